import type { Assessment, Judgement } from './judgement.ts'

/** That a decision was taken back: by whom, when and why. */
export interface TakenBack {
  /** The reasons in plain words. */
  readonly because: readonly string[]
  readonly by: string
  /** ISO 8601 date and time. */
  readonly at: string
}

/** An entity of one document, as a decision is about it. */
export interface DecidedEntity {
  readonly id: string
  /** What its document calls it. */
  readonly name: string
  /** What its document is called, for people. */
  readonly document: string
}

/** A judgement or an assessment as it was recorded, and what has become of it. */
export type Decision = {
  /** Its place in the log. */
  readonly entry: number
  /** Of those on a pair or a claim that were not taken back, the last is in force and replaces the others. */
  readonly effect: 'in force' | 'replaced' | 'taken back'
  /** Null as long as nobody has taken it back. */
  readonly takenBack: TakenBack | null
} & (
  | {
      readonly kind: 'judgement'
      readonly judgement: Judgement
      readonly left: DecidedEntity
      readonly right: DecidedEntity
    }
  | {
      readonly kind: 'assessment'
      readonly assessment: Assessment
      readonly claim: string
      /** The words of the source that make the claim. */
      readonly quote: string
    }
)

/** What a decision is about: a pair or a claim. Decisions on the same matter replace one another. */
export function matterOf(decision: Decision): string {
  return decision.kind === 'assessment' ? decision.claim : `${decision.left.id} ${decision.right.id}`
}

/** Who decided. */
export function deciderOf(decision: Decision): string {
  return decision.kind === 'assessment' ? decision.assessment.by : decision.judgement.by
}
