import { adjacencyBothWays, chainFinder } from '../shortest-chain.ts'
import type { ClaimView } from './claim-view.ts'
import { DIFFERENT, SAME } from './judged-pairs.ts'

/**
 * The entries of the log whose judgements contradict one another: two entities judged different that others join all the
 * same, with the shortest chain that joins them. About one of these entities, or about any where they are null.
 */
export function judgementsInConflict(view: ClaimView, about: readonly number[] | null): readonly number[] {
  const { left, right, sequence } = view.pairs
  const apart = contradicted(view, about)
  if (apart.length === 0) return []
  const { same, numberOf, nodes } = joining(view, new Set(apart.map((at) => view.joined[left[at] ?? 0] ?? 0)))
  const links = {
    from: Int32Array.from(same, (at) => numberOf[left[at] ?? 0] ?? 0),
    to: Int32Array.from(same, (at) => numberOf[right[at] ?? 0] ?? 0),
  }
  const both = adjacencyBothWays(nodes, links)
  const find = chainFinder(both, both)
  const found = new Set<number>()
  for (const at of apart) {
    const chain = find(numberOf[left[at] ?? 0] ?? 0, numberOf[right[at] ?? 0] ?? 0) ?? []
    for (const link of chain) found.add(sequence[same[link] ?? 0] ?? 0)
    found.add(sequence[at] ?? 0)
  }
  return [...found].sort((a, b) => a - b)
}

/** The places of pairs whose judgements join some entities, and numbers for the parts of these, from 0. */
function joining({ pairs, joined }: ClaimView, entities: ReadonlySet<number>) {
  const isWanted = new Uint8Array(joined.length)
  for (const entity of entities) isWanted[entity] = 1
  const numberOf = new Int32Array(joined.length)
  let nodes = 0
  for (let part = 0; part < joined.length; part += 1) {
    if (isWanted[joined[part] ?? 0] === 1) numberOf[part] = nodes++
  }
  const same: number[] = []
  for (let at = 0; at < pairs.left.length; at += 1) {
    if (pairs.decision[at] === SAME && isWanted[joined[pairs.left[at] ?? 0] ?? 0] === 1) same.push(at)
  }
  return { same, numberOf, nodes }
}

/** The places of pairs that are judged different and are one entity all the same. */
function contradicted({ pairs, joined }: ClaimView, about: readonly number[] | null): readonly number[] {
  const { left, right, decision } = pairs
  const wanted = about === null ? null : new Set(about)
  const apart: number[] = []
  for (let at = 0; at < left.length; at += 1) {
    if (decision[at] !== DIFFERENT) continue
    const entity = joined[left[at] ?? 0] ?? 0
    if (entity === joined[right[at] ?? 0] && wanted?.has(entity) !== false) apart.push(at)
  }
  return apart
}

/** The entries of the log that judge one of an entity's parts, or any where it is null, apart from those that join. */
export function judgementsOn({ pairs, joined }: ClaimView, entity: number | null): readonly number[] {
  const { left, right, decision, sequence } = pairs
  const found: number[] = []
  for (let at = 0; at < left.length; at += 1) {
    // Most judgements join, so that most entities need not be looked up.
    if (decision[at] === SAME) continue
    const isOn = entity === null || joined[left[at] ?? 0] === entity || joined[right[at] ?? 0] === entity
    if (isOn) found.push(sequence[at] ?? 0)
  }
  return found
}
