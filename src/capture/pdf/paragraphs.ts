import { type Edit, edit, placeOf, unedited } from '../../text/edited.ts'
import { joinedHyphens } from '../../text/hyphens.ts'
import { endsSentence } from '../../text/lines.ts'
import type { Piece } from '../layout.ts'
import { rowText } from '../table-row.ts'
import { wordsOf } from './body.ts'
import type { PrintedLine } from './glyph.ts'

/** What all lines of a document have in common. */
interface Measures {
  /** The size of most letters. */
  readonly size: number
  /** How far lines of a paragraph stand from one another, by their size. */
  readonly pitch: number
}

/** A line with the edges of the column it stands in. */
interface Line {
  readonly line: PrintedLine
  readonly page: number
  readonly columnLeft: number
  readonly columnRight: number
}

const BULLET = /^[•●▪■□○◦‣⁃·\uf0b7\uf0a7\uf0d8\uf06e➢❖✓]\s*(?=\S)|^[–-]\s+(?=\p{L})/u
const NUMBERED = /^(?:\(?(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,4}|[أ-ي])[.)]|\p{Nd}{1,3}\s*[-–.])\s/u
const SMALL_LETTER = /^\p{Ll}/u
/** How much larger letters, and how much more room between lines, begin something new. */
const LARGER = 1.08
const MORE_ROOM = 1.35
/** How far a line begins behind the one before, by its size, if it begins a paragraph. */
const INDENT = [0.7, 5] as const
/** How much of a column a last line leaves free, if it ends a sentence and if it does not. */
const SHORT = 0.12
const VERY_SHORT = 0.4
/** So many lines before and behind are looked at, and so many columns: more than pages have. */
const NEAR = 200
const MOST_COLUMNS = 50
const HEADING_LENGTH = 150
const LOWEST_HEADING = 4

/** A piece with the pages that it stands on: where in its words the lines of each begin; the first at 0. */
export interface PrintedPiece extends Piece {
  readonly turns: readonly PageTurn[]
}

interface PageTurn {
  readonly at: number
  /** Counted from 0. */
  readonly page: number
}

/** The headings, paragraphs, items and rows of tables that lines make, across columns and pages. */
export function piecesOf(pages: readonly (readonly PrintedLine[])[], size: number): PrintedPiece[] {
  const lines = pages.flatMap((page, number) => inColumns(page, number))
  const measures = { size, pitch: pitchOf(lines, size) }
  const groups: Line[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || beginsAnew(before, line, lines[index + 1], measures)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  const sizes = headingSizes(groups, size)
  return groups.map((group) => pieceOf(group, size, sizes))
}

/** Lines with the edges of their column: those of the lines near them, of their size, that begin about where they do. */
function inColumns(lines: readonly PrintedLine[], page: number): Line[] {
  return lines.map((line, index) => {
    const start = startOf(line)
    const near = lines.slice(Math.max(0, index - NEAR), index + NEAR)
    const aligned = near.filter(
      (other) => other.size === line.size && Math.abs(startOf(other) - start) < line.size * INDENT[1],
    )
    return {
      line,
      page,
      columnLeft: Math.min(...aligned.map(({ left }) => left)),
      columnRight: Math.max(...aligned.map(({ right }) => right)),
    }
  })
}

/** Where one begins to read a line. */
function startOf({ left, right, rightToLeft }: PrintedLine): number {
  return rightToLeft ? right : left
}

function pitchOf(lines: readonly Line[], size: number): number {
  const pitches = lines
    .flatMap(({ line }, index) => {
      const before = lines[index - 1]?.line
      if (before === undefined || before.size !== line.size || line.size !== size) return []
      const pitch = (before.baseline - line.baseline) / line.size
      return pitch > 0 && pitch < 3 ? [pitch] : []
    })
    .sort((one, other) => one - other)
  return pitches[Math.floor(pitches.length / 2)] ?? 1.2
}

function beginsAnew(before: Line, here: Line, next: Line | undefined, { size, pitch }: Measures): boolean {
  const [one, other] = [before.line, here.line]
  const words = wordsOf(other)
  if (isRow(before, here) || isRow(here, next) || looksOther(one, other, size) || BULLET.test(words)) return true
  const ended = endsSentence(wordsOf(one))
  const turned = before.page !== here.page
  if (turned || other.baseline > one.baseline)
    return (turned && other.size > size * LARGER) || (ended && !SMALL_LETTER.test(words))
  if ((one.baseline - other.baseline) / other.size > pitch * MORE_ROOM) return true
  return endsParagraph(before, ended, words) || (ended && (NUMBERED.test(words) || isIndented(one, other)))
}

/** Whether one of two lines is in larger letters, or a bold heading and the other not. */
function looksOther(one: PrintedLine, other: PrintedLine, size: number): boolean {
  if (other.size > one.size * LARGER || one.size > other.size * LARGER) return true
  return one.bold !== other.bold && (isHeadingLike(one, size) || isHeadingLike(other, size))
}

/** Whether a line is the last of its paragraph: it leaves room, more if it ends no sentence. */
function endsParagraph({ line, columnLeft, columnRight }: Line, ended: boolean, next: string): boolean {
  const width = columnRight - columnLeft
  const free = line.rightToLeft ? line.left - columnLeft : columnRight - line.right
  return free > width * (ended ? SHORT : VERY_SHORT) && !SMALL_LETTER.test(next)
}

function isIndented(before: PrintedLine, line: PrintedLine): boolean {
  const indent = ((startOf(line) - startOf(before)) / line.size) * (line.rightToLeft ? -1 : 1)
  return indent > INDENT[0] && indent < INDENT[1]
}

/** Whether a line is a row of a table: it has cells, and so has one beside it, below or above them. */
function isRow(here: Line, beside: Line | undefined): boolean {
  const spans = here.line.spans.slice(0, MOST_COLUMNS)
  const others = (beside?.line.spans ?? []).slice(0, MOST_COLUMNS)
  if (spans.length < 2 || others.length < 2 || here.page !== beside?.page) return false
  return spans.filter(([left, right]) => others.some((other) => other[0] < right && other[1] > left)).length > 1
}

/** Whether a line might be one of a heading: it is bold and short. */
function isHeadingLike(line: PrintedLine, size: number): boolean {
  return line.bold && line.size >= size * 0.95 && wordsOf(line).length < HEADING_LENGTH
}

function isHeading(lines: readonly PrintedLine[], size: number): boolean {
  const [first] = lines
  if (first === undefined || first.cells.length > 1) return false
  const words = lines.map(wordsOf).join(' ')
  if (words.length > HEADING_LENGTH || !/\p{L}/u.test(words)) return false
  if (first.size > size * LARGER) return true
  return lines.every(({ bold }) => bold) && first.size >= size * 0.95 && !/[.;,،؛]$/u.test(words)
}

/** The sizes of headings, the largest first. */
function headingSizes(groups: readonly (readonly Line[])[], size: number): number[] {
  const lines = groups.map((group) => group.map(({ line }) => line))
  const sizes = lines.filter((group) => isHeading(group, size)).map(([first]) => Math.round(first?.size ?? 0))
  return [...new Set(sizes)].sort((one, other) => other - one)
}

function pieceOf(group: readonly Line[], size: number, sizes: readonly number[]): PrintedPiece {
  const lines = group.map(({ line }) => line)
  const [first] = lines as [PrintedLine]
  const { text, turns } = joined(group)
  if (isHeading(lines, size)) {
    const level = Math.min(sizes.indexOf(Math.round(first.size)) + 1, LOWEST_HEADING)
    return { kind: 'heading', text, level, turns }
  }
  if (lines.length === 1 && first.cells.length > 1) return { kind: 'item', text: rowText(first.cells), turns }
  const bullet = BULLET.exec(text)?.[0].length
  if (bullet === undefined) return { kind: 'paragraph', text, turns }
  const behind = turns.map(({ at, page }) => ({ at: Math.max(0, at - bullet), page }))
  return { kind: 'item', text: text.slice(bullet), turns: behind }
}

/** Lines as one, with the words whole that a hyphen parts at their ends, and where their pages begin in it. */
function joined(lines: readonly Line[]): Pick<PrintedPiece, 'text' | 'turns'> {
  const text = lines.map(({ line }) => wordsOf(line)).join('\n')
  const whole = edit(unedited(text), joinedHyphens(text))
  const spaced = edit(whole, singleSpaces(whole.text))
  const turns: PageTurn[] = []
  let from = 0
  for (const { line, page } of lines) {
    const turned = turns.at(-1)
    if (turned === undefined) turns.push({ at: 0, page })
    else if (turned.page !== page) turns.push({ at: placeOf(spaced, from), page })
    from += wordsOf(line).length + 1
  }
  return { text: spaced.text, turns }
}

/** Edits that leave a single space where there are several, or the end of a line, and none at the ends. */
function singleSpaces(text: string): Edit[] {
  return Array.from(text.matchAll(/\s+/gu), ({ 0: spaces, index: start }) => {
    const end = start + spaces.length
    return { start, end, by: start === 0 || end === text.length ? '' : ' ' }
  })
}
