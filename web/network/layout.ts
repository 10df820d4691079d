import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Places } from './picture.ts'

/** A network to be laid out, in plain arrays, as it travels to a worker and back. */
export interface LayoutTask {
  /** x and y of every node, one after the other. */
  readonly places: Float32Array
  /** 1 for a node that must stay where it is. */
  readonly fixed: Uint8Array
  /** The two ends of every edge, one after the other, as places among the nodes. */
  readonly edges: Uint32Array
}

/** How often the places are told on the way. */
const PARTS = 6
const FEWEST_ROUNDS = 90
const MOST_ROUNDS = 600
/** Rounds times nodes: what a computer does in a few seconds. */
const WORK = 600_000
/** The side of the square in which those begin of whom nothing is known. */
const ROOM = 1000
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * ForceAtlas2 (Jacomy et al. 2014): those who are joined come close, all others move apart. Gives x and y of every node,
 * several times, the last one final. The same task gives the same places.
 */
export function* layout({ places, fixed, edges }: LayoutTask): Generator<Float32Array> {
  const graph = new Graph({ multi: true, type: 'undirected' })
  const order = places.length / 2
  for (let node = 0; node < order; node += 1) {
    graph.addNode(node, { x: places[2 * node], y: places[2 * node + 1], fixed: fixed[node] === 1 })
  }
  for (let at = 0; at < edges.length; at += 2) graph.addEdge(edges[at], edges[at + 1])
  const rounds = Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, Math.round(WORK / Math.max(1, order))))
  const settings = {
    ...forceAtlas2.inferSettings(order),
    scalingRatio: 20,
    gravity: 0.5,
    barnesHutOptimize: order > 800,
  }
  for (let part = 0; part < PARTS; part += 1) {
    forceAtlas2.assign(graph, { iterations: Math.ceil(rounds / PARTS), settings })
    yield Float32Array.from(graph.nodes().flatMap((node) => [x(graph, node), y(graph, node)]))
  }
}

function x(graph: Graph, node: string): number {
  return graph.getNodeAttribute(node, 'x') as number
}

function y(graph: Graph, node: string): number {
  return graph.getNodeAttribute(node, 'y') as number
}

/** Who is joined to whom, and who they are. */
export interface Joined {
  readonly nodes: readonly string[]
  readonly edges: readonly { readonly subject: string; readonly object: string }[]
}

/**
 * The task of placing a network of which some places are known. Where most are known they stay, so that the eye finds
 * everybody where they were, and newcomers begin beside whom they are joined to; else only those pinned stay.
 */
export function taskOf({ nodes, edges }: Joined, known: Places): LayoutTask {
  const numbers = new Map(nodes.map((node, at) => [node, at]))
  const joined = edges.flatMap(({ subject, object }) => {
    const [one, other] = [numbers.get(subject), numbers.get(object)]
    return one === undefined || other === undefined || one === other ? [] : [one, other]
  })
  const isMostlyKnown = nodes.filter((node) => known.has(node)).length * 2 >= nodes.length
  const neighbours = neighboursOf(joined, nodes.length)
  const places = nodes.flatMap((node, at) => {
    const place = known.get(node) ?? beside(at, neighbours[at] ?? [], nodes, known)
    return [place.x, place.y]
  })
  const fixed = nodes.map((node) => {
    const place = known.get(node)
    return place !== undefined && (isMostlyKnown || place.pinned === true) ? 1 : 0
  })
  return { places: Float32Array.from(places), fixed: Uint8Array.from(fixed), edges: Uint32Array.from(joined) }
}

function neighboursOf(joined: readonly number[], order: number): readonly (readonly number[])[] {
  const neighbours: number[][] = Array.from({ length: order }, () => [])
  for (let at = 0; at < joined.length; at += 2) {
    const [one, other] = [joined[at] ?? 0, joined[at + 1] ?? 0]
    neighbours[one]?.push(other)
    neighbours[other]?.push(one)
  }
  return neighbours
}

/** In the middle of the known neighbours, a little aside so that no two lie on each other; without any, on a spiral. */
function beside(
  at: number,
  neighbours: readonly number[],
  nodes: readonly string[],
  known: Places,
): { readonly x: number; readonly y: number } {
  const near = neighbours.flatMap((neighbour) => known.get(nodes[neighbour] ?? '') ?? [])
  const angle = at * GOLDEN_ANGLE
  const radius = near.length === 0 ? (ROOM / 2) * Math.sqrt((at + 1) / nodes.length) : ROOM / 40
  const middle = (axis: 'x' | 'y'): number =>
    near.reduce((sum, place) => sum + place[axis], 0) / Math.max(1, near.length)
  return { x: middle('x') + radius * Math.cos(angle), y: middle('y') + radius * Math.sin(angle) }
}
