import type { SearchQuery } from '../inquiry/search/query.ts'
import type { Day } from '../time/day.ts'

/** Which sources are searched; what is not given does not matter. */
export interface SearchFilters {
  /** BCP 47; `ar` means `ar-SY` too. */
  readonly language?: string | undefined
  /** Just these publishers, as the sources name them. */
  readonly publishers?: readonly string[] | undefined
  /** Only those that may have been published on that day or later, by what they say. */
  readonly from?: Day | undefined
  /** Only those that may have been published on that day or earlier. */
  readonly to?: Day | undefined
}

/** Which of the sections that answer, the best first. */
export interface SectionPage {
  readonly filters: SearchFilters
  /** Only sections up to this number: those that were there when the first page was asked for. */
  readonly upTo: number
  readonly skip: number
  readonly limit: number
}

/** A section that answers a query, with what its source says of itself. */
export interface AnsweringSection {
  readonly source: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  /** Offsets into the text of the source, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** How well it answers, the higher the better; comparable within one query only. */
  readonly score: number
}

/** A stretch of a text, [start, end) in UTF-16 code units. */
type Stretch = readonly [start: number, end: number]

/** The texts of all sources, by the words in them. */
export interface SourceSearch {
  /** How many sections there are: they are numbered from 1 in the order they were recorded. */
  sections(): Promise<number>
  /**
   * The sections that have the words of a query, the best first. Where a phrase is looked for, its words may stand
   * apart in some: who asks looks at the text.
   */
  find(query: SearchQuery, page: SectionPage): Promise<readonly AnsweringSection[]>
  /** Every publisher that a source names. */
  publishers(): Promise<readonly string[]>
  /** For each stretch of a source, the ids of the claims with evidence in it, in the order of the log. */
  claimsWithin(source: string, stretches: readonly Stretch[]): Promise<readonly (readonly string[])[]>
}
