import type { Claim } from '../../claims/claim.ts'
import type { Assessment } from '../../claims/judgement.ts'
import type { EntityRecord, Holdings } from '../../inquiry/holdings.ts'
import { type LikelihoodModel, likelihoodOf } from '../../reading/likelihood/model.ts'

/** What was concluded about a claim, or that nothing was. */
export type Assessed = Assessment['verdict'] | 'unreviewed'

/** How far researchers have come with some claims. `total` is the sum of the others. */
export interface ReviewProgress {
  readonly total: number
  readonly unreviewed: number
  readonly accepted: number
  readonly contested: number
  readonly rejected: number
}

/** The places of claims in holdings; they stay where they are when a claim is assessed. */
interface Places {
  /** What the order was made by; null for the scores alone. */
  readonly model: LikelihoodModel | null
  /** In the order of a review. */
  readonly inOrder: readonly Placed[]
}

interface Placed {
  readonly place: number
  readonly likelihood: number | null
}

/** A claim in its turn, with how likely it is right by what was learned from the review; null where that says nothing. */
export interface InTurn {
  readonly claim: Claim
  readonly likelihood: number | null
}

type Counts = { -readonly [Name in keyof ReviewProgress]: number }

/** As long as entities stay joined as they are, the same claims stand at the same places. */
const places = new WeakMap<ReadonlyMap<string, EntityRecord>, Places>()
const byId = new WeakMap<ReadonlyMap<string, EntityRecord>, ReadonlyMap<string, number>>()
const counted = new WeakMap<Holdings, ReadonlyMap<string, ReviewProgress>>()
const NOTHING: ReviewProgress = { total: 0, unreviewed: 0, accepted: 0, contested: 0, rejected: 0 }

export function assessedAs({ assessment }: Claim): Assessed {
  return assessment?.verdict ?? 'unreviewed'
}

/** The source in which the first words of a claim stand. */
export function homeOf({ evidence }: Claim): string {
  return evidence[0]?.source ?? ''
}

/**
 * Claims in the order in which they are gone through: those likeliest to be right first, by a model or else by the scores of
 * those who proposed them, then by id.
 */
export function* inReviewOrder(held: Holdings, model: LikelihoodModel | null): Generator<InTurn> {
  for (const { place, likelihood } of placesIn(held, model).inOrder) {
    const claim = held.claims[place]
    if (claim !== undefined) yield { claim, likelihood }
  }
}

/** What a claim is sorted by. */
export function rankOf({
  claim,
  likelihood,
}: {
  readonly claim: Pick<Claim, 'score'>
  likelihood: number | null
}): number {
  return likelihood ?? claim.score
}

/** A claim by its whole id; undefined when it is not held. */
export function claimWithId(held: Holdings, id: string): Claim | undefined {
  return held.claims[byIdIn(held).get(id) ?? -1]
}

/** How far the review of the claims of a source has come; of all claims without one. */
export function progressIn(held: Holdings, source: string = ALL): ReviewProgress {
  const counts = counted.get(held) ?? countsIn(held)
  counted.set(held, counts)
  return counts.get(source) ?? NOTHING
}

/** Under which all claims are counted; no source has this id. */
const ALL = ''

function countsIn({ claims }: Holdings): ReadonlyMap<string, ReviewProgress> {
  const counts = new Map<string, Counts>()
  const all = { ...NOTHING }
  for (const claim of claims) {
    const home = homeOf(claim)
    const own = counts.get(home) ?? { ...NOTHING }
    counts.set(home, own)
    for (const count of [own, all]) {
      count.total += 1
      count[assessedAs(claim)] += 1
    }
  }
  return counts.set(ALL, all)
}

function placesIn({ entities, claims }: Holdings, model: LikelihoodModel | null): Places {
  const known = places.get(entities)
  if (known?.model === model) return known
  const inOrder = claims
    .map((claim, place) => {
      const likelihood = model === null ? null : likelihoodOf(model, claim)
      return { place, likelihood, rank: likelihood ?? claim.score, id: claim.id }
    })
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .map(({ place, likelihood }) => ({ place, likelihood }))
  const made = { model, inOrder }
  places.set(entities, made)
  return made
}

function byIdIn({ entities, claims }: Holdings): ReadonlyMap<string, number> {
  const known = byId.get(entities)
  if (known !== undefined) return known
  const made = new Map(claims.map(({ id }, place) => [id, place]))
  byId.set(entities, made)
  return made
}
