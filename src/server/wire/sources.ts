import type { Claim } from '../../claims/claim.ts'
import type { Mention } from '../../claims/mention.ts'
import type { PageStart } from '../../claims/page.ts'
import type { SourceSummary } from '../../inquiry/holdings.ts'
import type { ReviewProgress } from './workspace.ts'

/** A source in a list: what is known of it, and what was found in it. */
export interface SourceItem extends SourceSummary {
  /** What its file or its line calls it, for people. */
  readonly documentId: string
  readonly mediaType: string
  /** The reader that drew the text, such as `wikitext@1`. */
  readonly reader: string
  /** SHA-256 of the original bytes, hexadecimal. */
  readonly sha256: string
  /** How many characters (code points) the text has. */
  readonly characters: number
  readonly mentions: number
  readonly claims: ReviewProgress
}

/** The text of a source. It is data: whoever shows it must not take it for HTML. */
export interface SourceText {
  readonly id: string
  readonly language: string
  /** In which direction most of it is written. */
  readonly direction: 'ltr' | 'rtl'
  /** Offsets everywhere count its UTF-16 code units. */
  readonly text: string
  /** Where its pages begin, in the order of the text; none where it has no pages. */
  readonly pages: readonly PageStart[]
}

/** What was read in a source, with entities as joined. */
export interface SourceReading {
  readonly source: SourceItem
  /** In the order of the text. `id` and `name` are those of the entity as joined. */
  readonly mentions: readonly Mention[]
  /** In the order of the text, rejected ones among them. */
  readonly claims: readonly Claim[]
}
