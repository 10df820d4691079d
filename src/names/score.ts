import type { Alignment } from './alignment.ts'
import type { Part } from './part.ts'

/** How much of a part that is left over counts against: a name is often given shorter elsewhere. */
const LEFT_OVER = 0.8

/** The share of both names that answers one another, by weight, 0 to 1. */
export function scoreOf({ pairs, leftOver, rightOver }: Alignment): number {
  let answered = 0
  let whole = LEFT_OVER * (weightOf(leftOver) + weightOf(rightOver))
  for (const { left, right, alike } of pairs) {
    const weight = weightOf(left) + weightOf(right)
    answered += alike * weight
    whole += weight
  }
  return whole === 0 ? 0 : answered / whole
}

export function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0)
}
