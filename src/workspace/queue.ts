import { type Claim, isEntityReference } from '../claims/claim.ts'
import type { Holdings, SourceSummary } from '../inquiry/holdings.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'
import {
  type Assessed,
  assessedAs,
  claimWithId,
  homeOf,
  inReviewOrder,
  progressIn,
  type ReviewProgress,
} from './review.ts'

export type { Assessed } from './review.ts'

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
  readonly after?: Pick<Claim, 'score' | 'id'> | undefined
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

/** A part of the queue over all sources, and how far the review has come. */
export async function queueOf(workspace: Workspace, wanted: QueueWanted, { after, limit }: QueuePart): Promise<Queue> {
  const held = await holdings(workspace)
  const items: QueuedClaim[] = []
  let total = 0
  for (const claim of inReviewOrder(held)) {
    if (!isWanted(claim, wanted)) continue
    total += 1
    if (items.length < limit && (after === undefined || follows(claim, after))) items.push(queued(held, claim))
  }
  return { items, total, progress: progressIn(held, wanted.source) }
}

/** One claim by its whole id, with its source; undefined when it is not held. */
export async function claimHeld(workspace: Workspace, id: string): Promise<QueuedClaim | undefined> {
  const held = await holdings(workspace)
  const claim = claimWithId(held, id)
  return claim === undefined ? undefined : queued(held, claim)
}

function isWanted(claim: Claim, { assessed, source, predicate, about }: QueueWanted): boolean {
  if (assessedAs(claim) !== assessed) return false
  if (source !== undefined && homeOf(claim) !== source) return false
  if (predicate !== undefined && claim.predicate !== predicate) return false
  const { subject, object } = claim
  return about === undefined || subject.id === about || (isEntityReference(object) && object.id === about)
}

function follows({ score, id }: Claim, after: Pick<Claim, 'score' | 'id'>): boolean {
  return score < after.score || (score === after.score && id > after.id)
}

function queued({ sources }: Holdings, claim: Claim): QueuedClaim {
  const source = sources.get(homeOf(claim))
  if (source === undefined) throw new Error(`workspace: the claim ${claim.id} has no source`)
  return { claim, source }
}
