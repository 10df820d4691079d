import type { Factuality } from '../../claims/attribution.ts'
import type { Claim, Qualifiers, Value } from '../../claims/claim.ts'
import type { Decision } from '../../claims/decision.ts'
import type { EntityType } from '../../claims/entity.ts'
import type { Assessment } from '../../claims/judgement.ts'
import type { Conflict } from '../../inquiry/conflict.ts'
import type { SourceSummary } from '../../inquiry/holdings.ts'
import type { Page } from './page.ts'
import type { ReviewProgress } from './workspace.ts'

/** A claim in the queue, with the source of its words. */
export interface QueueItem {
  readonly claim: Claim
  readonly source: SourceSummary
  /** How likely it is right, by what this workspace learned from its review; null where it learned nothing of such claims. */
  readonly likelihood: number | null
  /** Whether that is below the line under which at most one in ten was right. */
  readonly isUnlikely: boolean
}

/** A claim with its source and what was ever concluded about it. */
export interface ClaimAnswer extends QueueItem {
  readonly decisions: readonly Decision[]
}

/** Claims to review, those likeliest to be right first, and how far the review has come. */
export interface Queue extends Page<QueueItem> {
  readonly progress: ReviewProgress
}

/** What a researcher concludes. */
export interface AssessmentRequest {
  readonly verdict: Assessment['verdict']
  readonly note?: string | null
}

/** What a researcher concludes about several claims at once. */
export interface AssessmentsRequest extends AssessmentRequest {
  /** Their ids. */
  readonly claims: readonly string[]
}

/** The claims about which something was concluded, as they are now. */
export interface AssessedAnswer {
  readonly claims: readonly Claim[]
}

/** Somebody in a claim that a researcher marks: an entity that is held, or a new one. */
export type EntityChoice =
  | { readonly entity: string; readonly mention?: string }
  | { readonly type: EntityType; readonly name: string }

/** A claim that a researcher found in a text. */
export interface ClaimRequest {
  readonly source: string
  /** The words that say it, UTF-16 offsets into the text of the source; at least one span. */
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
  readonly subject: EntityChoice
  readonly predicate: string
  readonly object: EntityChoice | Value | null
  readonly qualifiers?: Qualifiers
  /** EDTF; null or missing when the source does not say. */
  readonly valid?: string | null
  /** `asserted` when missing. */
  readonly factuality?: Factuality
  /** The voices inside the source, innermost first. */
  readonly attribution?: readonly { readonly voice: EntityChoice; readonly cue: string | null }[]
}

/** A claim that takes the place of a wrong one; the source is that of the wrong one. */
export interface CorrectionRequest extends Omit<ClaimRequest, 'source'> {
  /** Why the other was wrong. */
  readonly note?: string | null
}

export interface MarkedAnswer {
  readonly claim: Claim
}

/** The claim that replaces, and the one that was replaced, now rejected. */
export interface CorrectedAnswer {
  readonly claim: Claim
  readonly replaced: Claim
}

/** A contradiction with an id that stays as long as the same claims contradict each other. */
export interface ConflictItem extends Conflict {
  readonly id: string
}
