import { type Claim, isEntityReference } from '../claims/claim.ts'
import { predicateNamed } from '../claims/predicates.ts'
import { fold } from '../text/normalise.ts'
import type { Day } from '../time/day.ts'
import { evaluateAt } from '../time/evaluate.ts'
import { factKey } from './fact-key.ts'
import type { Holdings } from './holdings.ts'
import { claimsKnown, type Moment, toldOn } from './moment.ts'
import { bodiesByName } from './names-in-all.ts'
import { type Origins, originsIn } from './origins.ts'
import { SIDE_RULES, type SideWeights, sideOf, sideThatCounts, weighSide, weightOf } from './sides.ts'
import { spanOfTime } from './span.ts'
import type { Stance } from './stance.ts'

/** Where the voice of a claim stands to an entity; to the claim's subject unless another is named. */
export type StanceOf = (claim: Claim, about?: string) => Stance

/** Where a voice stands to whom it speaks about on a day, by the relations between the two. Both are ids of entities. */
export type SideBetween = (voice: string, about: string, day: Day) => Stance

/** A relation that puts a voice on a side, and when it holds. */
interface Tie {
  readonly stance: Stance
  readonly valid: string | null
}

/** Where voices stand, by the relations that these holdings know of at the moment. */
export function stancesIn(holdings: Holdings, moment: Moment, origins: Origins = originsIn(holdings)): StanceOf {
  const ties = tiesIn(holdings, moment)
  return stancesBy(holdings, (voice, about, day) => weighed(ties.get(`${voice}\n${about}`) ?? [], day), origins)
}

/** Where voices stand to one another being told by others, for claims of these holdings. */
export function stancesBy(
  holdings: Holdings,
  sideBetween: SideBetween,
  origins: Origins = originsIn(holdings),
): StanceOf {
  const { names } = holdings
  const byName = names === undefined ? bodiesByName(holdings) : null
  const bodyNamed = (folded: string): string | null => {
    return (byName === null ? names?.get(folded)?.entity : byName.get(folded)) ?? null
  }
  const sideTo = (claim: Claim, about: string): Stance => {
    const origin = origins.of(claim)
    if (origin.kind === 'source') return 'unknown'
    const voice = origin.kind === 'voice' ? origin.id : bodyNamed(fold(origin.name))
    if (voice === about) return 'self'
    return voice === null ? 'third-party' : sideBetween(voice, about, dayOfClaim(claim, holdings))
  }
  return (claim, about) => {
    const { subject, predicate, object } = claim
    if (about !== undefined) return sideTo(claim, about)
    const isMutual = predicateNamed(predicate)?.symmetric === true && object !== null && isEntityReference(object)
    const ends = isMutual ? [subject.id, object.id] : [subject.id]
    return sideThatCounts(ends.map((end) => sideTo(claim, end)))
  }
}

/** Relations that put a voice on a side, by voice and whom it speaks about. What was found false puts nobody anywhere. */
function tiesIn(holdings: Holdings, moment: Moment): ReadonlyMap<string, readonly Tie[]> {
  const relations = claimsKnown(holdings, moment).filter(
    ({ predicate, object, assessment }) =>
      SIDE_RULES.has(predicate) && object !== null && isEntityReference(object) && assessment?.verdict !== 'rejected',
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
  return (SIDE_RULES.get(predicate) ?? []).flatMap(({ voice, stance }) => {
    const tie = { stance, valid }
    if (voice === 'either') return [[from, tie] as const, [to, tie] as const]
    return [[voice === 'subject' ? from : to, tie] as const]
  })
}

function weighed(ties: readonly Tie[], day: Day): Stance {
  const weights: SideWeights = new Map()
  for (const { stance, valid } of ties) weighSide(weights, stance, weightOf(evaluateAt(valid, day)))
  return sideOf(weights)
}

/** The last day that a claim speaks of, if it is over; else the day on which its source was told. */
function dayOfClaim({ valid, evidence }: Claim, { sources }: Holdings): Day {
  const source = sources.get(evidence[0]?.source ?? '')
  const told = source === undefined ? Number.POSITIVE_INFINITY : toldOn(source)
  const last = spanOfTime(valid)?.to ?? Number.POSITIVE_INFINITY
  return Math.min(last, told)
}
