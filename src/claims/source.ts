import type { PageStart } from './page.ts'

/** How a document's words are written; `und` when it cannot be told (BCP 47). */
export type Language = string

/** What a document says about itself, or what its carrier says about it. */
export interface SourceMetadata {
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly author: string | null
  /** When the world was told: a day or coarser, EDTF without interval (`2016-03-30`, `2016-03`). */
  readonly published: string | null
  readonly language: Language
}

/**
 * A document as captured. The bytes are never changed; the text is drawn from them by a named, versioned reader.
 * Offsets everywhere count UTF-16 code units of `text`.
 */
export interface Source extends SourceMetadata {
  /** `src_…`, a digest of the bytes and of the place inside them, see `sourceId`. */
  readonly id: string
  /** SHA-256 of the original bytes, hexadecimal. */
  readonly sha256: string
  readonly mediaType: string
  /** The reader that drew the text, such as `wikitext@1`. */
  readonly reader: string
  readonly text: string
  /** Where its pages begin, in the order of the text; left out where the document has none. A page may begin twice: its footnotes stand at the end. */
  readonly pages?: readonly PageStart[]
  /** Where it came from, for people: a path, or a path and a line. */
  readonly origin: string
}

/** What a source is called for people: its title, else its address, or the last part of the path that it came from. */
export function titleOf({ title, origin }: Pick<Source, 'title' | 'origin'>): string {
  if (title !== null) return title
  const file = origin.slice(1 + Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')))
  return origin.includes('://') || file === '' ? origin : file
}
