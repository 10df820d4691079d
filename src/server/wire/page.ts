/** A part of a long list. */
export interface Page<T> {
  readonly items: readonly T[]
  /** What to give as `cursor` to get the part that follows; null when this is the last. */
  readonly next: string | null
  /** How many there are in all. */
  readonly total: number
}
