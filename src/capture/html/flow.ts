import { isKeyed } from '../keyed.ts'
import type { Piece } from '../layout.ts'
import { ITEM_END } from './cell-words.ts'
import { linesOf } from './lines.ts'
import { attributesOf } from './scan.ts'
import { TableRow } from './table-row.ts'
import { type Tag, visible } from './visible.ts'

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figure figcaption form h1 h2 h3 h4 h5 ' +
    'h6 header hr html li main ol p pre section summary table tbody thead tfoot tr ul caption'
  ).split(' '),
)
const UNREAD = new Set(
  (
    'head nav footer aside form button select svg math noscript template object video audio canvas dialog menu ' +
    'figure map'
  ).split(' '),
)
const UNREAD_CLASS =
  /(?:^|\s)(?:mw-editsection|reference|reflist|references|mw-references-wrap|navbox\S*|hatnote|metadata|ambox|toc|noprint|mw-empty-elt|mw-jump-link|sistersitebox|catlinks|printfooter|thumb|gallery|shortdescription|mw-cite-backlink|sidebar|screen-reader-text|visually-hidden|sr-only)(?:\s|$)/
const BOILERPLATE =
  /cookie|consent|gdpr|newsletter|breadcrumb|share|social|related|comment|sidebar|menu|navigation|advert|promo|subscribe|footer/i
const BOILERPLATE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu)$/

/** The number of a footnote, as it stands raised behind a word or a sentence. */
const NOTE = /^\s*[[(]?(?:\d{1,3}|[a-z*†‡])(?:\s*[,;–-]\s*\d{1,3}){0,5}[\])]?\s*$/u
const LONGEST_TERM = 60
/** Stretches of text, between tags, of a line "Key: value". */
const MOST_OF_KEYED = 40

/** Collects tokens into pieces. */
class Flow {
  readonly pieces: Piece[] = []
  #words: string[] = []
  #kind: Piece['kind'] = 'paragraph'
  #level = 1
  /** The row of a table that is open. */
  #row: TableRow | undefined
  #breaks = 0
  /** Whether the last block was the term of a list of terms, and the term whose description is read. */
  #isTerm = false
  #term: string | undefined
  /** Where raised words begin among those of the piece. */
  #raised: number | undefined

  text(text: string): void {
    this.#current().push(text)
    if (text.trim() !== '') this.#breaks = 0
  }

  open(name: string): void {
    if (name === 'br') this.#lineBreak()
    else if (name === 'sup') this.#raised = this.#current().length
    else if (name === 'td' || name === 'th') this.#cell(name)
    else if (this.#row !== undefined && !endsRow(name)) this.#breakCell(name)
    else if (BLOCKS.has(name)) this.#begin(name)
  }

  close(name: string): void {
    if (name === 'sup') this.#withoutNote()
    if (this.#row !== undefined && !endsRow(name)) this.#breakCell(name)
    else if (BLOCKS.has(name)) this.flush()
  }

  flush(): void {
    this.#endRow()
    const lines = linesOf(this.#words.join(''), this.#kind)
    this.#words = []
    this.#raised = undefined
    if (lines.length === 0) return
    for (const line of lines) {
      const text = this.#term === undefined ? line : `${this.#term}: ${line}`
      this.#term = undefined
      const isHeading = this.#kind === 'heading'
      this.pieces.push(isHeading ? { kind: 'heading', text, level: this.#level } : { kind: this.#kind, text })
    }
    this.#kind = 'paragraph'
  }

  /** Ends raised words: the number of a footnote is none of the text. */
  #withoutNote(): void {
    const from = this.#raised
    const words = this.#current()
    if (from !== undefined && from > 0 && NOTE.test(words.slice(from).join(''))) words.length = from
    this.#raised = undefined
  }

  #begin(name: string): void {
    this.flush()
    if (name === 'dd') this.#term ??= this.#takeTerm()
    else if (name === 'dt') this.#term = undefined
    this.#isTerm = name === 'dt'
    this.#kind = name === 'li' || name === 'dd' ? 'item' : this.#kind === 'item' && name === 'p' ? 'item' : 'paragraph'
    if (/^h[1-6]$/.test(name)) {
      this.#kind = 'heading'
      this.#level = Math.max(1, Number(name.slice(1)) - 1)
    }
  }

  /** The term before a description, which is laid out with it: "Founded: 1961". */
  #takeTerm(): string | undefined {
    const last = this.pieces.at(-1)
    if (!this.#isTerm || last === undefined || last.text.length > LONGEST_TERM) return undefined
    this.pieces.pop()
    return last.text.replace(/:$/, '').trimEnd()
  }

  /** The words of the cell that is open, else of the piece. */
  #current(): string[] {
    return this.#row?.words ?? this.#words
  }

  #cell(name: string): void {
    if (this.#row === undefined) {
      this.flush()
      this.#row = new TableRow()
    }
    this.#row.begin(name)
  }

  #breakCell(name: string): void {
    if (BLOCKS.has(name)) this.#row?.breakHere()
  }

  #endRow(): void {
    for (const piece of this.#row?.pieces() ?? []) this.pieces.push(piece)
    this.#row = undefined
  }

  /** Two `<br>` are a new paragraph, and so is one behind "Key: value"; in a cell it parts items. */
  #lineBreak(): void {
    if (this.#row !== undefined) {
      this.#row.breakHere()
      return
    }
    this.#breaks += 1
    if (this.#breaks > 1 || this.#isKeyed()) this.flush()
    else this.#words.push(ITEM_END)
  }

  /** Looks at a short line only: one of many breaks is not put together again at each. */
  #isKeyed(): boolean {
    return this.#words.length <= MOST_OF_KEYED && isKeyed(this.#words.join('').trim())
  }
}

/** Whether a tag ends the row of a table: that of the next row, of the table or of one within it, or of a heading. */
function endsRow(name: string): boolean {
  return ENDS_ROW.test(name)
}

const ENDS_ROW = /^(?:tr|table|thead|tbody|tfoot|caption|h[1-6])$/

/** What hides an element from the reader: its name and class, and in a whole page its boilerplate too. */
type Hides = (tag: Tag) => boolean

/** The headings, paragraphs and list items of HTML that was already cut down to what matters. */
export function flowOf(html: string): Piece[] {
  return flow(html, hidesAlways)
}

/** The same of a whole page: navigation, banners and boxes that only their class betrays are left out too. */
export function flowOfPage(html: string): Piece[] {
  return flow(html, (tag) => hidesAlways(tag) || hidesInPage(tag))
}

function flow(html: string, hides: Hides): Piece[] {
  const flowing = new Flow()
  for (const token of visible(html, hides)) {
    if (token.kind === 'text') flowing.text(token.text)
    else if (token.kind === 'close') flowing.close(token.name)
    else flowing.open(token.name)
  }
  flowing.flush()
  return flowing.pieces
}

function hidesAlways(tag: Tag): boolean {
  if (UNREAD.has(tag.name)) return true
  if (!/class|hidden|style/i.test(tag.attributes)) return false
  const attributes = attributesOf(tag.attributes)
  if (attributes.has('hidden') || /display\s*:\s*none/i.test(attributes.get('style') ?? '')) return true
  return UNREAD_CLASS.test(attributes.get('class') ?? '')
}

function hidesInPage(tag: Tag): boolean {
  if (tag.name === 'body' || tag.name === 'html' || tag.name === 'main' || tag.name === 'article') return false
  if (!/class|id|role/i.test(tag.attributes)) return false
  const attributes = attributesOf(tag.attributes)
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  return BOILERPLATE.test(names) || BOILERPLATE_ROLE.test(attributes.get('role') ?? '')
}
