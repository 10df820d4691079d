/** A claim by the entry of the log that brought it, and its place there. */
export interface ClaimPlace {
  readonly sequence: number
  readonly position: number
}
