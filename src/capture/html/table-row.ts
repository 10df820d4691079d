import type { Piece } from '../layout.ts'
import { rowText } from '../table-row.ts'
import { ITEM_END, itemsOf, oneLine } from './cell-words.ts'

interface Cell {
  readonly header: boolean
  readonly words: string[]
}

/** A row with a longer cell lays out a page. */
const LONGEST_CELL = 400

/** A row of a table, while its cells are read. */
export class TableRow {
  readonly #cells: Cell[] = []

  /** The words of the cell that is read; undefined before the first. */
  get words(): string[] | undefined {
    return this.#cells.at(-1)?.words
  }

  begin(name: string): void {
    this.#cells.push({ header: name === 'th', words: [] })
  }

  /** Ends a paragraph, an item or a line of the cell. */
  breakHere(): void {
    this.words?.push(ITEM_END)
  }

  /** The row as one item, its cells side by side; what only lays out a page as its paragraphs. */
  pieces(): Piece[] {
    const texts = this.#cells.map(({ words }) => words.join(''))
    const [key = '', value = ''] = texts.map(oneLine)
    const isLayout = texts.length < 2 || texts.some((words) => words.length > LONGEST_CELL)
    if (isLayout) return texts.flatMap(itemsOf).map((text) => ({ kind: 'paragraph', text }))
    const isKeyed = texts.length === 2 && value !== '' && this.#isKey(key)
    const text = isKeyed ? `${key.replace(/:$/, '')}: ${value}` : rowText(texts.map(oneLine))
    return text === '' ? [] : [{ kind: 'item', text }]
  }

  /** Whether the first of two cells says what the second is. */
  #isKey(key: string): boolean {
    const [first, second] = this.#cells
    return key.endsWith(':') || (first?.header === true && second?.header === false)
  }
}
