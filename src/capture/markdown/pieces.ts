import { isKeyed } from '../keyed.ts'
import type { Piece } from '../layout.ts'
import { rowText } from '../table-row.ts'
import { inlineText } from './inline.ts'

const ATX = /^ {0,3}(#{1,6})(?:[ \t]|$)/
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
const QUOTE = /^ {0,3}(?:>[ \t]?)+/
const DEFINITION = /^ {0,3}\[[^\][]+\]:/
const TABLE_RULE = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/

/** What is open while the lines go by. */
interface Open {
  readonly pieces: Piece[]
  lines: string[]
  kind: 'paragraph' | 'item'
  fence: string | undefined
  comment: boolean
  /** Whether a table is open whose head has no words: each of its rows is a key and a value. */
  headless: boolean
}

/** The headings, paragraphs, list items and table rows of Markdown; code is kept as a paragraph, comments are not. */
export function piecesOf(body: string): Piece[] {
  const open: Open = { pieces: [], lines: [], kind: 'paragraph', fence: undefined, comment: false, headless: false }
  for (const line of body.split(/\r\n?|\n/)) {
    if (open.fence !== undefined) addCode(open, line)
    else if (open.comment || /^ {0,3}<!--/.test(line)) open.comment = !line.includes('-->')
    else addLine(open, line.replace(QUOTE, ''))
  }
  flush(open)
  return open.pieces
}

function addCode(open: Open, line: string): void {
  if (open.fence !== undefined && line.trim().startsWith(open.fence)) {
    open.fence = undefined
    flush(open)
  } else open.lines.push(line)
}

function addLine(open: Open, line: string): void {
  const fence = FENCE.exec(line)?.[1]
  const heading = ATX.exec(line)
  if (line.trim() === '' || fence !== undefined) {
    flush(open)
    open.fence = fence
  } else if (heading !== null) addHeading(open, unfenced(line.slice(heading[0].length)), heading[1]?.length ?? 1)
  else if (SETEXT.test(line) && open.lines.length > 0 && open.kind === 'paragraph') {
    const words = open.lines.join(' ')
    open.lines = []
    addHeading(open, words, line.includes('=') ? 1 : 2)
  } else addWords(open, line)
}

/** The words of `# words #`. */
function unfenced(words: string): string {
  const trimmed = words.trim()
  const bare = trimmed.replace(/(?<!#)#+$/, '')
  return bare === '' || /[ \t]$/.test(bare) ? bare : trimmed
}

function addWords(open: Open, line: string): void {
  const rule = RULE.test(line)
  const item = rule ? null : ITEM.exec(line)
  if (item !== null) {
    flush(open)
    open.kind = 'item'
    open.lines.push(line.slice(item[0].length))
  } else if (isRow(line)) addRow(open, line)
  else if (rule || DEFINITION.test(line)) flush(open)
  else {
    if (endsKeyed(open, line)) flush(open)
    open.lines.push(line)
  }
}

const HARD_BREAK = /(?: {2}|\\)$/

/**
 * Whether a line "Key: value" stands open that ends before the next: at a hard break, or where the next is one too. Prose
 * with a colon, wrapped in the middle of a sentence, goes on.
 */
function endsKeyed({ kind, lines }: Open, next: string): boolean {
  const [line = ''] = lines
  if (kind !== 'paragraph' || lines.length !== 1 || !isKeyed(inlineText(line))) return false
  return HARD_BREAK.test(line) || isKeyed(inlineText(next))
}

function isRow(line: string): boolean {
  return /^[ \t]*\|/.test(line) || (line.includes('|') && TABLE_RULE.test(line))
}

function addHeading(open: Open, words: string, depth: number): void {
  flush(open)
  const text = inlineText(words)
  if (text !== '') open.pieces.push({ kind: 'heading', text, level: depth - 1 })
}

function addRow(open: Open, line: string): void {
  const { headless } = open
  flush(open)
  open.headless = headless
  if (TABLE_RULE.test(line)) return
  const [first = '', ...others] = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  const cells = [first, ...others].map(inlineText)
  const [key, ...values] = cells.filter((cell) => cell !== '')
  if (key === undefined) open.headless = true
  else if (others.length === 1 && values.length === 1 && (headless || BOLD.test(first)))
    open.pieces.push({ kind: 'item', text: `${key.replace(/:$/, '')}: ${values.join()}` })
  else open.pieces.push({ kind: 'item', text: rowText(cells) })
}

const BOLD = /^\s*(?:\*\*[^*]+\*\*|__[^_]+__):?\s*$/

function flush(open: Open): void {
  const text = inlineText(open.lines.join('\n'))
  if (text !== '') open.pieces.push({ kind: open.kind, text })
  open.lines = []
  open.kind = 'paragraph'
  open.headless = false
}
