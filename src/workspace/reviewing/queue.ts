import { type Claim, isEntityReference } from '../../claims/claim.ts'
import type { Holdings, SourceSummary } from '../../inquiry/holdings.ts'
import { isUnlikely, type LikelihoodModel, likelihoodOf } from '../../reading/likelihood/model.ts'
import { holdings } from '../asking/holdings.ts'
import type { Workspace } from '../open.ts'
import {
  type Assessed,
  assessedAs,
  claimWithId,
  homeOf,
  type InTurn,
  inReviewOrder,
  progressIn,
  type ReviewProgress,
  rankOf,
} from './review.ts'

export type { Assessed } from './review.ts'

/** Which claims are to be gone through; each condition that is given must hold. */
export interface QueueWanted {
  readonly assessed: Assessed
  readonly source?: string | undefined
  readonly predicate?: string | undefined
  /** The id of an entity that stands at an end. */
  readonly about?: string | undefined
  /** Only those that are marked as unlikely, or only those that are not. */
  readonly unlikely?: boolean | undefined
}

/** A place in the queue: what its claim is sorted by, and the id of the claim. */
export interface Turn {
  readonly rank: number
  readonly id: string
}

/** A part of the queue, after a place in it. */
export interface QueuePart {
  readonly after?: Turn | undefined
  readonly limit: number
}

/** A claim of the queue, with the source of its words. */
export interface QueuedClaim {
  readonly claim: Claim
  readonly source: SourceSummary
  /** How likely it is right, by what was learned from the review (`stemma train`); null where nothing was. */
  readonly likelihood: number | null
  /** Whether that is below the line under which at most one in ten was right. */
  readonly isUnlikely: boolean
}

/** Claims in the order of a review: those likeliest to be right come first. */
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
  const model = await workspace.likelihoods.model(workspace.store)
  const items: QueuedClaim[] = []
  let total = 0
  for (const turn of inReviewOrder(held, model)) {
    if (!isWanted(turn, wanted, model)) continue
    total += 1
    if (items.length < limit && (after === undefined || follows(turn, after))) items.push(queued(held, turn, model))
  }
  return { items, total, progress: progressIn(held, wanted.source) }
}

/** Where a claim stands in the queue. */
export function turnOf(queuedClaim: QueuedClaim): Turn {
  return { rank: rankOf(queuedClaim), id: queuedClaim.claim.id }
}

/** One claim by its whole id, with its source; undefined when it is not held. */
export async function claimHeld(workspace: Workspace, id: string): Promise<QueuedClaim | undefined> {
  const held = await holdings(workspace)
  const claim = claimWithId(held, id)
  if (claim === undefined) return undefined
  const model = await workspace.likelihoods.model(workspace.store)
  return queued(held, { claim, likelihood: model === null ? null : likelihoodOf(model, claim) }, model)
}

function isWanted(turn: InTurn, wanted: QueueWanted, model: LikelihoodModel | null): boolean {
  const { claim } = turn
  const { assessed, source, predicate, about, unlikely } = wanted
  if (assessedAs(claim) !== assessed) return false
  if (source !== undefined && homeOf(claim) !== source) return false
  if (predicate !== undefined && claim.predicate !== predicate) return false
  if (unlikely !== undefined && isMarked(turn, model) !== unlikely) return false
  const { subject, object } = claim
  return about === undefined || subject.id === about || (isEntityReference(object) && object.id === about)
}

function isMarked({ likelihood }: InTurn, model: LikelihoodModel | null): boolean {
  return model !== null && isUnlikely(model, likelihood)
}

function follows(turn: InTurn, after: Turn): boolean {
  const rank = rankOf(turn)
  return rank < after.rank || (rank === after.rank && turn.claim.id > after.id)
}

function queued({ sources }: Holdings, turn: InTurn, model: LikelihoodModel | null): QueuedClaim {
  const { claim, likelihood } = turn
  const source = sources.get(homeOf(claim))
  if (source === undefined) throw new Error(`workspace: the claim ${claim.id} has no source`)
  return { claim, source, likelihood, isUnlikely: isMarked(turn, model) }
}
