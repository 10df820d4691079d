import type { TimeExpression } from '../../../time/expressions.ts'
import type { Page } from '../../page.ts'
import type { Attributed } from '../attribution/attributed.ts'
import type { Quotation } from '../attribution/quotations.ts'
import type { Scene } from '../reference/meant.ts'
import type { Chunk } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import type { Bracket } from '../syntax/units.ts'
import type { Unreal } from './unreal.ts'

/** A sentence with everything that was found out about it. */
export interface SentenceParse {
  readonly page: Page
  readonly scene: Scene
  readonly start: number
  readonly end: number
  readonly units: readonly Unit[]
  readonly brackets: readonly Bracket[]
  readonly chunks: readonly Chunk[]
  readonly clauses: readonly Clause[]
  /** Every quotation of the document. */
  readonly quotations: readonly Quotation[]
  /** Who says, thinks or wants what in it, and what the text itself holds only possible. */
  readonly attributed: readonly Attributed[]
  /** Where nothing is said to be so. */
  readonly unreal: readonly Unreal[]
  /** The date of the line of a chronology that it stands in. */
  readonly of: TimeExpression | undefined
}
