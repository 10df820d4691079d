import type { Factuality } from '../../../claims/attribution.ts'
import type { Range } from './extents.ts'

/** An attribution before its content is fitted to the quotation marks around it. */
export interface Attributed {
  readonly source: Range | null
  readonly cue: Range
  readonly content: readonly Range[]
  readonly factuality: Factuality
}
