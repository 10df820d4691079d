import { headingOf } from '../../text/headings.ts'
import type { Piece } from '../layout.ts'
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
    if (row === undefined && line.startsWith('{|')) row = []
    else if (row === undefined) addLine(gathering, line)
    else if (line.startsWith('|}') || line.startsWith('|-')) {
      addRow(gathering, row)
      row = line.startsWith('|}') ? undefined : []
    } else row.push(...cellsOf(line))
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

function addRow(gathering: Gathering, cells: readonly string[]): void {
  const words = cells.filter((cell) => cell !== '')
  if (words.length > 0) gathering.add({ kind: 'item', text: words.join(', ') })
}

function cellsOf(line: string): string[] {
  if (line.startsWith('|+')) return [inlineText(line.slice(2))]
  if (!/^[|!]/.test(line)) return [inlineText(line)]
  const cells = line.slice(1).split(line.startsWith('!') ? /!!|\|\|/ : '||')
  return cells.map((cell) => inlineText(cell.replace(CELL_SETTINGS, '')))
}
