import type { Judgement } from '../claims/judgement.ts'

/**
 * Document entities joined by the judgements in force that say `same`: canonical id → members.
 * The canonical id is that of the member recorded first, and the members stand in the order they were recorded in.
 * `different` and `unsure` never join. A pure function: the order of the judgements makes no difference.
 */
export function clusters(
  recorded: readonly string[],
  judgements: readonly Pick<Judgement, 'left' | 'right' | 'decision'>[],
): ReadonlyMap<string, readonly string[]> {
  const order = new Map(recorded.map((id, index) => [id, index]))
  const parent = recorded.map((_, index) => index)
  for (const { left, right, decision } of judgements) {
    const one = order.get(left)
    const other = order.get(right)
    if (decision !== 'same' || one === undefined || other === undefined) continue
    const [first, second] = [rootOf(parent, one), rootOf(parent, other)]
    parent[Math.max(first, second)] = Math.min(first, second)
  }
  const members = new Map<string, string[]>()
  for (const [index, id] of recorded.entries()) {
    const root = recorded[rootOf(parent, index)] ?? id
    const known = members.get(root)
    if (known === undefined) members.set(root, [id])
    else known.push(id)
  }
  return members
}

/** The root of a tree, shortening the way to it for the next time. */
function rootOf(parent: number[], start: number): number {
  let at = start
  for (;;) {
    const up = parent[at] ?? at
    if (up === at) return at
    const over = parent[up] ?? up
    parent[at] = over
    at = over
  }
}
