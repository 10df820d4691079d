import { isoOf } from '../../time/day.ts'
import {
  type Attribute,
  EDGE_ATTRIBUTES,
  edgeIds,
  type Graph,
  type GraphEdge,
  labelOf,
  NODE_ATTRIBUTES,
} from './graph.ts'
import { spellsOf } from './spells.ts'
import { xmlTag } from './xml.ts'

/**
 * A network as GEXF 1.3 (gexf.net), line by line: what Gephi opens with its timeline. An edge has a spell for each stretch of
 * days in which it may hold; an end that is open or that nobody says is left out, and an edge without any date has none. The
 * predicate is the kind of an edge, so that two of one pair stay two.
 */
export function* gexf({ nodes, edges }: Graph): Generator<string, void, void> {
  yield '<?xml version="1.0" encoding="UTF-8"?>'
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">'
  yield '<meta><creator>Stemma</creator></meta>'
  yield xmlTag('graph', {
    defaultedgetype: 'directed',
    mode: 'dynamic',
    timeformat: 'date',
    timerepresentation: 'interval',
  })
  yield* declared('node', NODE_ATTRIBUTES)
  yield* declared('edge', EDGE_ATTRIBUTES)
  yield '<nodes>'
  for (const node of nodes) {
    yield `${xmlTag('node', { id: node.id, label: node.name })}${valuesOf(node, NODE_ATTRIBUTES)}</node>`
  }
  yield '</nodes>'
  yield '<edges>'
  const ids = edgeIds(edges)
  for (const [place, edge] of edges.entries()) yield edgeLine(edge, ids[place] ?? '')
  yield '</edges>'
  yield '</graph>'
  yield '</gexf>'
}

function edgeLine(edge: GraphEdge, id: string): string {
  const tag = xmlTag('edge', {
    id,
    source: edge.subject,
    target: edge.object,
    type: edge.symmetric ? 'undirected' : 'directed',
    kind: edge.predicate,
    label: labelOf(edge),
  })
  const spells = spellsOf(edge.times).map(({ start, end }) => {
    return xmlTag('spell', { start: start === null ? null : isoOf(start), end: end === null ? null : isoOf(end) }, true)
  })
  const dated = spells.length === 0 ? '' : `<spells>${spells.join('')}</spells>`
  return `${tag}${valuesOf(edge, EDGE_ATTRIBUTES)}${dated}</edge>`
}

function* declared<T>(of: 'node' | 'edge', attributes: readonly Attribute<T>[]): Generator<string, void, void> {
  yield xmlTag('attributes', { class: of, mode: 'static' })
  for (const { name, type } of attributes) yield xmlTag('attribute', { id: name, title: name, type }, true)
  yield '</attributes>'
}

function valuesOf<T>(one: T, attributes: readonly Attribute<T>[]): string {
  const values = attributes.flatMap(({ name, of }) => {
    const value = of(one)
    return value === null || value === '' ? [] : [xmlTag('attvalue', { for: name, value }, true)]
  })
  return `<attvalues>${values.join('')}</attvalues>`
}
