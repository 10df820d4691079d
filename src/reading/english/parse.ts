import type { Factuality } from '../../claims/attribution.ts'
import type { Page, Role } from '../page.ts'
import type { Chunk } from './chunk.ts'
import type { Clause } from './clause.ts'
import type { Scene } from './scene.ts'
import type { Unit } from './unit.ts'
import type { Bracket } from './units.ts'

/** A stretch of a sentence that a voice says, and how. Offsets count UTF-16 units of the whole text. */
export interface Said {
  /** Who speaks; null when nobody is named. */
  readonly voice: Role | null
  /** Where the words stand that name the speaker; null when none do. */
  readonly source: readonly [number, number] | null
  readonly cue: readonly [number, number]
  readonly content: readonly [number, number]
  readonly factuality: Factuality
}

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
  readonly said: readonly Said[]
}
