import { headingOf } from '../../text/headings.ts'
import type { Piece } from '../layout.ts'
import { rowText } from '../table-row.ts'
import { inlineText } from './inline.ts'

const ITEM = /^[*#:;]+/
/** `style="…" |` before the words of a cell. */
const CELL_SETTINGS = /^[^|[\]{}=]*=[^|]*\|(?!\|)/

/** Collects lines into pieces: lines that follow each other are one paragraph. */
class Gathering {
  readonly pieces: Piece[] = []
  #lines: string[] = []

  line(text: string): void {
    if (text !== '') this.#lines.push(text)
  }

  add(piece: Piece): void {
    this.breakHere()
    if (piece.text !== '') this.pieces.push(piece)
  }

  breakHere(): void {
    if (this.#lines.length > 0) this.pieces.push({ kind: 'paragraph', text: this.#lines.join(' ') })
    this.#lines = []
  }
}

/** The headings, paragraphs, list items and table rows of wikitext whose templates and links are resolved. */
export function piecesOf(body: string): Piece[] {
  const gathering = new Gathering()
  let row: string[] | undefined
  for (const raw of body.split('\n')) {
    const line = raw.trim()
    if (row !== undefined) row = rowBehind(gathering, row, line)
    else if (line.startsWith('{|')) row = []
    else addLine(gathering, line)
  }
  if (row !== undefined) addRow(gathering, row)
  gathering.breakHere()
  return gathering.pieces
}

function addLine(gathering: Gathering, line: string): void {
  const heading = headingOf(line)
  const item = ITEM.exec(line)
  if (line === '' || /^-{4,}$/.test(line)) gathering.breakHere()
  else if (heading !== null && heading.level > 1) {
    gathering.add({ kind: 'heading', text: inlineText(heading.words), level: heading.level - 1 })
  } else if (item !== null) gathering.add({ kind: 'item', text: inlineText(line.slice(item[0].length).trimStart()) })
  else gathering.line(inlineText(line))
}

/** The cells of the row that is open behind a line of a table; undefined behind the last line. */
function rowBehind(gathering: Gathering, row: readonly string[], line: string): string[] | undefined {
  if (line.startsWith('|}') || line.startsWith('|-')) {
    addRow(gathering, row)
    return line.startsWith('|}') ? undefined : []
  }
  if (line.startsWith('|+')) gathering.add({ kind: 'paragraph', text: inlineText(line.slice(2)) })
  else if (/^[|!]/.test(line)) return [...row, ...cellsOf(line)]
  else if (line !== '') return [...row.slice(0, -1), `${row.at(-1) ?? ''} ${inlineText(line)}`.trim()]
  return [...row]
}

function addRow(gathering: Gathering, cells: readonly string[]): void {
  const text = rowText(cells)
  if (text !== '') gathering.add({ kind: 'item', text })
}

function cellsOf(line: string): string[] {
  const cells = line.slice(1).split(line.startsWith('!') ? /!!|\|\|/ : '||')
  return cells.map((cell) => inlineText(cell.replace(CELL_SETTINGS, '')))
}
