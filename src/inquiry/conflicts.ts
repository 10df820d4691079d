import { type Claim, isEntityReference } from '../claims/claim.ts'
import { type Conflict, SEVERITIES } from './conflict.ts'
import { afterEndConflicts } from './conflict-kinds/after-end.ts'
import { circleConflicts } from './conflict-kinds/circle.ts'
import { exclusiveConflicts } from './conflict-kinds/exclusive.ts'
import { identityConflicts } from './conflict-kinds/identity.ts'
import { reversedConflicts } from './conflict-kinds/reversed.ts'
import { standingConflicts } from './conflict-kinds/standing.ts'
import { supersededNameConflicts } from './conflict-kinds/superseded-name.ts'
import rules from './conflict-rules.json' with { type: 'json' }
import { factKey } from './fact-key.ts'
import { type Statement, statementsOf, type Wanted } from './facts.ts'
import type { Holdings } from './holdings.ts'
import type { Moment } from './moment.ts'

/** Ids of entities that a question is about. */
export type About = ReadonlySet<string>

/**
 * What cannot all be so, by the rules of `conflict-rules.json`, the gravest first; of everything, or of what concerns some
 * entities, for which only claims that may matter to them are looked at.
 * The day asked for does not matter here: a contradiction is between things said, and `known` says which.
 */
export function conflicts(holdings: Holdings, moment: Moment, about: About | null = null): readonly Conflict[] {
  const wanted = about === null ? undefined : mayConcern(holdings, about)
  const { statements: facts } = statementsOf(holdings, moment, wanted)
  const standing = facts.filter((fact) => fact.standing !== 'false' && fact.standing !== 'denied')
  const found = [
    ...each(rules.standing, facts, standingConflicts),
    ...each(rules.exclusive, standing, exclusiveConflicts),
    ...each(rules.afterEnd, standing, afterEndConflicts),
    ...each(rules.reversed, standing, reversedConflicts),
    ...each(rules.circle, standing, circleConflicts),
    ...each(rules.supersededName, standing, supersededNameConflicts),
    ...rules.identity.flatMap((rule) => identityConflicts(rule, holdings)),
  ]
  const concerned = about === null ? found : found.filter(({ entities }) => entities.some((id) => about.has(id)))
  return concerned.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}

const CHAINED = new Set(rules.circle.flatMap(({ predicates }) => predicates))
const ENDING = new Set(rules.afterEnd.map(({ end }) => end.predicate))

/**
 * The claims that can make a contradiction about these entities: those about them, all that say the same as one by them,
 * all that can be part of a chain, and the ends of those who stand in a relation to them, such as the death of a leader.
 * Of a fact always all claims or none: with some of them left out, what was refuted would seem to stand.
 */
function mayConcern({ claims }: Holdings, about: About): Wanted {
  const related = new Set(about)
  const spoken = new Set<string>()
  for (const claim of claims) {
    const { subject, object, attribution } = claim
    if (object !== null && isEntityReference(object) && about.has(object.id)) related.add(subject.id)
    if (attribution.some(({ id }) => about.has(id))) spoken.add(factKey(claim))
  }
  return (claim: Claim) => {
    const { subject, predicate, object } = claim
    return (
      about.has(subject.id) ||
      (object !== null && isEntityReference(object) && about.has(object.id)) ||
      CHAINED.has(predicate) ||
      (ENDING.has(predicate) && related.has(subject.id)) ||
      (spoken.size > 0 && spoken.has(factKey(claim)))
    )
  }
}

function each<R>(
  list: readonly R[],
  facts: readonly Statement[],
  find: (rule: R, facts: readonly Statement[]) => readonly Conflict[],
): readonly Conflict[] {
  return list.flatMap((rule) => find(rule, facts))
}
