import { headingOf } from '../text/headings.ts'
import notes from './page-notes.json' with { type: 'json' }

/** A stretch of a document with one purpose. Offsets count UTF-16 code units of the whole text. */
export interface Block {
  /** A `fact` is a line that tells one without being a sentence, below the box (see `listedFacts`). */
  readonly kind: 'title' | 'heading' | 'field' | 'item' | 'paragraph' | 'fact'
  readonly start: number
  readonly end: number
  /** Of a field: its key as written. */
  readonly key?: string
  /** Of a field: where its value begins. */
  readonly valueStart?: number
}

const FIELD = /^[-*]\s+([^:\s][^:\n]{0,59}):(?:\s+|$)/u
/** A row of a box as a browser copies it: "Leaders<tab>X". More columns are another table's. */
const TABBED = /^(\p{L}[^:\t\n]{0,39})\t\s*(?=\S)(?!.*\t)/u
const ITEM = /^(?:--?|[*•·])\s+/u
/** A line this short without a full stop, between blank lines or after a sentence, is a headline. */
const HEADLINE_LENGTH = 80
const LONGEST_ITEM = 60
const LONGEST_NOTE = 300
const NOTE = new RegExp(`^(?:${notes.openings.join('|')})(?!\\p{L})`, 'iu')
const SENTENCE_END = /[.!?؟:"”»]\)?\s*$/u

/**
 * Cuts a text into blocks by its lines: `= Title =`, `== Heading ==`, `- Key: value` and `Key<tab>value` before the first
 * heading or paragraph of prose, `- item`, headlines and paragraphs. A note above the box, on
 * what else bears the name, is a headline. Every character that is not white space falls into
 * one block; short lines under a row with a tab belong to it.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let infobox = true
  for (const [start, end] of linesOf(text)) {
    const line = text.slice(start, end)
    const block = blockOf(line, start, end, infobox)
    const row = blocks.at(-1)
    if (row !== undefined && infobox && goesOn(text, row, block)) blocks[blocks.length - 1] = { ...row, end }
    else blocks.push(block)
    const section = block.kind === 'heading' && line.startsWith('=')
    if (section || (block.kind === 'paragraph' && !isNamesLine(blocks))) infobox = false
  }
  return blocks
}

/** Whether a block is a row of a table that a browser copied. */
export function isTabbed(text: string, { kind, start, valueStart }: Block): boolean {
  return kind === 'field' && text.slice(start, valueStart).includes('\t')
}

/** Whether a line is one more item of the tabbed row before it. */
function goesOn(text: string, row: Block, { kind, start, end }: Block): boolean {
  return (
    isTabbed(text, row) &&
    (kind === 'heading' || kind === 'item') &&
    text.charAt(start) !== '=' &&
    end - start < LONGEST_ITEM
  )
}

/** The line right under the title may hold the names, however long it is. */
function isNamesLine(blocks: readonly Block[]): boolean {
  return blocks.at(-2)?.kind === 'title'
}

function blockOf(line: string, start: number, end: number, infobox: boolean): Block {
  const heading = headingOf(line)
  if (heading !== null) return within(heading.level === 1 ? 'title' : 'heading', line, heading.words, start)
  const field = infobox ? (FIELD.exec(line) ?? TABBED.exec(line)) : null
  if (field?.[1] !== undefined)
    return { kind: 'field', start, end, key: field[1].trimEnd(), valueStart: start + field[0].length }
  const item = ITEM.exec(line)
  if (item !== null) return { kind: 'item', start: start + item[0].length, end }
  const isNote = infobox && line.length < LONGEST_NOTE && NOTE.test(line)
  if (isNote || (line.length < HEADLINE_LENGTH && !SENTENCE_END.test(line))) return { kind: 'heading', start, end }
  return { kind: 'paragraph', start, end }
}

function within(kind: 'title' | 'heading', line: string, words: string, start: number): Block {
  const at = start + line.indexOf(words)
  return { kind, start: at, end: at + words.length }
}

/** The lines of a text that are not blank, without the white space around them. */
function* linesOf(text: string): Generator<[number, number]> {
  let from = 0
  while (from < text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    let a = from
    let b = to
    while (a < b && /\s/.test(text.charAt(a))) a++
    while (b > a && /\s/.test(text.charAt(b - 1))) b--
    if (b > a) yield [a, b]
    from = to + 1
  }
}
