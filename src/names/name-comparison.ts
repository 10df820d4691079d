/** What comparing two names comes to; `none` when nothing speaks for their being one. */
export interface NameComparison {
  /** 0 to 1. */
  readonly score: number
  readonly decision: 'same' | 'unsure' | 'none'
  /** The reasons in plain words, heaviest first. Put into words only when asked for: most comparisons are dropped. */
  readonly explain: () => readonly string[]
}
