/** One record of a comma separated file. */
export interface CsvRecord {
  /** The line on which it begins, counted from 1; line breaks inside quotation marks count. */
  readonly line: number
  /** Where it stands in the text, in UTF-16 code units, without the line break behind it. */
  readonly start: number
  readonly end: number
  readonly cells: readonly string[]
  /** Why its cells cannot be told; null when they can. */
  readonly fault: string | null
}

export interface CsvDialect {
  readonly delimiter: string
  /** Whether `\"` inside quotation marks is a quotation mark, as some databases write it; RFC 4180 writes `""`. */
  readonly backslashes?: boolean
}

const QUOTE = '"'
/** A mark that is never closed is looked for to the end of the text; so often, and then no more. */
const MOST_UNCLOSED = 100

/**
 * The records of a text after RFC 4180: quoted cells may hold the delimiter, line breaks and doubled quotation marks.
 * Lines end with `\n`, `\r\n` or `\r`. A quotation mark that is never closed spoils its own line only: reading goes on with the
 * next one. Characters behind a closing mark are kept as part of the cell.
 */
export function* csvRecords(text: string, dialect: CsvDialect): Generator<CsvRecord> {
  let at = 0
  let line = 1
  let unclosed = 0
  while (at < text.length) {
    const { cells, end, closed } = recordAt(text, at, dialect)
    const isLost = !closed && ++unclosed < MOST_UNCLOSED
    const stop = isLost ? lineEnd(text, at) : end
    yield { line, start: at, end: stop, cells, fault: closed ? null : 'a quotation mark is not closed' }
    const next = afterBreak(text, stop)
    line += breaksIn(text, at, next)
    at = next
  }
}

interface Scanned {
  readonly cells: readonly string[]
  readonly end: number
  readonly closed: boolean
}

function recordAt(text: string, start: number, dialect: CsvDialect): Scanned {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text.charAt(at) === QUOTE ? quotedCell(text, at, dialect) : plainCell(text, at, dialect)
    cells.push(cell.value)
    at = cell.end
    if (!cell.closed) return { cells, end: at, closed: false }
    if (text.charAt(at) !== dialect.delimiter) return { cells, end: at, closed: true }
    at += 1
  }
}

interface ScannedCell {
  readonly value: string
  readonly end: number
  readonly closed: boolean
}

function plainCell(text: string, start: number, { delimiter }: CsvDialect): ScannedCell {
  let end = start
  while (end < text.length && text.charAt(end) !== delimiter && !isBreak(text, end)) end++
  return { value: text.slice(start, end), end, closed: true }
}

function quotedCell(text: string, start: number, dialect: CsvDialect): ScannedCell {
  let value = ''
  let from = start + 1
  for (;;) {
    const mark = text.indexOf(QUOTE, from)
    if (mark === -1) return { value: value + text.slice(from), end: text.length, closed: false }
    if (dialect.backslashes === true && mark > start + 1 && text.charAt(mark - 1) === '\\') {
      value += text.slice(from, mark - 1) + QUOTE
      from = mark + 1
    } else if (text.charAt(mark + 1) === QUOTE) {
      value += text.slice(from, mark + 1)
      from = mark + 2
    } else {
      const rest = plainCell(text, mark + 1, dialect)
      return { value: value + text.slice(from, mark) + rest.value, end: rest.end, closed: true }
    }
  }
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13
}

function lineEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && !isBreak(text, end)) end++
  return end
}

function afterBreak(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(text.length, end + 1)
}

function breaksIn(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}
