import { type Attribute, EDGE_ATTRIBUTES, edgeIds, type Graph, labelOf, NODE_ATTRIBUTES } from './graph.ts'
import { xmlTag, xmlText } from './xml.ts'

const GRAPHML_TYPES = { string: 'string', integer: 'int', boolean: 'boolean' } as const

/**
 * A network as GraphML, line by line, for Cytoscape, yEd, igraph, NetworkX and others. GraphML has no time of its own: the
 * attributes `times` (EDTF, as it was said) and `spells` (days) tell when a relation may hold. Every edge is directed, as some
 * readers take no graph that mixes both: `symmetric` tells which are the same from either side.
 */
export function* graphml({ nodes, edges }: Graph): Generator<string, void, void> {
  yield '<?xml version="1.0" encoding="UTF-8"?>'
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
  const nodeAttributes = [
    { name: 'label', type: 'string', of: ({ name }) => name } satisfies Attribute<Node>,
    ...NODE_ATTRIBUTES,
  ]
  const edgeAttributes = [{ name: 'label', type: 'string', of: labelOf } satisfies Attribute<Edge>, ...EDGE_ATTRIBUTES]
  yield* declared('node', nodeAttributes)
  yield* declared('edge', edgeAttributes)
  yield xmlTag('graph', { id: 'network', edgedefault: 'directed' })
  for (const node of nodes) yield `${xmlTag('node', { id: node.id })}${valuesOf('node', node, nodeAttributes)}</node>`
  const ids = edgeIds(edges)
  for (const [place, edge] of edges.entries()) {
    const tag = xmlTag('edge', { id: ids[place] ?? '', source: edge.subject, target: edge.object })
    yield `${tag}${valuesOf('edge', edge, edgeAttributes)}</edge>`
  }
  yield '</graph>'
  yield '</graphml>'
}

type Node = Graph['nodes'][number]
type Edge = Graph['edges'][number]

function* declared<T>(of: 'node' | 'edge', attributes: readonly Attribute<T>[]): Generator<string, void, void> {
  for (const { name, type } of attributes) {
    yield xmlTag('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': GRAPHML_TYPES[type] }, true)
  }
}

function valuesOf<T>(of: 'node' | 'edge', one: T, attributes: readonly Attribute<T>[]): string {
  return attributes
    .flatMap((attribute) => {
      const value = attribute.of(one)
      if (value === null || value === '') return []
      return `${xmlTag('data', { key: `${of}-${attribute.name}` })}${xmlText(String(value))}</data>`
    })
    .join('')
}
