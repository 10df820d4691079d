import type { State } from '../../src/time/evaluate.ts'
import looks from './edge-looks.json'

/* What an edge looks like apart from its colour: no two kinds share it, so that the picture can be read without colours. */

export const LINES = ['single', 'double'] as const
/** What stands where an edge meets its object. */
export const ENDS = ['none', 'arrow', 'dot', 'bar'] as const
/** What recurs along an edge. Chevrons point to the object. */
export const ALONGS = ['none', 'chevrons', 'ticks', 'beads'] as const
/** How whole a line is. */
export const STROKES = ['full', 'dashed', 'dotted'] as const

export interface EdgeLook {
  readonly line: (typeof LINES)[number]
  readonly end: (typeof ENDS)[number]
  readonly along: (typeof ALONGS)[number]
}

export type Stroke = (typeof STROKES)[number]

const LOOKS = new Map(Object.entries(looks as Readonly<Record<string, EdgeLook>>))
const PLAIN: EdgeLook = { line: 'single', end: 'arrow', along: 'none' }

/** The look of a kind of edge; a predicate that the table does not know has an arrow. */
export function lookOf(predicate: string): EdgeLook {
  return LOOKS.get(predicate) ?? PLAIN
}

/** The kinds of edge, in the order of legends. */
export const EDGE_KINDS: readonly string[] = [...LOOKS.keys()]

/** How certain it is that it held: whole lines surely did or were asked of no day, dashed ones perhaps, dotted ones without proof. */
export function strokeOf(state: State | null): Stroke {
  if (state === 'possible') return 'dashed'
  return state === 'observed_at' || state === 'undated' ? 'dotted' : 'full'
}

const ENDED_OPACITY = 0.3

/** What is over stays as a trace. 0 to 1. */
export function opacityOf(state: State | null): number {
  return state === 'ended' || state === 'not_yet' ? ENDED_OPACITY : 1
}

/** The width of a line in pixels: it grows with every independent witness, ever less. */
export function widthOf(independent: number): number {
  return 1.5 + 1.25 * Math.log2(Math.max(1, independent))
}

/** Sizes of an edge's parts in pixels, of the drawing on the screen and of pictures that are saved alike. */
export const SIZES = {
  /** From the middle to each line of a double one, for a line one pixel wide. */
  gap: 1.75,
  /** From the middle to the tips of chevrons, ticks and ends. */
  reach: 4.5,
  arrow: 10,
  dot: 3.25,
  bead: 2.5,
  /** From one mark along the line to the next. */
  period: 18,
  /** A dash with its gap, and the dash alone. */
  dash: [10, 6],
  dots: [5, 1.75],
  /** Between edges that join the same two. */
  lane: 9,
} as const
