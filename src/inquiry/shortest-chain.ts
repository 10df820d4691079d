/** Links by the node that they start from, in their order, each with the node that it leads to. Arrays of numbers. */
export interface Adjacency {
  /** The first place of each node, and after the last how many places there are. */
  readonly first: Int32Array
  readonly link: Int32Array
  readonly to: Int32Array
}

/** Links from one node to another, by number. */
export interface Arrows {
  readonly from: Int32Array
  readonly to: Int32Array
}

/** The links of each node that lead from it. */
export function adjacencyOf(nodes: number, { from, to }: Arrows): Adjacency {
  const first = new Int32Array(nodes + 1)
  for (const node of from) first[node + 1] = (first[node + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node += 1) first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0)
  const next = first.slice()
  const places = { first, link: new Int32Array(from.length), to: new Int32Array(from.length) }
  for (let link = 0; link < from.length; link += 1) {
    const place = next[from[link] ?? 0] ?? 0
    next[from[link] ?? 0] = place + 1
    places.link[place] = link
    places.to[place] = to[link] ?? 0
  }
  return places
}

/** The links of each node, whichever way they were written. */
export function adjacencyBothWays(nodes: number, { from, to }: Arrows): Adjacency {
  const both = { from: new Int32Array(from.length * 2), to: new Int32Array(from.length * 2) }
  for (let link = 0; link < from.length; link += 1) {
    both.from[link * 2] = both.to[link * 2 + 1] = from[link] ?? 0
    both.to[link * 2] = both.from[link * 2 + 1] = to[link] ?? 0
  }
  const { first, link, to: ends } = adjacencyOf(nodes, both)
  return { first, link: link.map((it) => it >> 1), to: ends }
}

/** The shortest chain between two nodes, as its links; empty from a node to itself, null where there is none. */
export type FindChain = (from: number, to: number, admits?: (link: number) => boolean) => readonly number[] | null

/** One side of a search: the nodes it has met, ring by ring. */
interface Side {
  readonly links: Adjacency
  /** By node: the turn in which it was met, and in which ring. */
  readonly met: Int32Array
  readonly ring: Int32Array
  nodes: number[]
  /** Where each ring begins among the nodes. */
  rings: number[]
}

/**
 * A function that finds shortest chains. Of several as short it finds the one whose first link comes first, and so on, as a
 * search outwards from the start would; but it searches from both ends, ring by ring from where fewer links lead on, and so
 * looks at few of many.
 */
export function chainFinder(forward: Adjacency, backward: Adjacency): FindChain {
  const nodes = forward.first.length - 1
  const sideOf = (links: Adjacency): Side => {
    return { links, met: new Int32Array(nodes), ring: new Int32Array(nodes), nodes: [], rings: [] }
  }
  const [near, far] = [sideOf(forward), sideOf(backward)]
  const marked = new Int32Array(nodes)
  let turn = 0
  return (from, to, admits = () => true) => {
    if (from === to) return []
    turn += 1
    begin(near, from, turn)
    begin(far, to, turn)
    for (;;) {
      const [nearCost, farCost] = [costOf(near), costOf(far)]
      if (nearCost === 0 || farCost === 0) return null
      const [one, other] = nearCost <= farCost ? [near, far] : [far, near]
      if (widen(one, other, turn, admits)) break
    }
    markWays(near, far, { turn, marked, admits })
    return walked(near, far, { turn, marked, admits })
  }
}

interface Walk {
  readonly turn: number
  readonly marked: Int32Array
  readonly admits: (link: number) => boolean
}

function begin(side: Side, node: number, turn: number): void {
  side.nodes = [node]
  side.rings = [0]
  side.met[node] = turn
  side.ring[node] = 0
}

/** How many links lead on from the outermost ring; 0 where there is no way on. */
function costOf({ links, nodes, rings }: Side): number {
  let cost = 0
  for (let at = rings.at(-1) ?? 0; at < nodes.length; at += 1) {
    const node = nodes[at] ?? 0
    cost += (links.first[node + 1] ?? 0) - (links.first[node] ?? 0)
  }
  return cost
}

/** Adds a ring; whether the other side has met one of its nodes. */
function widen(side: Side, other: Side, turn: number, admits: (link: number) => boolean): boolean {
  const [start, end] = [side.rings.at(-1) ?? 0, side.nodes.length]
  for (let at = start; at < end; at += 1) meetFrom(side, side.nodes[at] ?? 0, turn, admits)
  side.rings.push(end)
  return side.nodes.some((node, at) => at >= end && other.met[node] === turn)
}

/** Meets everyone to whom a link leads from a node and who was not met before. */
function meetFrom(side: Side, from: number, turn: number, admits: (link: number) => boolean): void {
  const { first, link, to } = side.links
  const end = first[from + 1] ?? 0
  for (let place = first[from] ?? 0; place < end; place += 1) {
    const next = to[place] ?? 0
    if (side.met[next] === turn || !admits(link[place] ?? 0)) continue
    side.met[next] = turn
    side.ring[next] = side.rings.length
    side.nodes.push(next)
  }
}

/** Marks the nodes of the near side from which a shortest chain leads on: where the sides meet, and backwards from there. */
function markWays(near: Side, far: Side, { turn, marked, admits }: Walk): void {
  const last = near.rings.length - 1
  for (let at = near.rings[last] ?? 0; at < near.nodes.length; at += 1) {
    const node = near.nodes[at] ?? 0
    if (far.met[node] === turn) marked[node] = turn
  }
  for (let at = (near.rings[last] ?? 0) - 1; at >= 0; at -= 1) {
    const node = near.nodes[at] ?? 0
    const isOn = (next: number): boolean => marked[next] === turn && near.ring[next] === (near.ring[node] ?? 0) + 1
    if (placeFrom(near.links, node, isOn, admits) >= 0) marked[node] = turn
  }
}

function walked(near: Side, far: Side, { turn, marked, admits }: Walk): readonly number[] {
  const chain: number[] = []
  let node = near.nodes[0] ?? 0
  const step = (isOn: (next: number) => boolean): void => {
    const place = placeFrom(near.links, node, isOn, admits)
    chain.push(near.links.link[place] ?? 0)
    node = near.links.to[place] ?? 0
  }
  for (let ring = 1; ring < near.rings.length; ring += 1) {
    step((next) => marked[next] === turn && near.met[next] === turn && near.ring[next] === ring)
  }
  for (let ring = (far.ring[node] ?? 0) - 1; ring >= 0; ring -= 1) {
    step((next) => far.met[next] === turn && far.ring[next] === ring)
  }
  return chain
}

/** The first place of a node whose link leads to one of those wanted; -1 for none. */
function placeFrom(
  { first, link, to }: Adjacency,
  node: number,
  isWanted: (next: number) => boolean,
  admits: (link: number) => boolean,
): number {
  for (let place = first[node] ?? 0; place < (first[node + 1] ?? 0); place += 1) {
    if (isWanted(to[place] ?? 0) && admits(link[place] ?? 0)) return place
  }
  return -1
}
