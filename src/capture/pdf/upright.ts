import type { Glyph } from './glyph.ts'

/** A glyph as it is drawn, with the direction in which its line runs, in radians from left to right and up. */
export interface DrawnGlyph extends Glyph {
  readonly bottom: number
  readonly top: number
  readonly angle: number
}

const QUARTER = Math.PI / 2
/** How far a line may lean that is still read as straight, in quarters of a turn: pages are seldom scanned straight. */
const STRAIGHT = 0.1

/**
 * The glyphs of a page as one holds it to read most of it: on a page that lies on its side those of its lines. What is written in
 * another direction, as stamps across a page and titles at its edge are, is left out; `across` tells that there is such.
 */
export function upright(glyphs: readonly DrawnGlyph[]): {
  readonly glyphs: readonly Glyph[]
  readonly across: boolean
} {
  const counts = [0, 0, 0, 0]
  for (const glyph of glyphs) {
    const turns = turnsOf(glyph)
    if (turns !== undefined && glyph.text.trim() !== '') counts[turns] = (counts[turns] ?? 0) + 1
  }
  const turns = counts.indexOf(Math.max(...counts))
  const kept = glyphs.filter((glyph) => glyph.text.trim() === '' || turnsOf(glyph) === turns)
  const across = kept.length < glyphs.length
  return { glyphs: turns === 0 ? kept : kept.map((glyph) => turned(glyph, turns)), across }
}

/** How many quarters of a turn a line runs from the level; undefined for one that runs aslant. */
function turnsOf({ angle }: DrawnGlyph): number | undefined {
  const quarters = angle / QUARTER
  const turns = Math.round(quarters)
  return Math.abs(quarters - turns) > STRAIGHT ? undefined : (turns + 4) % 4
}

/** A glyph with its page turned, so that its line runs from left to right. */
function turned(glyph: DrawnGlyph, turns: number): Glyph {
  const { left, right, bottom, top, origin, baseline } = glyph
  if (turns === 1) return { ...glyph, left: bottom, right: top, origin: baseline, baseline: -origin }
  if (turns === 3) return { ...glyph, left: -top, right: -bottom, origin: -baseline, baseline: origin }
  return { ...glyph, left: -right, right: -left, origin: -origin, baseline: -baseline }
}
