/** What comparing two names comes to; `none` when nothing speaks for their being one. */
export interface NameComparison {
  /** 0 to 1. */
  readonly score: number
  readonly because: readonly string[]
  readonly decision: 'same' | 'unsure' | 'none'
}
