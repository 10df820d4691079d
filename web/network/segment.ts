import { SIZES } from './edge-look.ts'

/** A place on the screen, pixels from the top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A node on the screen. */
export interface Disc extends Point {
  readonly radius: number
}

/** The line of an edge on the screen, from the outline of one node to that of another. */
export interface Segment {
  readonly start: Point
  readonly end: Point
  readonly length: number
}

/** Where the edge between two nodes runs; null where they touch. `lane` counts edges between the same two from the middle. */
export function segmentOf(source: Disc, target: Disc, lane: number): Segment | null {
  const [dx, dy] = [target.x - source.x, target.y - source.y]
  const distance = Math.hypot(dx, dy)
  const length = distance - source.radius - target.radius
  if (length <= 0) return null
  const [ux, uy] = [dx / distance, dy / distance]
  const [beside, besideY] = [uy * lane * SIZES.lane, -ux * lane * SIZES.lane]
  const start = { x: source.x + ux * source.radius + beside, y: source.y + uy * source.radius + besideY }
  return { start, end: { x: start.x + ux * length, y: start.y + uy * length }, length }
}

/** How far a place is from a segment, in pixels. */
export function distanceTo({ start, end, length }: Segment, { x, y }: Point): number {
  const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length]
  const along = Math.min(length, Math.max(0, (x - start.x) * dx + (y - start.y) * dy))
  return Math.hypot(x - start.x - along * dx, y - start.y - along * dy)
}

/**
 * Which lane each edge takes, so that those between the same two entities run beside one another. The side is that of the
 * edge's own direction, so an edge the other way has its sign turned.
 */
export function lanesOf(edges: readonly { readonly subject: string; readonly object: string }[]): readonly number[] {
  const pairOf = (edge: (typeof edges)[number]): string =>
    edge.subject < edge.object ? `${edge.subject} ${edge.object}` : `${edge.object} ${edge.subject}`
  const counts = new Map<string, number>()
  for (const edge of edges) counts.set(pairOf(edge), (counts.get(pairOf(edge)) ?? 0) + 1)
  const taken = new Map<string, number>()
  return edges.map((edge) => {
    const pair = pairOf(edge)
    const place = taken.get(pair) ?? 0
    taken.set(pair, place + 1)
    const lane = place - ((counts.get(pair) ?? 1) - 1) / 2
    return edge.subject < edge.object ? lane : 0 - lane
  })
}
