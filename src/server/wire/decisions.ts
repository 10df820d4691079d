import type { Decision } from '../../claims/decision.ts'
import type { Judgement } from '../../claims/judgement.ts'
import type { Contradiction } from '../../inquiry/contradictions.ts'
import type { EntityRecord } from '../../inquiry/holdings.ts'

/** A judgement on two entities, by names or ids. */
export interface JudgementRequest {
  readonly left: string
  readonly right: string
  readonly decision: Judgement['decision']
  /** Reasons in plain words. */
  readonly because?: readonly string[]
}

/** A judgement as recorded, and what in the workspace now contradicts itself. */
export interface JudgedAnswer {
  readonly judgement: Judgement
  readonly left: EntityRecord
  readonly right: EntityRecord
  readonly contradictions: readonly Contradiction[]
}

/** Which decision is to be taken back: that of an entry of the log, or without one the last that a person made. */
export interface UndoRequest {
  readonly entry?: number
  readonly because?: readonly string[]
}

/** What was taken back, what is in force again, and what in the workspace now contradicts itself. */
export interface UndoneAnswer {
  readonly decision: Decision
  readonly again: Decision | null
  readonly contradictions: readonly Contradiction[]
}
