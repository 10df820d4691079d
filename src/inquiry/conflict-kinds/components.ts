import { type Adjacency, type Arrows, adjacencyOf } from '../shortest-chain.ts'

/**
 * The number of the strongly connected component of every node: two nodes have the same when each can be reached from the
 * other. In time that grows with nodes and arrows, without recursion (the method of Kosaraju: M. Sharir, A strong-
 * connectivity algorithm and its applications in data flow analysis, Computers and Mathematics with Applications 7, 1981).
 */
export function components(nodes: number, arrows: Arrows): Int32Array {
  const backward = adjacencyOf(nodes, { from: arrows.to, to: arrows.from })
  const component = new Int32Array(nodes).fill(-1)
  const order = finished(nodes, adjacencyOf(nodes, arrows))
  let number = 0
  for (let at = nodes - 1; at >= 0; at -= 1) {
    const start = order[at] ?? 0
    if (component[start] !== -1) continue
    spread(start, number, backward, component)
    number += 1
  }
  return component
}

/** Numbers a node and all that can be reached from it and have no number yet. */
function spread(start: number, number: number, { first, to }: Adjacency, component: Int32Array): void {
  const waiting = [start]
  component[start] = number
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (let place = first[node] ?? 0; place < (first[node + 1] ?? 0); place += 1) {
      const next = to[place] ?? 0
      if (component[next] !== -1) continue
      component[next] = number
      waiting.push(next)
    }
  }
}

/** The nodes in the order in which a walk in depth is done with them. */
function finished(nodes: number, { first, to }: Adjacency): Int32Array {
  const met = new Uint8Array(nodes)
  const place = first.slice(0, nodes)
  const order = new Int32Array(nodes)
  let done = 0
  for (let start = 0; start < nodes; start += 1) {
    if (met[start] === 1) continue
    met[start] = 1
    const path = [start]
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = place[node] ?? 0
      place[node] = at + 1
      if (at >= (first[node + 1] ?? 0)) {
        order[done] = node
        done += 1
        path.pop()
        continue
      }
      const next = to[at] ?? 0
      if (met[next] === 1) continue
      met[next] = 1
      path.push(next)
    }
  }
  return order
}
