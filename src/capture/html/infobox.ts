import type { Field } from '../layout.ts'
import { ITEM_END, oneLine } from './cell-words.ts'
import { attributesOf } from './scan.ts'
import { type Seen, type Tag, visible } from './visible.ts'

/** The box of facts of an encyclopedia page as rows, and the page without it. */
export interface Boxed {
  readonly fields: readonly Field[]
  readonly rest: string
}

interface Cell {
  readonly header: boolean
  readonly native: boolean
  words: string
}

const BOX_CLASS = /(?:^|[\s"'])infobox(?:[\s"']|$)/i
const UNREAD = new Set(['style', 'script', 'svg', 'img'])
const UNREAD_CLASS =
  /(?:^|\s)(?:reference|flagicon|mw-editsection|noprint|infobox-image|infobox-caption|mw-empty-elt|metadata|navbar)(?:\s|$)/
const ITEM_ENDS = new Set(['li', 'br', 'p', 'div', 'dd'])
const PICTURE = /^\d+\s*px$|\.(?:svg|png|jpe?g)$/i

/** Takes the tables of class `infobox` out of a page, in one pass over its tags. */
export function takeInfobox(html: string): Boxed {
  const fields: Field[] = []
  const kept: string[] = []
  let from = 0
  for (const [start, end] of boxesOf(html)) {
    kept.push(html.slice(from, start))
    fields.push(...fieldsOf(html.slice(start, end)))
    from = end
  }
  kept.push(html.slice(from))
  return { fields, rest: kept.join('') }
}

function* boxesOf(html: string): Generator<[number, number]> {
  const tag = /<(\/?)table\b([^<>]{0,2000})>/gi
  let start: number | undefined
  let depth = 0
  for (const match of html.matchAll(tag)) {
    if (start === undefined && match[1] === '' && BOX_CLASS.test(match[2] ?? '')) {
      start = match.index
      depth = 1
    } else if (start !== undefined) depth += match[1] === '' ? 1 : -1
    if (start === undefined || depth > 0) continue
    yield [start, match.index + match[0].length]
    start = undefined
  }
}

function fieldsOf(table: string): Field[] {
  const fields: Field[] = []
  const offices = new Offices()
  for (const row of rowsOf(table)) {
    const [first, second] = row
    if (first?.native === true && row.length === 1) fields.push({ key: 'Native Name', value: oneLine(first.words) })
    if (first !== undefined && row.length === 1) fields.push(...offices.fieldsAt(first))
    if (first === undefined || second === undefined || !(first.header || row.length === 2)) continue
    const key = oneLine(first.words).replace(/:$/, '').replaceAll(',', '')
    const value = row
      .slice(1)
      .map((cell) => oneLine(cell.words))
      .join(', ')
    if (key !== '' && value !== '' && !PICTURE.test(value)) fields.push({ key, value })
  }
  return fields.filter((field) => field.value !== '')
}

/** "In office", with the term behind it, under the row that names the office. */
const TERM = /^(?:in office|في المنصب)[\s:,]+/iu
const BEGAN = /^(?:assumed office|took office|تولى المنصب)[\s:,]+/iu

/** Tells the offices of a box about a person, each in a row of its own with the row of its term below it. */
class Offices {
  #named = ''
  #told = 0

  fieldsAt({ header, words }: Cell): readonly Field[] {
    const line = oneLine(words)
    if (header) this.#named = line
    const key = TERM.test(line) ? 'Term' : BEGAN.test(line) ? 'Term Start' : null
    if (header || key === null || this.#named === '') return []
    this.#told += 1
    const fields = [
      { key: `Office${this.#told}`, value: this.#named },
      { key: key + this.#told, value: line.replace(TERM, '').replace(BEGAN, '') },
    ]
    this.#named = ''
    return fields
  }
}

/** The cells of each row, nested tables flattened into the row they stand in. */
function* rowsOf(table: string): Generator<Cell[]> {
  let row: Cell[] = []
  for (const token of visible(table, hides)) {
    if (token.kind === 'text' || token.name !== 'tr') addToRow(row, token)
    else if (row.length > 0) {
      yield row
      row = []
    }
  }
  if (row.length > 0) yield row
}

function addToRow(row: Cell[], token: Seen): void {
  const cell = row.at(-1)
  if (token.kind === 'text') {
    if (cell !== undefined) cell.words += token.text
  } else if (token.kind === 'open' && (token.name === 'td' || token.name === 'th')) {
    row.push({ header: token.name === 'th', native: false, words: '' })
  } else if (ITEM_ENDS.has(token.name) && cell !== undefined) cell.words += ITEM_END
  else if (token.kind === 'open' && cell !== undefined && isNative(token))
    row[row.length - 1] = { ...cell, native: true }
}

function isNative(tag: Tag): boolean {
  const language = attributesOf(tag.attributes).get('lang')
  return language !== undefined && language !== ''
}

function hides(tag: Tag): boolean {
  if (UNREAD.has(tag.name)) return true
  const attributes = attributesOf(tag.attributes)
  if (/display\s*:\s*none/i.test(attributes.get('style') ?? '')) return true
  return UNREAD_CLASS.test(attributes.get('class') ?? '')
}
