import { fold } from '../../text/normalise.ts'
import type { Page } from '../page.ts'
import { type Column, columnOf } from './marks.ts'
import { piecesOf } from './pieces.ts'
import { type Span, trimmed, within, wordsOf } from './span.ts'
import { dateIn, goesOn, timeIn } from './times-in.ts'

/** What each column of a table holds, by the words at its head. */
export type Columns = readonly Column[]

/** Who or what a row of a table names, and the time that its other columns tell; null when they tell none. */
export interface TableRow {
  readonly name: Span
  readonly valid: string | null
}

/** The columns that a line heads, when all its words are heads of columns: "Name, Term, Notes"; null of any other line. */
export function columnsAt(page: Page, line: Span): Columns | null {
  const columns = cellsOf(page, line).map((cell) => columnOf(fold(wordsOf(page.text, cell))))
  return columns.length > 1 && columns.every((column) => column !== null) ? columns : null
}

/** What a row of a table tells; null when it has other cells than the head, or the head has no column of names. */
export function tableRow(page: Page, line: Span, columns: Columns): TableRow | null {
  const cells = cellsOf(page, line)
  const at = (column: Column): Span | undefined => cells[columns.indexOf(column)]
  const name = at('name')
  if (name === undefined || cells.length !== columns.length) return null
  const [from, until] = [dateIn(page, at('from')), dateIn(page, at('until'))]
  const lasts = columns.includes('until') && goesOn(page, at('until') ?? name)
  if (from !== null || until !== null) return { name, valid: `${from ?? ''}/${until ?? (lasts ? '..' : '')}` }
  return { name, valid: timeIn(page, at('when')) }
}

/** The cells of a row: what tabs part, else commas, but not those of dates and brackets. */
function cellsOf({ text, times }: Page, line: Span): readonly Span[] {
  return tableCells(text, line) ?? piecesOf(text, line, within(times, line))
}

const TAB = /\t/gu
const WIDE = / {2,}/gu

/** The cells that tabs, or at least two wide spaces of which one is wider, part in a line; null where there are none. */
export function tableCells(text: string, line: Span): Span[] | null {
  const words = wordsOf(text, line)
  const hasTab = words.includes('\t')
  if (!hasTab && !words.includes('   ')) return null
  const gaps = [...words.matchAll(hasTab ? TAB : WIDE)]
  if (!hasTab && gaps.length < 2) return null
  const starts = [line.start, ...gaps.map(({ 0: gap, index }) => line.start + index + gap.length)]
  return starts.map((start, i) => trimmed(text, start, line.start + (gaps[i]?.index ?? words.length)))
}
