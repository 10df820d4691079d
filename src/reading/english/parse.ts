import type { Page } from '../page.ts'
import type { Chunk } from './chunks.ts'
import type { Clause } from './clauses.ts'
import type { Scene } from './scene.ts'
import type { Bracket, Unit } from './units.ts'
import type { Said } from './voices.ts'

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

/** The offsets of a stretch of chunks. */
export function spanOfChunks(
  { chunks, units }: Pick<SentenceParse, 'chunks' | 'units'>,
  from: number,
  to: number,
): [number, number] {
  const first = units[chunks[from]?.first ?? 0]
  const last = units[(chunks[to - 1]?.last ?? 1) - 1]
  return [first?.start ?? 0, last?.end ?? 0]
}
