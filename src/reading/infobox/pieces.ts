import { isNameSuffix } from './marks.ts'
import { covering, type Span, trimmed, wordsOf } from './span.ts'

/** A straight quotation mark opens where none is open, and closes else. */
const OPENING: Readonly<Record<string, string>> = {
  '"': '"',
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '（': '）',
}
const CLOSING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(OPENING).map(([opening, closing]) => [closing, opening]),
)
const SEPARATORS: ReadonlySet<string> = new Set(',،、;؛•|\n\t')
const COMMA = /[,،]/u

/**
 * Cuts a value at its commas, semicolons and bullets, but not inside brackets, quotation marks, numbers ("2,000") or
 * dates, and not before "Jr.", at full stops behind brackets, and where a name follows brackets with a date:
 * "X (2014–2018) Y (2018–2024)". Pieces are trimmed and never empty.
 */
export function piecesOf(text: string, value: Span, dates: readonly Span[]): Span[] {
  const pieces: Span[] = []
  for (const piece of rawPieces(text, value, dates)) {
    if (piece.start === piece.end) continue
    const last = pieces.at(-1)
    const joins = last !== undefined && isNameSuffix(wordsOf(text, piece))
    if (joins) pieces[pieces.length - 1] = { start: last.start, end: piece.end }
    else pieces.push(piece)
  }
  return pieces
}

function* rawPieces(text: string, { start, end }: Span, dates: readonly Span[]): Generator<Span> {
  const closings = closingsOf(text, { start, end })
  let from = start
  let at = start
  while (at < end) {
    const closing = closings.get(at)
    if (closing !== undefined) {
      const opens = text.slice(from, at).trim() === ''
      if (!opens && isApart(text, { start: at, end: closing + 1 }, end, dates)) {
        yield trimmed(text, from, closing + 1)
        from = closing + 1
      }
      at = closing
    } else if (separates(text, at, dates)) {
      yield trimmed(text, from, at)
      from = at + 1
    }
    at++
  }
  yield trimmed(text, from, end)
}

/** A name or a number, and no letters that tell what became of the one before: "X (2014) KIA". */
const NEXT_NAME = /^\s?(?:(?!(?:KIA|WIA|POW|MIA|DOW)\b)\p{Lu}|\p{Nd})/u

/** Whether brackets with a date end an item, and another follows without any sign between. */
function isApart(text: string, { start, end }: Span, limit: number, dates: readonly Span[]): boolean {
  if (text.charAt(start) !== '(' || !NEXT_NAME.test(text.slice(end, Math.min(limit, end + 8)))) return false
  return dates.some((date) => date.start > start && date.end < end)
}

function separates(text: string, at: number, dates: readonly Span[]): boolean {
  const character = text.charAt(at)
  if (character === '·') return text.charAt(at - 1) === ' ' && text.charAt(at + 1) === ' '
  if (character === '.') return text.charAt(at - 1) === ')' && text.charAt(at + 1) === ' '
  if (!SEPARATORS.has(character) || covering(dates, at) !== undefined) return false
  const insideNumber = COMMA.test(character) && /\p{Nd}/u.test(text.charAt(at - 1))
  return !(insideNumber && /^\p{Nd}{3}(?!\p{Nd})/u.test(text.slice(at + 1, at + 5)))
}

/** Where each bracket and quotation that is closed again ends. What is never closed opens nothing. */
function closingsOf(text: string, { start, end }: Span): ReadonlyMap<number, number> {
  const closings = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (let at = start; at < end; at++) {
    const character = text.charAt(at)
    const sign = CLOSING[character]
    const opening = sign === undefined ? undefined : open.get(sign)?.pop()
    if (opening !== undefined) closings.set(opening, at)
    else if (OPENING[character] !== undefined) push(open, character, at)
  }
  return closings
}

function push(open: Map<string, number[]>, character: string, at: number): void {
  const places = open.get(character)
  if (places === undefined) open.set(character, [at])
  else places.push(at)
}

/** The brackets of a piece from left to right, none inside another; each with its signs. */
export function bracketsOf(text: string, piece: Span): Span[] {
  const brackets: Span[] = []
  const closings = closingsOf(text, piece)
  for (let at = piece.start; at < piece.end; at++) {
    const closing = closings.get(at)
    if (closing === undefined) continue
    if (/[([{（]/u.test(text.charAt(at))) brackets.push({ start: at, end: closing + 1 })
    at = closing
  }
  return brackets
}
