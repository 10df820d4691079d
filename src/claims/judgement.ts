/** What a researcher concludes about a claim. */
export interface Assessment {
  readonly verdict: 'accepted' | 'contested' | 'rejected'
  readonly note: string | null
  readonly by: string
  /** ISO 8601 date and time. */
  readonly at: string
}

/** A reversible decision about whether two entities are one. */
export interface Judgement {
  readonly left: string
  readonly right: string
  readonly decision: 'same' | 'different' | 'unsure'
  /** The matcher's score, 0 to 1; null when a person decided without one. */
  readonly score: number | null
  /** The reasons in plain words, heaviest first. */
  readonly because: readonly string[]
  readonly by: string
  /** ISO 8601 date and time. */
  readonly at: string
}
