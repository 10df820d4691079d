/** A cell of a table: words, a number, or nothing. */
export type PrintedCell = string | number | null

/** A spreadsheet takes a cell that begins like this for a formula and runs it. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as comma separated values after RFC 4180, in UTF-8, lines ended by `\r\n`. Words that begin like a formula get
 * an apostrophe before them, which spreadsheets hide.
 */
export function printCsv(header: readonly string[], rows: Iterable<readonly PrintedCell[]>): string {
  return [header, ...rows].map(csvRow).join('')
}

/** One row of such a table, with the end of its line. */
export function csvRow(row: readonly PrintedCell[]): string {
  return `${row.map(printed).join(',')}\r\n`
}

function printed(cell: PrintedCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
