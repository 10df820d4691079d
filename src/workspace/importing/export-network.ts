import { gexf } from '../../exchange/graph/gexf.ts'
import type { Graph } from '../../exchange/graph/graph.ts'
import { graphml } from '../../exchange/graph/graphml.ts'
import { entitiesUnderPseudonyms } from '../../exchange/pseudonyms.ts'
import type { Moment } from '../../inquiry/moment.ts'
import type { Network } from '../../inquiry/network.ts'
import { holdings } from '../asking/holdings.ts'
import type { Workspace } from '../open.ts'
import { inPieces, unnamedPersons, WITH_NAMES } from './export-claims.ts'

/** How a network can leave: with a timeline for Gephi, or for other programs that draw networks. */
export const GRAPH_FORMATS = ['gexf', 'graphml'] as const

export type GraphFormat = (typeof GRAPH_FORMATS)[number]

/** A network that leaves the workspace. */
export interface ExportedNetwork {
  readonly graph: Graph
  /** How many private persons go by pseudonyms. */
  readonly pseudonyms: number
  /** How many of its relations nobody dates. */
  readonly undated: number
}

/**
 * A network of this moment as it may leave. Relations that were refuted are no part of a network; private persons go by
 * pseudonyms, unless `include` has `private-persons`.
 */
export async function exportNetwork(
  workspace: Workspace,
  network: Network,
  { recorded }: Moment,
  include: readonly string[] = [],
): Promise<ExportedNetwork> {
  const { edges } = network
  const undated = edges.filter(({ times }) => times.length === 0).length
  if (include.includes(WITH_NAMES)) return { graph: { nodes: network.nodes, edges }, pseudonyms: 0, undated }
  const held = await holdings(workspace, recorded)
  const { entities, persons } = entitiesUnderPseudonyms(network.nodes, unnamedPersons(held), held.claims)
  return { graph: { nodes: entities, edges }, pseudonyms: persons, undated }
}

/** An exported network as text, in pieces. */
export function networkPieces({ graph }: ExportedNetwork, format: GraphFormat): Generator<string, void, void> {
  return inPieces(ended(LINES[format](graph)))
}

function* ended(lines: Iterable<string>): Generator<string, void, void> {
  for (const line of lines) yield `${line}\n`
}

const LINES: Readonly<Record<GraphFormat, (graph: Graph) => Generator<string, void, void>>> = { gexf, graphml }
