import type { KnownError } from '../claims/known-error.ts'
import type { Source, SourceMetadata } from '../claims/source.ts'

/** A document as captured: its source, its original bytes and what was noticed on the way. */
export interface Captured {
  readonly source: Source
  /** The original bytes; of a document in JSON Lines, the bytes of its line without the line break, in a web archive those of the page. */
  readonly bytes: Uint8Array
  /** The id given in JSON Lines, the address and time in a web archive, else the path or origin as given (with the line, in JSON Lines). */
  readonly documentId: string
  /** Sentences about what was guessed, mended or left out. */
  readonly notes: readonly string[]
}

/** A document that could not be captured, and why. The others go on. */
export interface CaptureFault {
  readonly fault: KnownError
}

/** What the caller knows better, and how much a document may weigh. */
export interface CaptureOptions {
  /** Bytes that one document may have; 64 MiB by default. In JSON Lines it is the limit of one line, in a web archive of one record. */
  readonly maxBytes?: number
  /** Wins over what the document, its sidecar or a guess says. */
  readonly metadata?: Partial<SourceMetadata>
  /** What a file is called, where its path only says where it was put meanwhile. */
  readonly origin?: string
}
