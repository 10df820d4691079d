import type { Page } from '../page.ts'
import type { Attributed } from './attribution/attributed.ts'
import type { Chunk } from './chunk.ts'
import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Unit } from './unit.ts'
import type { Bracket } from './units.ts'

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
  /** Who says, thinks or wants what in it, and what the text itself holds only possible. */
  readonly attributed: readonly Attributed[]
}
