import type { Excerpt } from '../../inquiry/search/excerpts.ts'
import type { FoundEntity } from './entities.ts'

/** Words of a source around what was found in them, and the claims that rest on these words. */
export interface FoundExcerpt extends Excerpt {
  /** Ids, in the order of the log, whatever was concluded of them. */
  readonly claims: readonly string[]
  /** The page on which they begin; only where the source has pages. */
  readonly page?: string
}

/**
 * A source that answers, or a section of a long one. Offsets are UTF-16 code units of the source's own text, those of
 * `titleHits` of its title.
 */
export interface FoundSource {
  readonly source: string
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  /** The part of the text that was searched as one: all of it, unless it is long. */
  readonly section: { readonly start: number; readonly end: number }
  /** How well it answers, the higher the better; comparable within one query only. */
  readonly score: number
  readonly titleHits: Excerpt['hits']
  /** How many hits there are in the section, shown or not. */
  readonly hits: number
  /** The sentences that tell most, in the order of the text. */
  readonly excerpts: readonly FoundExcerpt[]
}

/** What was found by names and in full texts. */
export interface SearchAnswer {
  readonly query: string
  /** Who or what bears a name like the words of the query, the best first; only with the first part. */
  readonly entities: readonly FoundEntity[]
  /** The best first. */
  readonly sources: readonly FoundSource[]
  /** What to give as `cursor` for those that come next; null when there are no more. */
  readonly next: string | null
}
