import type { Piece } from '../layout.ts'
import { rowText } from '../table-row.ts'

/** What is being written: it is set aside while a box, a note or a row within it is. */
interface Place {
  words: string[]
  kind: Piece['kind'] | 'contents'
  level: number
  /** The cells of a row; undefined where none is written. */
  readonly cells: string[] | undefined
  readonly inNote: boolean
}

/**
 * Collects what the markup of a text document says, in its order: its paragraphs as pieces, the rows of its tables as items,
 * the paragraphs of its notes apart, and not its table of contents.
 */
export class Writing {
  /** Whether a table of contents was left out. */
  leftOut = false
  /** What was written, but for the notes. */
  readonly body: Piece[] = []
  readonly #notes: Piece[] = []
  readonly #asides: Place[] = []
  #place: Place = { words: [], kind: 'paragraph', level: 1, cells: undefined, inNote: false }
  #lists = 0
  #contents = 0

  /** All of it, the notes under a heading at the end. */
  get pieces(): readonly Piece[] {
    if (this.#notes.length === 0) return this.body
    return [...this.body, { kind: 'heading', text: 'Notes', level: 1 }, ...this.#notes]
  }

  write(text: string): void {
    this.#place.words.push(text)
  }

  /** The paragraph that is written is a heading; 1 is the highest. */
  isHeading(level: number): void {
    this.#place.kind = 'heading'
    this.#place.level = level
  }

  isItem(): void {
    if (this.#place.kind === 'paragraph') this.#place.kind = 'item'
  }

  /** The paragraph that is written is a line of a table of contents. */
  isContents(): void {
    this.#place.kind = 'contents'
  }

  beginList(): void {
    this.#lists++
  }

  endList(): void {
    this.#lists--
  }

  beginContents(): void {
    this.#contents++
  }

  endContents(): void {
    this.#contents--
  }

  /** Ends a paragraph; in a row its words go on in their cell. */
  endParagraph(): void {
    const { words, cells } = this.#place
    if (cells !== undefined) {
      words.push(' ')
      return
    }
    const text = plain(words)
    if (this.#contents > 0) this.isContents()
    if (this.#lists > 0) this.isItem()
    if (text !== '') this.#add(text)
    this.#place.words = []
    this.#place.kind = 'paragraph'
  }

  beginRow(): void {
    this.#setAside([], this.#place.inNote)
  }

  endCell(): void {
    this.#place.cells?.push(plain(this.#place.words))
    this.#place.words = []
  }

  endRow(): void {
    const cells = this.#place.cells ?? []
    this.#resume()
    const text = rowText(cells)
    // A table in a cell is words of that cell.
    if (this.#place.cells !== undefined) this.write(`${cells.filter((cell) => cell !== '').join(', ')} `)
    else if (text !== '') this.#written.push({ kind: 'item', text })
  }

  /** A box beside the text: what stands in it is written before the paragraph that it hangs on. */
  beginBox(): void {
    this.#setAside(undefined, this.#place.inNote)
  }

  beginNote(): void {
    this.#setAside(undefined, true)
  }

  /** Ends a box or a note. */
  endAside(): void {
    this.endParagraph()
    this.#resume()
  }

  #add(text: string): void {
    const { kind, level } = this.#place
    if (kind === 'contents') this.leftOut = true
    else this.#written.push(kind === 'heading' ? { kind, level, text } : { kind, text })
  }

  get #written(): Piece[] {
    return this.#place.inNote ? this.#notes : this.body
  }

  #setAside(cells: string[] | undefined, inNote: boolean): void {
    this.#asides.push(this.#place)
    this.#place = { words: [], kind: 'paragraph', level: 1, cells, inNote }
  }

  #resume(): void {
    this.#place = this.#asides.pop() ?? this.#place
  }
}

function plain(words: readonly string[]): string {
  return words.join('').replace(/\s+/gu, ' ').trim()
}
