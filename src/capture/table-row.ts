/** A cell without words, so that those behind it stand in their columns. */
const EMPTY = '–'

/** A row of a table on one line, a tab between its cells; nothing when none has words. */
export function rowText(cells: readonly string[]): string {
  if (cells.every((cell) => cell === '')) return ''
  return cells.map((cell) => (cell === '' ? EMPTY : cell)).join('\t')
}
