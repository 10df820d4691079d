import type { Source } from '../../claims/source.ts'
import type { ModelReader } from './model-reader.ts'
import type { Attending } from './read-source.ts'

/** Told how far the reading of a document has come: the share of it that was read, 0 to 1. */
export type Waiting = (document: string, share: number) => void

/** How documents are read: who waits for them, and the language model that reads them besides the rules. */
export interface HowToRead {
  readonly waiting?: Waiting | undefined
  readonly reader?: ModelReader | undefined
}

/** The same for one document. */
export function attending(document: string, { text }: Source, { waiting, reader }: HowToRead): Attending {
  return { reached: waiting && ((place) => waiting(document, place / text.length)), reader }
}
