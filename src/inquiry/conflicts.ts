import { type Conflict, SEVERITIES } from './conflict.ts'
import { afterEndConflicts } from './conflict-kinds/after-end.ts'
import { circleConflicts } from './conflict-kinds/circle.ts'
import { exclusiveConflicts } from './conflict-kinds/exclusive.ts'
import { identityConflicts } from './conflict-kinds/identity.ts'
import { reversedConflicts } from './conflict-kinds/reversed.ts'
import { standingConflicts } from './conflict-kinds/standing.ts'
import { supersededNameConflicts } from './conflict-kinds/superseded-name.ts'
import rules from './conflict-rules.json' with { type: 'json' }
import { type Statement, statementsOf } from './facts.ts'
import type { Holdings } from './holdings.ts'
import type { Moment } from './moment.ts'

/**
 * What cannot all be so, by the rules of `conflict-rules.json`, the gravest first.
 * The day asked for does not matter here: a contradiction is between things said, and `known` says which.
 */
export function conflicts(holdings: Holdings, moment: Moment): readonly Conflict[] {
  const { statements: facts } = statementsOf(holdings, moment)
  const standing = facts.filter((fact) => fact.standing !== 'false' && fact.standing !== 'denied')
  return [
    ...each(rules.standing, facts, standingConflicts),
    ...each(rules.exclusive, standing, exclusiveConflicts),
    ...each(rules.afterEnd, standing, afterEndConflicts),
    ...each(rules.reversed, standing, reversedConflicts),
    ...each(rules.circle, standing, circleConflicts),
    ...each(rules.supersededName, standing, supersededNameConflicts),
    ...rules.identity.flatMap((rule) => identityConflicts(rule, holdings)),
  ].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}

function each<R>(
  list: readonly R[],
  facts: readonly Statement[],
  find: (rule: R, facts: readonly Statement[]) => readonly Conflict[],
): readonly Conflict[] {
  return list.flatMap((rule) => find(rule, facts))
}
