import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { connectedComponents } from 'graphology-components'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import type { Tie } from './ties.ts'

type Detailed = Pick<typeof louvain.default, 'detailed'>
type Betweenness = (
  graph: UndirectedGraph,
  options: { readonly getEdgeWeight: null },
) => Readonly<Record<string, number>>

// The types of these packages say `default` where the modules export the function itself.
const communitiesIn = louvain as unknown as Detailed
const betweennessIn = betweenness as unknown as Betweenness

/** Shortest paths are counted from every actor over every tie; beyond this many steps that takes minutes. */
const MOST_STEPS = 400_000_000
const SEED = 20_110_315

/** Where each actor stands in a network of ties. */
export interface Positions {
  /** The share of shortest paths between others that lead through an actor, 0 to 1; null in a network too large. */
  readonly betweenness: ReadonlyMap<string, number> | null
  /** Components and communities are numbered from 1, the largest first, then by their first actor. */
  readonly components: ReadonlyMap<string, number>
  readonly communities: ReadonlyMap<string, number>
  /** How much better the communities part the network than chance would, at most 1; null without ties. */
  readonly modularity: number | null
}

/** The positions of all actors. The same actors and ties give the same numbers, on any machine. */
export function positionsIn(actors: readonly string[], ties: readonly Tie[]): Positions {
  const graph = new UndirectedGraph()
  for (const id of actors.toSorted()) graph.addNode(id)
  for (const { ends } of ties) graph.addEdge(...ends)
  const components = numbered(connectedComponents(graph))
  if (graph.size === 0) {
    const betweenness = new Map(actors.map((id) => [id, 0]))
    return { betweenness, components, communities: components, modularity: null }
  }
  const { communities, modularity } = communitiesIn.detailed(graph, { rng: randomFrom(SEED) })
  const groups = Map.groupBy(actors, (id) => communities[id] ?? -1)
  return { betweenness: betweennessOf(graph), components, communities: numbered([...groups.values()]), modularity }
}

/** Between fewer than three actors there is nothing to lie between, and the share would be of none. */
function betweennessOf(graph: UndirectedGraph): Positions['betweenness'] {
  if (graph.order * graph.size > MOST_STEPS) return null
  if (graph.order < 3) return new Map(graph.nodes().map((id) => [id, 0]))
  return new Map(Object.entries(betweennessIn(graph, { getEdgeWeight: null })))
}

function numbered(groups: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const sorted = groups
    .map((group) => group.toSorted())
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  return new Map(sorted.flatMap((group, index) => group.map((id) => [id, index + 1])))
}

/** Numbers from 0 to 1 that look random and are always the same (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
