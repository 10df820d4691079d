import { styleText } from 'node:util'
import { padTo, widthOf, wrap } from './width.ts'

type Style = Parameters<typeof styleText>[0]

/** What is known of the place where a text will be read. */
export interface Paper {
  readonly columns: number
  readonly color: boolean
  /** Whether right-to-left runs are set apart with direction signs; never in a file or a pipe. */
  readonly isolate: boolean
}

/** A file or a pipe: no colour, no direction signs. */
export const PLAIN_PAPER: Paper = { columns: 100, color: false, isolate: false }

/** One cell of a table. */
export interface Cell {
  readonly text: string
  readonly style?: Style
}

const CONTROL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u
const ISOLATE = '\u2068'
const END_ISOLATE = '\u2069'
const GAP = '  '

/**
 * Words from a document as they may be shown: no escape sequence or stray direction sign of theirs reaches the
 * terminal, and line breaks become spaces.
 */
export function safe(text: string): string {
  return text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim()
}

/** A text in colour where the paper takes it. */
export function styled(paper: Paper, style: Style, text: string): string {
  return paper.color && text !== '' ? styleText(style, text, { validateStream: false }) : text
}

/** A text whose right-to-left runs leave the columns around it in place. Its letters stay in logical order. */
export function isolated(paper: Paper, text: string): string {
  return paper.isolate && RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END_ISOLATE}` : text
}

/** Rows in aligned columns, each line indented. A column with nothing in it is left out; the last is not filled up. */
export function table(paper: Paper, rows: readonly (readonly Cell[])[], indent = 2): readonly string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(safe(cell.text)))
    })
  }
  return rows.map((row) => {
    const cells = row.flatMap(({ text, style }, column) => {
      if (widths[column] === 0) return []
      const shown = safe(text)
      const fill = column === row.length - 1 ? '' : padTo('', (widths[column] ?? 0) - widthOf(shown))
      return (style === undefined ? isolated(paper, shown) : styled(paper, style, isolated(paper, shown))) + fill
    })
    return (' '.repeat(indent) + cells.join(GAP)).trimEnd()
  })
}

/** A paragraph in lines that fit, indented. */
export function paragraph(paper: Paper, text: string, indent = 2): readonly string[] {
  const width = Math.max(20, paper.columns - indent)
  return wrap(safe(text), width).map((line) => ' '.repeat(indent) + isolated(paper, line))
}

/** A heading with an empty line before it. */
export function heading(paper: Paper, text: string): readonly string[] {
  return ['', styled(paper, 'bold', safe(text))]
}
