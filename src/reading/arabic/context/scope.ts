import type { Factuality } from '../../../claims/attribution.ts'
import type { Figure } from '../../cast.ts'

/** A stretch of the text. Offsets count UTF-16 units. */
export type Range = readonly [number, number]

/** A stretch of a sentence in which somebody speaks. */
export interface Scope {
  /** Where a claim must stand to be said by this voice. */
  readonly start: number
  readonly end: number
  /** Who speaks; undefined when nobody is named. */
  readonly voice: Figure | undefined
  readonly source: Range | null
  readonly cue: Range
  /** What is said: two stretches when the cue stands between. */
  readonly content: readonly Range[]
  readonly factuality: Factuality
  /**
   * Whether claims take this voice. What is announced in a noun phrase is the text's own telling, and so is what somebody
   * wants or judges.
   */
  readonly voiced: boolean
}

/** A quotation that its sentence did not close, and who speaks in it. */
export interface OpenQuotation {
  readonly scope: Scope
  /** The stretches of the attribution that has been noted, to which more are added. */
  readonly content: Range[]
}
