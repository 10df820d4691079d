/** Words that stand one after the other, as they are compared; most terms are one word. */
export interface Term {
  /** As `searchWords` forms them; at least one. */
  readonly words: readonly string[]
  /** Whether the last is only the beginning of a word. */
  readonly prefix: boolean
}

/** What is looked for in the texts of sources: one of each group of terms, and none of those left out. */
export interface SearchQuery {
  /** All groups must be met, each by any of its terms; at least one group of at least one term. */
  readonly all: readonly (readonly Term[])[]
  readonly without: readonly Term[]
}
