/** An arrow of a directed graph. */
interface Arrow {
  readonly from: string
  readonly to: string
}

/**
 * The number of the strongly connected component of every node: two nodes have the same when each can be reached from the
 * other. In time that grows with nodes and arrows, without recursion (the method of Kosaraju: M. Sharir, A strong-
 * connectivity algorithm and its applications in data flow analysis, Computers and Mathematics with Applications 7, 1981).
 */
export function components(arrows: readonly Arrow[]): ReadonlyMap<string, number> {
  const backward = neighbours(arrows.map(({ from, to }) => ({ from: to, to: from })))
  const component = new Map<string, number>()
  let number = 0
  for (const start of finished(neighbours(arrows)).toReversed()) {
    if (component.has(start)) continue
    spread(start, number, backward, component)
    number += 1
  }
  return component
}

/** Every node with those that its arrows point to. */
function neighbours(arrows: readonly Arrow[]): ReadonlyMap<string, readonly string[]> {
  const pointed = new Map<string, string[]>(arrows.flatMap(({ from, to }) => [from, to].map((node) => [node, []])))
  for (const { from, to } of arrows) pointed.get(from)?.push(to)
  return pointed
}

/** Numbers a node and all that can be reached from it and have no number yet. */
function spread(
  start: string,
  number: number,
  arrows: ReadonlyMap<string, readonly string[]>,
  component: Map<string, number>,
): void {
  const waiting = [start]
  component.set(start, number)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const next of arrows.get(node) ?? []) {
      if (component.has(next)) continue
      component.set(next, number)
      waiting.push(next)
    }
  }
}

/** The nodes in the order in which a walk in depth is done with them. */
function finished(forward: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const met = new Set<string>()
  const order: string[] = []
  for (const start of forward.keys()) {
    if (met.has(start)) continue
    met.add(start)
    const path = [{ node: start, next: 0 }]
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = forward.get(top.node)?.[top.next]
      top.next += 1
      if (next === undefined) {
        order.push(top.node)
        path.pop()
      } else if (!met.has(next)) {
        met.add(next)
        path.push({ node: next, next: 0 })
      }
    }
  }
  return order
}
