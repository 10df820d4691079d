import type { PageStart } from '../claims/page.ts'
import type { SourceMetadata } from '../claims/source.ts'

/** What a reader draws from the characters of a document. */
export interface Drawn {
  readonly text: string
  /** Where its pages begin, in the order of the text. */
  readonly pages?: readonly PageStart[]
  readonly mediaType: string
  /** The reader's name and version, such as `html@1`. */
  readonly reader: string
  /** What the document says about itself. */
  readonly declared: Partial<SourceMetadata>
  /** What the reader takes it to be when nobody says anything. */
  readonly guessed: Partial<SourceMetadata>
  readonly notes: readonly string[]
}

/**
 * Draws text from decoded characters. `origin` names the document in refusals.
 * Throws a `KnownError` such as `truncated`, never anything else.
 */
export type Reader = (characters: string, origin: string) => Drawn | Promise<Drawn>

/** The same of the bytes of a document that is no text. */
export type BinaryReader = (bytes: Uint8Array, origin: string) => Promise<Drawn>
