import type { Mention } from '../claims/mention.ts'
import type { SourceSummary } from '../inquiry/holdings.ts'

/** What of a source is known without its text. */
export interface SourceRecord extends SourceSummary {
  /** The log entry that it came with. */
  readonly sequence: number
  readonly documentId: string
  readonly mediaType: string
  readonly reader: string
  /** SHA-256 of the original bytes, hexadecimal. */
  readonly sha256: string
  /** Code points of the text. */
  readonly characters: number
  readonly mentions: number
}

/** Which sources; each condition that is given must hold. */
export interface SourcesWanted {
  readonly language?: string | undefined
  /** Words that stand in title, publisher, author, origin or document id, in any case. */
  readonly words?: string | undefined
  readonly ids?: readonly string[] | undefined
}

/** Sources as they are listed, and what was read in them. */
export interface SourceReader {
  /** In the order they were recorded, those after an entry of the log. */
  list(
    wanted: SourcesWanted,
    part: { readonly after: number; readonly limit: number },
  ): Promise<readonly SourceRecord[]>
  count(wanted: SourcesWanted): Promise<number>
  /** How many sources are written in each language, the most used first. */
  languages(): Promise<readonly { readonly language: string; readonly sources: number }[]>
  /** The earliest and the latest date on which a source says that it was published. */
  published(): Promise<{ readonly first: string; readonly last: string } | null>
  /** Every date on which a source says that it was published (EDTF), each once, in order. */
  publicationDates(): Promise<readonly string[]>
  /** The mentions in a source in the order of its text; ids and names are those of its own entities. */
  mentions(source: string): Promise<readonly Mention[]>
  /** The sources that entries of the log brought, or brought claims about. */
  broughtBy(sequences: readonly number[]): Promise<ReadonlyMap<number, SourceSummary>>
}
