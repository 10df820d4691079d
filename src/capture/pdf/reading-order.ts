import { type Glyph, isRightToLeft, isWhite } from './glyph.ts'

/** A glyph of a line, what stands before it, and how much room there is between them in points. */
export interface Placed {
  readonly glyph: Glyph
  /** Whether a space stands before it. */
  readonly apart: boolean
  readonly room: number
}

const LETTER = /^\p{L}/u
const DIGIT = /^\p{Nd}/u
/** What stands inside a number: 1,200; 3.5; 12/03/2016; 14:30. */
const INSIDE_NUMBERS = /^[.,:/\u066b\u066c]$/u
const PAIRS = [
  ['(', ')'],
  ['[', ']'],
  ['«', '»'],
] as const satisfies readonly (readonly [string, string])[]
const ENDING = /^[.,:;،؛؟!]$/u
/**
 * How far from the height of its line a glyph may stand, by the size of the line. Some fonts draw the dots of a letter
 * apart from it: then they stand higher or lower, are taken for it, and the letter itself is not seen.
 */
const LEVEL = 0.1
/** The least room between glyphs that is a space: where PDFium gives one, where it gives none, and there between digits. */
const NARROW = 0.05
const WIDE = 0.4
const WIDEST = 0.8
/** The same in a line whose dots stand apart, and there beside dots. */
const IN_PIECES = 0.27
const BESIDE_DOTS = 0.33

/**
 * The glyphs of a line that is written from right to left, by where they stand: what is written from left to right in it,
 * numbers and words in other letters, is turned round, as the Unicode Bidirectional Algorithm would place it.
 * `inPieces` tells that the room between words had to be guessed, for letters without a code stand in it.
 */
export function inReadingOrder(
  glyphs: readonly Glyph[],
  baseline: number,
  size: number,
): { readonly placed: Placed[]; readonly inPieces: boolean } {
  const black = glyphs.filter((glyph) => !isWhite(glyph))
  const level = ({ baseline: height }: Glyph): boolean => Math.abs(height - baseline) <= size * LEVEL
  const inPieces = black.some((glyph) => isRightToLeft(glyph) && !level(glyph))
  const { leftOf, rightOf } = spacesIn(glyphs.filter((glyph) => !isWhite(glyph) || level(glyph)))
  black.sort((one, other) => other.origin - one.origin || other.left - one.left)
  const least = (one: Glyph, other: Glyph): number => {
    if (leftOf.has(one) || rightOf.has(other)) return NARROW
    if (isDigit(one) && isDigit(other)) return WIDEST
    if (!inPieces) return WIDE
    return level(one) && level(other) ? IN_PIECES : BESIDE_DOTS
  }
  const placed = black.map((glyph, index): Placed => {
    const before = black[index - 1]
    if (before === undefined) return { glyph, apart: false, room: 0 }
    const room = before.left - glyph.right
    return { glyph, apart: room > size * least(before, glyph), room }
  })
  return { placed: facing(turned(placed)), inPieces }
}

/** Glyphs between white space, as PDFium has them in order. */
type Word = [first: Glyph, ...rest: Glyph[]]

/** Beside which glyphs PDFium gives a space, and on which side: it has letters and words in order, not always lines. */
function spacesIn(glyphs: readonly Glyph[]): { leftOf: Set<Glyph>; rightOf: Set<Glyph> } {
  const [leftOf, rightOf] = [new Set<Glyph>(), new Set<Glyph>()]
  const words = wordsOf(glyphs)
  for (const [index, [next]] of words.entries()) {
    const [first, last] = [words[index - 1]?.[0], words[index - 1]?.at(-1)]
    if (first === undefined || last === undefined) continue
    if (!isLeftToRight(last)) leftOf.add(last)
    else if (!isLeftToRight(next)) rightOf.add(next)
    else if (next.origin > last.origin) rightOf.add(last)
    else leftOf.add(first)
  }
  return { leftOf, rightOf }
}

function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let white = true
  for (const glyph of glyphs) {
    if (isWhite(glyph)) white ||= !glyph.generated
    else {
      if (white) words.push([glyph])
      else words.at(-1)?.push(glyph)
      white = false
    }
  }
  return words
}

/** The same with every run of what is written from left to right turned round; what stands between two stays between them. */
function turned(placed: readonly Placed[]): Placed[] {
  const ordered: Placed[] = []
  for (let start = 0; start < placed.length; ) {
    const end = runFrom(placed, start)
    for (let at = end - 1; at >= start; at--) {
      const { glyph } = placed[at] as Placed
      const { apart, room } = placed[at === end - 1 ? start : at + 1] as Placed
      ordered.push({ glyph, apart, room })
    }
    start = end
  }
  return ordered
}

/** Where the run that begins at `start` ends: at once, where what stands there is written from right to left. */
function runFrom(placed: readonly Placed[], start: number): number {
  let end = start + 1
  let last = (placed[start] as Placed).glyph
  if (!isLeftToRight(last)) return end
  let apart = false
  let inNumber = true
  for (let next = end; next < placed.length; next++) {
    const { glyph, apart: space } = placed[next] as Placed
    if (isRightToLeft(glyph) && !isDigit(glyph)) break
    apart ||= space
    if (!isLeftToRight(glyph)) {
      inNumber &&= INSIDE_NUMBERS.test(glyph.text)
      continue
    }
    if (!joins(last, glyph, apart, inNumber)) break
    last = glyph
    end = next + 1
    apart = false
    inNumber = true
  }
  return end
}

/** Whether two go on in one run, over signs between them: words do; a number does to what touches it. */
function joins(one: Glyph, other: Glyph, apart: boolean, inNumber: boolean): boolean {
  const [first, second] = [isDigit(one), isDigit(other)]
  if (first && second) return !apart && inNumber
  return !(first || second) || !apart
}

function isDigit({ text }: Glyph): boolean {
  return DIGIT.test(text)
}

function isLeftToRight(glyph: Glyph): boolean {
  return isDigit(glyph) || (LETTER.test(glyph.text) && !isRightToLeft(glyph))
}

/**
 * Brackets as they open and close. Documents hold either what they mean or what they look like, which is the other way round,
 * and PDFium turns some of them; the room about them tells, else whether one is open.
 */
function facing(placed: readonly Placed[]): Placed[] {
  let open = 0
  return placed.map((one, index) => {
    const pair = PAIRS.find(([opening, closing]) => one.glyph.text === opening || one.glyph.text === closing)
    if (pair === undefined) return one
    const next = placed[index + 1]
    const before = index === 0 || one.apart
    const behind = next === undefined || next.apart || ENDING.test(next.glyph.text)
    const opens = before === behind ? open === 0 : before
    open = opens ? open + 1 : Math.max(0, open - 1)
    return { ...one, glyph: { ...one.glyph, text: pair[opens ? 0 : 1] } }
  })
}
