/** When an entry stands in the log. */
export interface Place {
  readonly sequence: number
  /** ISO 8601 date and time. */
  readonly recordedAt: string
}
