/** What comparing two names comes to; `none` when nothing speaks for their being one. */
export interface NameComparison {
  /** 0 to 1. */
  readonly score: number
  readonly decision: 'same' | 'unsure' | 'none'
  /** The body that both mean wherever they stand, and what their words come to. */
  readonly known?: { readonly body: string; readonly words: () => NameComparison }
  /** The letters that both are, where nothing else speaks for them. */
  readonly letters?: string
  /**
   * Whether nothing of either name is left open but what kind of body is meant, and only that many may bear it keeps the
   * two from being taken for one.
   */
  readonly agrees?: boolean
  /** The reasons in plain words, heaviest first. Put into words only when asked for: most comparisons are dropped. */
  readonly explain: () => readonly string[]
}
