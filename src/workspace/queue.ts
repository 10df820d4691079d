import type { Claim } from '../claims/claim.ts'
import type { SourceSummary } from '../inquiry/holdings.ts'
import type { Assessed, ReviewPlace } from '../store/review-reader.ts'
import { holdingsAt, sourceOf } from './claims-at.ts'
import type { Workspace } from './open.ts'
import { progressOf, type ReviewProgress } from './review-progress.ts'

export type { Assessed } from '../store/review-reader.ts'

/** Which claims are to be gone through; each condition that is given must hold. */
export interface QueueWanted {
  readonly assessed: Assessed
  readonly source?: string | undefined
  readonly predicate?: string | undefined
  /** The id of an entity that stands at an end. */
  readonly about?: string | undefined
}

/** A part of the queue, after a place in it. */
export interface QueuePart {
  readonly after?: Pick<ReviewPlace, 'score' | 'id'> | undefined
  readonly limit: number
}

/** A claim of the queue, with the source of its words. */
export interface QueuedClaim {
  readonly claim: Claim
  readonly source: SourceSummary
}

/** Claims in the order of a review: those that the reader is surest of come first. */
export interface Queue {
  readonly items: readonly QueuedClaim[]
  /** How many there are of the kind that was asked for. */
  readonly total: number
  /** Of all claims, or those of the source that was asked for. */
  readonly progress: ReviewProgress
}

/** A part of the queue over all sources, and how far the review has come. Loads only the claims that it shows. */
export async function queueOf({ store }: Workspace, wanted: QueueWanted, part: QueuePart): Promise<Queue> {
  return await store.read(async (reader) => {
    const { sequence: head } = await reader.last()
    const { about, ...conditions } = wanted
    const entities = about === undefined ? undefined : ((await reader.clustersOf([about], head)).get(about) ?? [about])
    const asked = { ...conditions, entities }
    const places = await reader.review.list(asked, { head, ...part })
    const held = await holdingsAt(reader, places)
    const claims = new Map(held.claims.map((claim) => [claim.id, claim]))
    const counts = await reader.sources.assessed(head)
    const { source } = wanted
    return {
      items: places.flatMap(({ id }) => {
        const claim = claims.get(id)
        return claim === undefined ? [] : [{ claim, source: sourceOf(held, claim) }]
      }),
      total: await reader.review.count(asked, head),
      progress: progressOf(source === undefined ? counts : counts.filter((count) => count.source === source)),
    }
  })
}

/** One claim by its whole id, with its source; undefined when it is not held. */
export async function claimHeld({ store }: Workspace, id: string): Promise<QueuedClaim | undefined> {
  return await store.read(async (reader) => {
    const place = await reader.review.placeOf(id)
    if (place === undefined) return undefined
    const held = await holdingsAt(reader, [place])
    const [claim] = held.claims
    return claim === undefined ? undefined : { claim, source: sourceOf(held, claim) }
  })
}
