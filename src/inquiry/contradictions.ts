import type { Judgement } from '../claims/judgement.ts'
import { adjacencyBothWays, chainFinder } from './shortest-chain.ts'

/** Two entities judged different that a chain of `same` joins all the same: A=B, B=C, A≠C. */
export interface Contradiction {
  readonly different: Judgement
  /** The shortest chain from its left to its right. */
  readonly path: readonly Judgement[]
}

/** Every contradiction among judgements in force, each with the path that has to be cut somewhere. */
export function contradictions(judgements: readonly Judgement[]): readonly Contradiction[] {
  const different = judgements.filter(({ decision }) => decision === 'different')
  if (different.length === 0) return []
  const same = judgements.filter(({ decision }) => decision === 'same')
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return number
  }
  const links = {
    from: Int32Array.from(same, ({ left }) => numberOf(left)),
    to: Int32Array.from(same, ({ right }) => numberOf(right)),
  }
  const both = adjacencyBothWays(numbers.size, links)
  const find = chainFinder(both, both)
  return different.flatMap((judgement) => {
    const [left, right] = [numbers.get(judgement.left), numbers.get(judgement.right)]
    const chain = left === undefined || right === undefined ? null : find(left, right)
    return chain === null ? [] : [{ different: judgement, path: chain.flatMap((link) => same[link] ?? []) }]
  })
}
