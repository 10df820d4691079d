import { type Claim, isEntityReference } from '../claims/claim.ts'
import { predicateNamed } from '../claims/predicates.ts'
import { fold } from '../text/normalise.ts'
import type { Day } from '../time/day.ts'
import { evaluateAt, type State } from '../time/evaluate.ts'
import { factKey } from './fact-key.ts'
import type { Holdings } from './holdings.ts'
import { claimsKnown, type Moment, toldOn } from './moment.ts'
import { type Origins, originsIn } from './origins.ts'
import { spanOfTime } from './span.ts'
import { STANCES, type Stance } from './stance.ts'
import rules from './stances.json' with { type: 'json' }

/** Where the voice of a claim stands to an entity; to the claim's subject unless another is named. */
export type StanceOf = (claim: Claim, about?: string) => Stance

/** A relation that puts a voice on a side, and when it holds. */
interface Tie {
  readonly stance: string
  readonly valid: string | null
}

/** How much a relation weighs by what it says of the day; one observed at another date only leaves it open. */
const WEIGHTS: Readonly<Record<State, number>> = {
  holds: 4,
  possible: 3,
  undated: 2,
  observed_at: 1,
  ended: 0,
  not_yet: 0,
}

const RULES = Map.groupBy(rules, ({ predicate }) => predicate)

/** Where voices stand, by the relations that these holdings know of at the moment. */
export function stancesIn(holdings: Holdings, moment: Moment, origins: Origins = originsIn(holdings)): StanceOf {
  const ties = tiesIn(holdings, moment)
  const { names } = holdings
  const byName = names === undefined ? entitiesByName(holdings) : null
  const entityNamed = (folded: string): string | undefined => {
    return byName === null ? (names?.get(folded)?.entity ?? undefined) : byName.get(folded)
  }
  const sideOf = (claim: Claim, about: string): Stance => {
    const origin = origins.of(claim)
    if (origin.kind === 'source') return 'unknown'
    const voice = origin.kind === 'voice' ? origin.id : entityNamed(fold(origin.name))
    if (voice === about) return 'self'
    const between = voice === undefined ? undefined : ties.get(`${voice}\n${about}`)
    return between === undefined ? 'third-party' : weighed(between, dayOfClaim(claim, holdings))
  }
  return (claim, about) => {
    const { subject, predicate, object } = claim
    if (about !== undefined) return sideOf(claim, about)
    const isMutual = predicateNamed(predicate)?.symmetric === true && object !== null && isEntityReference(object)
    const ends = isMutual ? [subject.id, object.id] : [subject.id]
    const sides = ends.map((end) => sideOf(claim, end))
    return PRECEDENCE.find((stance) => sides.includes(stance)) ?? 'unknown'
  }
}

/** Of a relation that is mutual, both ends are spoken about: the side that matters more counts. */
const PRECEDENCE: readonly Stance[] = ['self', 'opponent', 'ally', 'unknown', 'third-party']

/** Relations that put a voice on a side, by voice and whom it speaks about. What was found false puts nobody anywhere. */
function tiesIn(holdings: Holdings, moment: Moment): ReadonlyMap<string, readonly Tie[]> {
  const relations = claimsKnown(holdings, moment).filter(
    ({ predicate, object, assessment }) =>
      RULES.has(predicate) && object !== null && isEntityReference(object) && assessment?.verdict !== 'rejected',
  )
  const refuted = new Set(relations.filter(({ factuality }) => factuality === 'false').map(factKey))
  const ties = new Map<string, Tie[]>()
  for (const claim of relations) {
    if (claim.factuality === 'denied' || (refuted.size > 0 && refuted.has(factKey(claim)))) continue
    for (const [key, tie] of tiesOf(claim)) {
      const known = ties.get(key)
      if (known === undefined) ties.set(key, [tie])
      else known.push(tie)
    }
  }
  return ties
}

function tiesOf({ subject, predicate, object, valid }: Claim): readonly (readonly [string, Tie])[] {
  if (object === null || !isEntityReference(object)) return []
  const [from, to] = [`${subject.id}\n${object.id}`, `${object.id}\n${subject.id}`]
  return (RULES.get(predicate) ?? []).flatMap(({ voice, stance }) => {
    const tie = { stance, valid }
    if (voice === 'either') return [[from, tie] as const, [to, tie] as const]
    return [[voice === 'subject' ? from : to, tie] as const]
  })
}

/** The side of the weightiest relations; friend and foe alike are neither. */
function weighed(ties: readonly Tie[], day: Day): Stance {
  const weights = new Map<string, number>()
  for (const { stance, valid } of ties) {
    weights.set(stance, Math.max(weights.get(stance) ?? 0, WEIGHTS[evaluateAt(valid, day)]))
  }
  const most = Math.max(...weights.values())
  if (most === 0) return 'third-party'
  const sides = STANCES.filter((stance) => weights.get(stance) === most)
  if (most === WEIGHTS.observed_at) return 'unknown'
  return sides.includes('self') ? 'self' : sides.length === 1 ? (sides[0] ?? 'unknown') : 'unknown'
}

/** The last day that a claim speaks of, if it is over; else the day on which its source was told. */
function dayOfClaim({ valid, evidence }: Claim, { sources }: Holdings): Day {
  const source = sources.get(evidence[0]?.source ?? '')
  const told = source === undefined ? Number.POSITIVE_INFINITY : toldOn(source)
  const last = spanOfTime(valid)?.to ?? Number.POSITIVE_INFINITY
  return Math.min(last, told)
}

/** Entities by name, for publishers; a name that several bear tells nobody. */
function entitiesByName({ entities }: Holdings): ReadonlyMap<string, string | undefined> {
  const byName = new Map<string, string | undefined>()
  for (const { id, type, name } of entities.values()) {
    if (type !== 'organization' && type !== 'person') continue
    const key = fold(name)
    byName.set(key, byName.has(key) ? undefined : id)
  }
  return byName
}
