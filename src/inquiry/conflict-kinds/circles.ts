import { type Arrows, adjacencyOf, chainFinder } from '../shortest-chain.ts'
import { components } from './components.ts'

/** Relations of one kind as numbers, with the times at which they are said to hold. */
export interface DatedArrows extends Arrows {
  /** The first time of each relation, and after the last how many times there are. */
  readonly firstSpan: Int32Array
  /** By time: the first and the last day that it may reach to; infinite where it is open or not said. */
  readonly since: Float64Array
  readonly until: Float64Array
}

/**
 * Chains of relations that come back to where they began, at times that may be the same as that of the first. Each relation
 * that is part of one is told in at least one, the shortest that it closes unless another told it already.
 */
export function circlesAmong(nodes: number, arrows: DatedArrows): readonly (readonly number[])[] {
  const closed = closedAmong(nodes, arrows)
  if (closed.length === 0) return []
  // Only relations within a component can close a circle; most networks have few.
  const within = {
    from: Int32Array.from(closed, (arrow) => arrows.from[arrow] ?? 0),
    to: Int32Array.from(closed, (arrow) => arrows.to[arrow] ?? 0),
  }
  const backward = { from: within.to, to: within.from }
  const find = chainFinder(adjacencyOf(nodes, within), adjacencyOf(nodes, backward))
  const told = new Set<number>()
  const circles: (readonly number[])[] = []
  for (const [link, arrow] of closed.entries()) {
    if (told.has(arrow)) continue
    const mayFollow = (next: number): boolean => mayMeet(arrows, arrow, closed[next] ?? 0)
    const back = find(within.to[link] ?? 0, within.from[link] ?? 0, mayFollow)
    if (back === null) continue
    const circle = [arrow, ...back.map((next) => closed[next] ?? 0)]
    for (const one of circle) told.add(one)
    circles.push(circle)
  }
  return circles
}

/** The relations whose ends can be reached from one another, by their numbers: no other can be part of a circle. */
export function closedAmong(nodes: number, arrows: Arrows): readonly number[] {
  const component = components(nodes, arrows)
  const closed: number[] = []
  for (let arrow = 0; arrow < arrows.from.length; arrow += 1) {
    if (component[arrows.from[arrow] ?? 0] === component[arrows.to[arrow] ?? 0]) closed.push(arrow)
  }
  return closed
}

function mayMeet({ firstSpan, since, until }: DatedArrows, one: number, other: number): boolean {
  for (let a = firstSpan[one] ?? 0; a < (firstSpan[one + 1] ?? 0); a += 1) {
    for (let b = firstSpan[other] ?? 0; b < (firstSpan[other + 1] ?? 0); b += 1) {
      if ((since[a] ?? 0) <= (until[b] ?? 0) && (since[b] ?? 0) <= (until[a] ?? 0)) return true
    }
  }
  return false
}
