/** Two entities that a judgement is about. */
export interface Pair {
  readonly left: string
  readonly right: string
}

/** The pair with the lesser id on the left: a judgement on two entities says the same whichever is named first. */
export function ordered({ left, right }: Pair): Pair {
  return left <= right ? { left, right } : { left: right, right: left }
}
