import { commonestSize, type Glyph, isRightToLeft, isWhite, type PrintedLine } from './glyph.ts'
import { inReadingOrder, type Placed } from './reading-order.ts'

/** Glyphs that stand on one line, in the order in which they are drawn; white space is among them. */
interface Row {
  readonly glyphs: Glyph[]
  /** The largest so far: small ones may be raised. */
  main: Glyph
  left: number
}

/** PDFium ends a line so where the next glyph does not stand behind the last. */
const BREAK = /^[\r\n]$/
const LETTER = /\p{L}/u
/** A line without any of these is a rule or an ornament. */
const MEANS = /[\p{L}\p{N}]/u
/** How far below and above its baseline a glyph reaches, by its size. */
const BELOW = 0.2
const ABOVE = 0.75
/** So much of the smaller of two must stand on the height of the other for both to be of a line. */
const ALONG = 0.4
/** Room between glyphs, by the size of the line: a space; the room between columns. */
const SPACE = 0.25
const COLUMN = 2
/** The number of a footnote: by its size, and how high it is raised; in the footnote itself it stands before the words. */
const SMALL = 0.8
const RAISED = 0.1
const NOTE_MARK = /^[\p{Nd}*†‡,;\][()–-]$/u

/** The lines of a page, in the order in which they are drawn. The raised numbers of footnotes are left out. */
export function linesOf(glyphs: readonly Glyph[]): PrintedLine[] {
  return rowsOf(glyphs)
    .filter((row) => row.glyphs.some(({ text }) => MEANS.test(text)))
    .map(lineOf)
}

function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: Row[] = []
  let row: Row | undefined
  let broken = false
  for (const glyph of glyphs) {
    if (isWhite(glyph)) {
      row?.glyphs.push(glyph)
      broken ||= BREAK.test(glyph.text)
      continue
    }
    if (row !== undefined && isLevel(row.main, glyph) && !(broken && isBefore(row, glyph))) {
      row.glyphs.push(glyph)
      row.left = Math.min(row.left, glyph.left)
      if (glyph.size > row.main.size) row.main = glyph
    } else {
      row = { glyphs: [glyph], main: glyph, left: glyph.left }
      rows.push(row)
    }
    broken = false
  }
  return rows
}

/** Whether two stand on one height. */
function isLevel(one: Glyph, other: Glyph): boolean {
  const top = Math.min(one.baseline + ABOVE * one.size, other.baseline + ABOVE * other.size)
  const bottom = Math.max(one.baseline - BELOW * one.size, other.baseline - BELOW * other.size)
  return top - bottom >= ALONG * (ABOVE + BELOW) * Math.min(one.size, other.size)
}

/** Whether a glyph stands before the beginning of a line, as those of another column do. */
function isBefore({ main, left }: Row, glyph: Glyph): boolean {
  return !isRightToLeft(glyph) && !isRightToLeft(main) && glyph.right < left - main.size
}

function lineOf({ glyphs }: Row): PrintedLine {
  const black = glyphs.filter((glyph) => !isWhite(glyph))
  const size = commonestSize(black, () => 1)
  const baseline = black.find((glyph) => glyph.size >= size * SMALL)?.baseline ?? 0
  const arabic = black.filter(isRightToLeft).length
  const rightToLeft = arabic > black.filter(({ text }) => LETTER.test(text)).length - arabic
  const begin = edgesOf(black.filter((glyph) => glyph.size > size * SMALL))[rightToLeft ? 1 : 0]
  const isNoteMark = (glyph: Glyph): boolean =>
    NOTE_MARK.test(glyph.text) &&
    glyph.size <= size * SMALL &&
    glyph.baseline > baseline + size * RAISED &&
    (rightToLeft ? glyph.right < begin : glyph.left > begin)
  const kept = glyphs.filter((glyph) => !isNoteMark(glyph))
  const [left, right] = edgesOf(black)
  const { placed, inPieces } = rightToLeft
    ? inReadingOrder(kept, baseline, size)
    : { placed: asDrawn(kept, size), inPieces: false }
  return {
    ...cellsOf(placed, size * COLUMN),
    left,
    right,
    baseline,
    size,
    bold: black.every(({ bold }) => bold),
    rightToLeft,
    inPieces,
  }
}

/** Where glyphs begin on the left and end on the right. */
function edgesOf(glyphs: readonly Glyph[]): readonly [left: number, right: number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { left, right } of glyphs) {
    first = Math.min(first, left)
    last = Math.max(last, right)
  }
  return [first, last]
}

/** Glyphs as they are drawn; a space stands where one is drawn, and where PDFium sees a new line and there is room for one. */
function asDrawn(glyphs: readonly Glyph[], size: number): Placed[] {
  const placed: Placed[] = []
  let white = ''
  for (const glyph of glyphs) {
    if (isWhite(glyph)) white += glyph.text
    else {
      const before = placed.at(-1)?.glyph
      const room = before === undefined ? 0 : glyph.left - before.right
      const apart = /[^\r\n]/.test(white) || (white !== '' && room > size * SPACE)
      placed.push({ glyph, apart: before !== undefined && apart, room })
      white = ''
    }
  }
  return placed
}

function cellsOf(placed: readonly Placed[], column: number): Pick<PrintedLine, 'cells' | 'spans'> {
  const cells: string[] = []
  const spans: [number, number][] = []
  for (const { glyph, apart, room } of placed) {
    const span = spans.at(-1)
    if (span === undefined || (apart && room > column)) {
      cells.push(glyph.text)
      spans.push([glyph.left, glyph.right])
    } else {
      cells[cells.length - 1] += `${apart ? ' ' : ''}${glyph.text}`
      span[0] = Math.min(span[0], glyph.left)
      span[1] = Math.max(span[1], glyph.right)
    }
  }
  return { cells, spans }
}
