import type { Kysely, RawBuilder } from 'kysely'
import type { SearchQuery } from '../inquiry/search/query.ts'
import type { Tables } from './tables.ts'

/** The words of one section in their order, separated by spaces. A word has only letters and digits of any script. */
export interface SectionWords {
  /** The number of its row in `section`. */
  readonly section: number
  /** Those of the source's title, with its first section; then they are hits of it too. */
  readonly title: string
  readonly text: string
  /** Other forms of some words of both, see `SearchWord.joined`; their order means nothing. */
  readonly joined: string
}

/** A word of an index, with the numbers of the sections in which it stands, in their order. */
export interface Posting {
  readonly word: string
  readonly sections: string
}

/**
 * Finds sections by their words. Words are formed before they come here, so an index compares them letter by letter
 * and every engine gives the same sections; how they are ranked is its own.
 */
export interface WordIndex {
  /** Makes the index, empty, beside the tables of the projection. */
  create(db: Kysely<Tables>): Promise<void>
  drop(db: Kysely<Tables>): Promise<void>
  insert(db: Kysely<Tables>, sections: readonly SectionWords[]): Promise<void>
  /**
   * A select of `number` and `score` (the higher, the better) of every section that answers the query, and perhaps of
   * some in which the words of a phrase stand apart: who asks looks at the text.
   */
  select(query: SearchQuery): RawBuilder<unknown>
  /** Everything in the index, in the order of the words by code; the same for the same sections in every engine. */
  postings(db: Kysely<Tables>): AsyncGenerator<Posting>
}
