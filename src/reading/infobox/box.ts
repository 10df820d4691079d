import { isBoxLabel } from '../../text/box-labels.ts'
import { fold } from '../../text/normalise.ts'
import { findTimes, type TimeExpression } from '../../time/expressions.ts'
import { type Block, isTabbed } from '../layout.ts'
import type { Page } from '../page.ts'
import { type Span, trimmed, wordsOf } from './span.ts'

/** One row of a box of facts. */
export interface Row {
  readonly key: string
  readonly keySpan: Span
  readonly value: Span
  /** Of a dated line among others: the date of the next, as EDTF; `..` of the last. */
  readonly until?: string
  /** Of a row of a table the time that its other columns tell, of an office that of the rows of its term. */
  readonly valid?: string | null
  /** Of a row of leaders: the office that another row says is theirs. */
  readonly role?: string
  /** Of a row of a table: the whole row. */
  readonly line?: Span
}

/** The box of facts that opens an encyclopedia page, flattened to lines. */
export interface Box {
  /** The name of the page, in a line above the rows or where its text begins; null when neither gives it. */
  readonly title: Span | null
  /** The line of names between the title and the rows. */
  readonly names: Span | null
  readonly rows: readonly Row[]
  readonly times: readonly TimeExpression[]
}

const ROW = /^([^:\n]{1,80}?)\s*:(?:\s+|$)/u
const DATED = new Set(['en', 'ar', 'tr'])

/** The box of a page; null when no rows stand at its beginning. */
export function boxOf(page: Page): Box | null {
  const { blocks, text } = page
  const title = blocks[0]?.kind === 'title' ? spanOf(blocks[0]) : null
  const top = topOf(page, title)
  const first = blocks[top]
  const names = isLine(first) ? null : namesOf(text, first, title)
  if (names === null && !isLine(first)) return null
  const rows = rowsFrom(page, names === null ? top : firstRow(page, top + 1))
  const end = rows.at(-1)?.value.end
  if (end === undefined) return null
  const named = title ?? (names === null && page.document.title === null ? nameInLead(page, end) : null)
  if (named === null && names === null && page.document.title === null) return null
  return { title: named, names, rows, times: timesOf(page, end) }
}

/** The block below the title, and below a note of the page and the label of the box, where these are there. */
function topOf({ blocks, text }: Page, title: Span | null): number {
  const noted = title === null ? 0 : isNote(text, blocks[1]) ? 2 : 1
  const below = blocks[noted]
  return below?.kind === 'heading' && isBoxLabel(wordsOf(text, below)) ? noted + 1 : noted
}

/** Whom an article is about, before what it goes on to say of them: "X (born 1967) is", "X is", "X (مواليد 1967)". */
const LEAD =
  /^(?:The )?(?:(\p{Lu}[^\n.;:,()]{2,80}?)(?=, |\s?\(| (?:is|was|are|were) )|(\p{Script=Arabic}[^\n.;:،()]{2,80}?)(?=\s?\(|،? (?:هو|هي) ))/u

/** Whom the first paragraph behind the rows is about; null when it does not begin so. */
function nameInLead({ blocks, text }: Page, end: number): Span | null {
  const lead = blocks.find(({ kind, start }) => start >= end && kind === 'paragraph')
  const found = lead && LEAD.exec(text.slice(lead.start, lead.end))
  const name = found?.[1] ?? found?.[2]
  if (lead === undefined || name === undefined) return null
  const start = text.indexOf(name, lead.start)
  return { start, end: start + name.length }
}

/** A browser copies other short lines between the name and the table: "From X, the free encyclopedia", names, captions. */
const MOST_CAPTIONS = 8

/** The block that the rows begin at, behind lines that a copied page has before its table. */
function firstRow({ blocks, text }: Page, from: number): number {
  const row = blocks.findIndex(({ kind }, at) => at >= from && kind !== 'heading')
  const first = blocks[row]
  return first !== undefined && isTabbed(text, first) && row - from <= MOST_CAPTIONS ? row : from
}

/** The rows from a block on, up to the first block of prose. Lines among them that are no rows are passed over. */
function rowsFrom({ blocks, text }: Page, first: number): Row[] {
  const rows: Row[] = []
  for (let at = first; isLine(blocks[at]); at++) {
    const row = rowOf(text, blocks[at])
    if (row !== null) rows.push(row)
  }
  return rows
}

function isLine(block: Block | undefined): boolean {
  return block?.kind === 'field' || block?.kind === 'item'
}

/** A field, or an item that is written like one. */
function rowOf(text: string, block: Block | undefined): Row | null {
  if (block === undefined || !isLine(block)) return null
  if (block.key !== undefined && block.valueStart !== undefined) {
    const keyStart = text.indexOf(block.key, block.start)
    return rowFrom(text, keyStart, block.key, block.valueStart, block.end)
  }
  const match = ROW.exec(text.slice(block.start, Math.min(block.end, block.start + 90)))
  return match?.[1] === undefined
    ? null
    : rowFrom(text, block.start, match[1], block.start + match[0].length, block.end)
}

function rowFrom(text: string, keyStart: number, key: string, valueStart: number, end: number): Row {
  return {
    key,
    keySpan: { start: keyStart, end: keyStart + key.length },
    value: trimmed(text, Math.min(valueStart, end), end),
  }
}

/** What parts the notes of a page, not names: "By X | Reviewed in May · 5 minutes". */
const NOTES = /[|·•]/u

/** Whether a line above the rows notes something of the page. */
function isNote(text: string, block: Block | undefined): boolean {
  return block?.kind === 'heading' && NOTES.test(wordsOf(text, block))
}

/** A line of names is short or begins with the title; a section heading is none. */
function namesOf(text: string, block: Block | undefined, title: Span | null): Span | null {
  if (block === undefined || (block.kind !== 'heading' && block.kind !== 'paragraph')) return null
  const words = text.slice(block.start, block.end)
  if (words.startsWith('=') || text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start).includes('='))
    return null
  const isTitle = title !== null && fold(words).startsWith(fold(text.slice(title.start, title.end)))
  const isSentence = /[.!?؟]$/u.test(words) || words.length > 400
  return !isSentence && (block.kind === 'heading' || isTitle) ? spanOf(block) : null
}

function spanOf(block: Block | undefined): Span | null {
  return block === undefined ? null : { start: block.start, end: block.end }
}

/** The dates of the page; of a page in a language whose dates are not read, those that English readers know. */
function timesOf(page: Page, end: number): readonly TimeExpression[] {
  if (DATED.has(page.language)) return page.times
  return findTimes(page.text, { language: 'en', published: page.document.published, end })
}
