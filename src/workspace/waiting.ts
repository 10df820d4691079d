import type { Source } from '../claims/source.ts'
import type { Reached } from './read-source.ts'

/** Told how far the reading of a document has come: the share of it that was read, 0 to 1. */
export type Waiting = (document: string, share: number) => void

/** Tells whoever waits for a document how far it has been read. */
export function reachedIn(document: string, { text }: Source, waiting: Waiting | undefined): Reached | undefined {
  return waiting === undefined ? undefined : (place) => waiting(document, place / text.length)
}
