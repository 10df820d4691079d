import Graph from 'graphology'
import type { Palette } from '../design/palette.ts'
import { codeOf, type EdgeDrawn } from './edge-program.ts'
import { type NodeDrawn, SHAPES } from './node-program.ts'
import type { Picture, Places } from './picture.ts'
import { lanesOf } from './segment.ts'

export interface NodeAttributes extends NodeDrawn {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly color: string
  readonly label: string
  readonly forceLabel: boolean
  readonly type: 'shape'
  readonly zIndex: number
}

export interface EdgeAttributes extends EdgeDrawn {
  readonly size: number
  readonly color: string
  readonly type: 'line'
  readonly zIndex: number
}

export type NetworkGraph = Graph<NodeAttributes, EdgeAttributes>

const MIDDLE = { x: 0, y: 0, pinned: false }
/** In pictures of so few, every name asks for room. */
const FEW = 300

/** The picture as sigma draws it. */
export function graphOf({ nodes, edges }: Picture, places: Places, palette: Palette): NetworkGraph {
  const graph: NetworkGraph = new Graph({ multi: true, type: 'directed' })
  for (const { id, label, type, size, isFocus, isFaint } of nodes) {
    const { x, y, pinned = false } = places.get(id) ?? MIDDLE
    graph.addNode(id, {
      x,
      y,
      pinned,
      size: isFocus ? size * 1.5 : size,
      color: isFaint ? palette.line : palette[type],
      label,
      shape: SHAPES[type],
      forceLabel: isFocus || (nodes.length <= FEW && !isFaint),
      type: 'shape',
      zIndex: isFocus ? 1 : 0,
    })
  }
  const lanes = lanesOf(edges)
  edges.forEach(({ key, subject, object, look, stroke, tint, width, opacity, isChosen }, at) => {
    if (!graph.hasNode(subject) || !graph.hasNode(object)) return
    graph.addDirectedEdgeWithKey(key, subject, object, {
      code: codeOf(look, stroke),
      lane: lanes[at] ?? 0,
      opacity: isChosen ? 1 : opacity,
      size: isChosen ? width + 2.5 : width,
      color: palette[tint],
      type: 'line',
      zIndex: isChosen ? 1 : 0,
    })
  })
  return graph
}
