import type { Alignment } from './alignment.ts'
import { counts, type Part } from './part.ts'

/** Whether every name of two persons answers one of the other, in order. */
export function agreeThroughout({ pairs, leftOver, rightOver, turned }: Alignment): boolean {
  return !turned && pairs.length > 1 && ![...leftOver, ...rightOver].some(counts)
}

/**
 * Whether two persons agree in the first name and in the last, and one has but more between: Khalid Batarfi, Khalid bin
 * Umar Batarfi. Not so father and son: Ali Saleh, Khalid Ali Saleh.
 */
export function agreeAtBothEnds({ pairs, turned }: Alignment, left: readonly Part[], right: readonly Part[]): boolean {
  if (turned) return false
  const [own, others] = [left.filter(counts), right.filter(counts)]
  const answer = (at: number): boolean =>
    pairs.some((pair) => isAmong(own.at(at), pair.left) && isAmong(others.at(at), pair.right))
  return answer(0) && answer(-1) && Math.min(own.length, others.length) > 1
}

function isAmong(part: Part | undefined, parts: readonly Part[]): boolean {
  return part !== undefined && part.kind === 'proper' && part.role !== 'kunya' && parts.includes(part)
}
