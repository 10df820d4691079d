import type { Claim } from '../claims/claim.ts'
import type { Assessment } from '../claims/judgement.ts'
import type { EntityRecord, Holdings } from '../inquiry/holdings.ts'

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
  /** In the order of a review. */
  readonly inOrder: readonly number[]
  readonly byId: ReadonlyMap<string, number>
}

type Counts = { -readonly [Name in keyof ReviewProgress]: number }

/** As long as entities stay joined as they are, the same claims stand at the same places. */
const places = new WeakMap<ReadonlyMap<string, EntityRecord>, Places>()
const counted = new WeakMap<Holdings, ReadonlyMap<string, ReviewProgress>>()
const NOTHING: ReviewProgress = { total: 0, unreviewed: 0, accepted: 0, contested: 0, rejected: 0 }

export function assessedAs({ assessment }: Claim): Assessed {
  return assessment?.verdict ?? 'unreviewed'
}

/** The source in which the first words of a claim stand. */
export function homeOf({ evidence }: Claim): string {
  return evidence[0]?.source ?? ''
}

/** Claims in the order in which they are gone through: those the reader is surest of first, then by id. */
export function* inReviewOrder(held: Holdings): Generator<Claim> {
  for (const place of placesIn(held).inOrder) {
    const claim = held.claims[place]
    if (claim !== undefined) yield claim
  }
}

/** A claim by its whole id; undefined when it is not held. */
export function claimWithId(held: Holdings, id: string): Claim | undefined {
  return held.claims[placesIn(held).byId.get(id) ?? -1]
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

function placesIn({ entities, claims }: Holdings): Places {
  const known = places.get(entities)
  if (known !== undefined) return known
  const made = {
    inOrder: claims
      .map(({ score, id }, place) => ({ score, id, place }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map(({ place }) => place),
    byId: new Map(claims.map(({ id }, place) => [id, place])),
  }
  places.set(entities, made)
  return made
}
