import type { Factuality } from '../../claims/attribution.ts'
import type { Figure } from '../cast.ts'

/** A stretch of a sentence in which somebody speaks. */
export interface Scope {
  readonly start: number
  readonly end: number
  /** Who speaks; undefined when nobody is named. */
  readonly voice: Figure | undefined
  readonly source: readonly [number, number] | null
  readonly cue: readonly [number, number]
  readonly factuality: Factuality
}
