import { isKeyed } from '../keyed.ts'
import type { Piece } from '../layout.ts'
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
}

/** The headings, paragraphs, list items and table rows of Markdown; code is kept as a paragraph, comments are not. */
export function piecesOf(body: string): Piece[] {
  const open: Open = { pieces: [], lines: [], kind: 'paragraph', fence: undefined, comment: false }
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
  flush(open)
  if (TABLE_RULE.test(line)) return
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(inlineText)
  const text = cells.filter((cell) => cell !== '').join(', ')
  if (text !== '') open.pieces.push({ kind: 'item', text })
}

function flush(open: Open): void {
  const text = inlineText(open.lines.join('\n'))
  if (text !== '') open.pieces.push({ kind: open.kind, text })
  open.lines = []
  open.kind = 'paragraph'
}
