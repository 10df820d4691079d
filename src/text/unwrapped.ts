import { endsSentence, type Line, linesOf } from './lines.ts'

/** Two lines with no blank line between, and what the break between them may be. */
interface Break {
  readonly before: Line
  readonly after: Line
  /** Whether the line before ends a sentence, else whether the next begins with a small letter. */
  readonly kind: 'ended' | 'small' | 'open'
  /** How long the line would be with the first word of the next. */
  readonly fuller: number
}

/** What begins an item, a heading, a row or a quotation of mail, or numbers a line. */
const MARKED = /^(?:[-*•=#>|+–—]|\(?\p{N}{1,3}[.)]\s)|\t/u
const SMALL = /^\p{Ll}/u
const CASED = /^\p{Lu}/u
/** People and programs wrap lines at so many characters at least, and hardly at more. */
const SHORTEST = 40
const LONGEST = 250
/** So many breaks within sentences tell of a whole text, and what shares of them. */
const LEAST_BREAKS = 3
const MOST = 0.5
const NEARLY_ALL = 0.8
const SOME = 0.2
/** A line with so much room left would have taken the next word. */
const SLACK = 4

/**
 * A text with spaces in place of the line breaks by which its paragraphs were wrapped to a width, as mail and what is drawn
 * from printed pages is. Whatever else it says stands where it stood. A break before a small letter is one; any other only
 * where the whole text is wrapped and the next word had no room. Lines that are marked, as items and headings, begin anew.
 */
export function unwrapped(text: string): string {
  const breaks = breaksOf(text)
  if (breaks.length === 0) return text
  const width = widthOf(text, breaks)
  const pieces: string[] = []
  let from = 0
  let joined: Line | undefined
  for (const one of breaks) {
    const { before, after } = one
    if (!isWrap(text, one, width, joined === before)) continue
    pieces.push(text.slice(from, before.end), ' '.repeat(after.start - before.end))
    from = after.start
    joined = after
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

function isWrap(text: string, { before, kind, fuller }: Break, width: number, goesOn: boolean): boolean {
  if (kind === 'small') return goesOn || !SMALL.test(text.slice(before.start, before.end))
  return fuller > width - SLACK
}

/**
 * How long the lines of a wrapped text are; infinite when it is not wrapped, as far as its breaks tell: most are before a
 * small letter, or nearly all where the next word had no room. A list of names may have full lines too, but no small letters.
 */
function widthOf(text: string, breaks: readonly Break[]): number {
  const within = breaks.filter(({ kind }) => kind !== 'ended')
  const small = within.filter(({ kind }) => kind === 'small')
  if (small.length >= LEAST_BREAKS && small.length >= MOST * within.length) return longest(small)
  const width = longest(within)
  const full = within.filter(({ fuller }) => fuller > width - SLACK)
  const capitals = within.filter(({ after }) => CASED.test(text.charAt(after.start)))
  const isFull = full.length >= LEAST_BREAKS && full.length >= NEARLY_ALL * within.length
  const isList = capitals.length > SOME * within.length && small.length < SOME * within.length
  return isFull && !isList ? width : Number.POSITIVE_INFINITY
}

function longest(breaks: readonly Break[]): number {
  return breaks.reduce((most, { before }) => Math.max(most, before.end - before.start), 0)
}

/** The breaks between lines of words that stand under one another. */
function breaksOf(text: string): Break[] {
  const breaks: Break[] = []
  let before: Line | undefined
  for (const line of linesOf(text)) {
    const found = before === undefined || line === null ? null : breakBetween(text, before, line)
    if (found !== null) breaks.push(found)
    before = line ?? undefined
  }
  return breaks
}

function breakBetween(text: string, before: Line, after: Line): Break | null {
  const length = before.end - before.start
  if (length < SHORTEST || length > LONGEST) return null
  const [words, next] = [
    text.slice(before.start, before.end),
    text.slice(after.start, Math.min(after.end, after.start + LONGEST)),
  ]
  if (MARKED.test(next) || /^=|\t/u.test(words) || isRow(words)) return null
  const word = next.search(/\s/u)
  const kind = endsSentence(words) ? 'ended' : SMALL.test(next) ? 'small' : 'open'
  return { before, after, kind, fuller: length + 1 + (word === -1 ? next.length : word) }
}

/** A row of a table whose columns wide spaces set apart. */
function isRow(words: string): boolean {
  return words.includes('   ') && (words.match(WIDE)?.length ?? 0) > 1
}

const WIDE = /\S {3,}(?=\S)/gu
