import { type Entry, type Lexicon, ROLE_LETTERS, type Role } from './lexicon.ts'
import type { Unit } from './reading.ts'

/** A word, number or sign that may belong to a date expression. */
export interface Token {
  readonly role: Role
  /** What the number, month or weekday counts as; 0 where there is nothing to count. */
  readonly value: number
  readonly unit: Unit | null
  /** UTF-16 code units of the whole text. */
  readonly start: number
  readonly end: number
  readonly capital: boolean
}

/** Neighbouring tokens without another word between them; `letters` has one letter for each. */
export interface Run {
  readonly tokens: readonly Token[]
  readonly letters: string
}

/** Words, numbers and signs. A number may follow an Arabic word without a space, as in "and2016". */
const PIECE =
  /[\u0620-\u065F\u066E-\u06D3\u06D5-\u06EF\u06FA-\u06FF]+|[\p{L}\p{M}][\p{L}\p{M}\p{Nd}]*|\p{Nd}+(?:[.,٬٫]\p{Nd}+)*[\p{L}\p{M}]*|\S/gu
const NEXT_WORD = /[ \u00A0\n]+([\p{L}\p{M}]+)/uy
/** A run without one of these names no time. */
const TRIGGERS = /[YMWSUvEQ8D2HICqP]|cc|c-c|'[dy]|[isuFtrb&,a]n/
/** Longer runs are tables of numbers; cutting them keeps the work linear. */
const LONGEST_RUN = 64
const SIGNS: ReadonlyMap<string, Role> = new Map([
  [',', 'comma'],
  ['،', 'comma'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['‐', 'dash'],
  ['‑', 'dash'],
  ['−', 'dash'],
  ['.', 'dot'],
  ['/', 'slash'],
  ["'", 'apostrophe'],
  ['’', 'apostrophe'],
  ['‘', 'apostrophe'],
  ['ʼ', 'apostrophe'],
  ['(', 'open'],
  [')', 'close'],
])

/** The runs of the part of the text that could hold a date expression, in order. */
export function* runsOf(text: string, lexicon: Lexicon, from: number, to: number): Generator<Run> {
  let tokens: Token[] = []
  let at = from
  while (at < to) {
    const piece = pieceFrom(text, at)
    if (piece === undefined || piece.start >= to) break
    const found = piece.end > to || isOther(text, piece, lexicon) ? NOTHING : tokensOf(text, piece, lexicon)
    if (tokens.length > 0 && endsRun(text, tokens, found[0])) {
      yield* runOf(tokens)
      tokens = []
    }
    for (const token of found) tokens.push(token)
    at = found.length === 0 ? piece.end : Math.max(piece.end, (found.at(-1) as Token).end)
  }
  if (tokens.length > 0) yield* runOf(tokens)
}

const NOTHING: readonly Token[] = []

interface Piece {
  readonly start: number
  readonly end: number
  /** Whether it is a word of plain English or Arabic letters. */
  readonly plain: boolean
}

/** Whether a word tells by its first letters that it is none of the lexicon's. */
function isOther(text: string, { start, end, plain }: Piece, { mayBegin }: Lexicon): boolean {
  return plain && end > start + 1 && !mayBegin(text, start)
}

/** The next word, number or sign from a place on; undefined when only white space follows. */
function pieceFrom(text: string, from: number): Piece | undefined {
  let start = from
  while (text.charCodeAt(start) === SPACE) start++
  const plain = plainWordEnd(text, start)
  if (plain > start) return { start, end: plain, plain: true }
  PIECE.lastIndex = start
  const found = PIECE.exec(text)
  return found === null ? undefined : { start: found.index, end: PIECE.lastIndex, plain: false }
}

const SPACE = 32
const BREAKS_WORD = ' ,.\n;:!?)"(-'

/** Where a word of plain English or Arabic letters ends, which needs no regular expression; the place itself for all else. */
function plainWordEnd(text: string, start: number): number {
  let end = start
  if (isArabic(text.charCodeAt(start))) {
    while (isArabic(text.charCodeAt(end))) end++
    return end === text.length || text.charCodeAt(end) < FIRST_ARABIC ? end : start
  }
  while (isLatin(text.charCodeAt(end))) end++
  return end === text.length || BREAKS_WORD.includes(text.charAt(end)) ? end : start
}

/** The first character of the Arabic block; marks and letters of other languages stand behind the letters of Arabic. */
const FIRST_ARABIC = 0x600

/** The letters of Arabic, hamza to ya, and the stroke that stretches them. */
function isArabic(code: number): boolean {
  return code >= 0x621 && code <= 0x64a
}

/** Small and capital letters of ASCII differ in one bit. */
function isLatin(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

function runOf(tokens: readonly Token[]): readonly Run[] {
  const letters = tokens.map(({ role }) => ROLE_LETTERS[role]).join('')
  return TRIGGERS.test(letters) ? [{ tokens, letters }] : []
}

/** Whether a run ends before what comes next: at another word, at a break, or when it is long. */
function endsRun(text: string, tokens: readonly Token[], next: Token | undefined): boolean {
  return next === undefined || tokens.length >= LONGEST_RUN || breaks(text, tokens.at(-1), next)
}

/**
 * A blank line ends every expression, and so does a line that begins with a sign, as in a list. The same month twice is the
 * name of something: "ماي ماي".
 */
function breaks(text: string, last: Token | undefined, next: Token | undefined): boolean {
  if (last === undefined || next === undefined || next.start - last.end < 1) return false
  if (last.role === 'month' && next.role === 'month' && next.value === last.value)
    return text.slice(last.start, last.end) === text.slice(next.start, next.end)
  const gap = text.slice(last.end, next.start)
  const line = gap.indexOf('\n')
  return line >= 0 && (gap.indexOf('\n', line + 1) >= 0 || next.role === 'dash')
}

function tokensOf(text: string, { start, end }: Piece, lexicon: Lexicon): readonly Token[] {
  const piece = text.slice(start, end)
  const first = piece.codePointAt(0) ?? 0
  if (digitOf(first) >= 0) return [numberToken(piece, start, lexicon)]
  const sign = piece.length === 1 ? SIGNS.get(piece) : undefined
  if (sign !== undefined) return [{ role: sign, value: 0, unit: null, start, end: start + 1, capital: false }]
  return wordTokens(text, piece, start, lexicon)
}

function wordTokens(text: string, word: string, start: number, lexicon: Lexicon): readonly Token[] {
  // The longest words of a lexicon are short; diacritics may double them.
  if (word.length > lexicon.longest * 2 + 1 || isKnownNone(word, lexicon)) return NOTHING
  const normal = lexicon.normalise(word)
  const whole = lookUp(text, normal, start + word.length, lexicon)
  if (whole !== null) {
    const first = word.charAt(0)
    const capital = first !== first.toLowerCase()
    if (!capital && lexicon.capital.has(normal)) return []
    const isShortened = text[whole.end] === '.' && lexicon.abbreviations.has(normal)
    return [tokenOf(whole.entry, start, whole.end + (isShortened ? 1 : 0), capital)]
  }
  if (lexicon.prefixes.size === 0 || normal.length === 0) return NOTHING
  return prefixedTokens(text, { word, normal, start }, lexicon)
}

/** How many words are remembered to be none of a lexicon's, and how long they are at most: a longer one may hold on to its text. */
const REMEMBERED = 20_000
const LONGEST_REMEMBERED = 12

/** Whether a word tells no time however it is taken apart, which is remembered where prepositions are written as one with it. */
function isKnownNone(word: string, lexicon: Lexicon): boolean {
  const { prefixes, none } = lexicon
  if (prefixes.size === 0 || word.length > LONGEST_REMEMBERED) return false
  const known = none.get(word)
  if (known !== undefined) return known
  const isIt = isNone(word, lexicon.normalise(word), lexicon)
  if (none.size >= REMEMBERED) none.clear()
  none.set(word, isIt)
  return isIt
}

function isNone(word: string, normal: string, lexicon: Lexicon): boolean {
  const { firstWords, prefixes } = lexicon
  if (firstWords.has(normal)) return false
  if (!prefixes.has(normal.slice(0, 1))) return true
  const rest = restWithout(word)
  if (rest.length === 0 || firstWords.has(normal.slice(1))) return false
  if (normal.length < 4 || !prefixes.has(normal.slice(1, 2))) return true
  return isNone(rest, lexicon.normalise(rest), lexicon)
}

interface Written {
  readonly word: string
  readonly normal: string
  readonly start: number
}

/** A word behind a preposition or "and" that is written as one with it. */
function prefixedTokens(text: string, { word, normal, start }: Written, lexicon: Lexicon): readonly Token[] {
  const prefix = lexicon.prefixes.get(normal.slice(0, 1))
  if (prefix === undefined) return NOTHING
  const rest = restWithout(word)
  const restStart = start + word.length - rest.length
  const before = tokenOf(prefix, start, restStart, false)
  if (rest.length === 0) return [before]
  // A shorter rest would make a month of the last letters of common words.
  const found = rest.length < 3 ? null : lookUp(text, normal.slice(1), start + word.length, lexicon)
  if (found !== null) return [before, tokenOf(found.entry, restStart, found.end, false)]
  const inner = lexicon.prefixes.get(normal.slice(1, 2))
  if (inner === undefined || normal.length < 4) return []
  const after = wordTokens(text, rest, restStart, lexicon)
  return after.length < 2 ? [] : [before, ...after]
}

/** The word without its first letter and that letter's marks. */
function restWithout(word: string): string {
  return word.slice(1).replace(/^\p{M}+/u, '')
}

function tokenOf({ role, value, unit }: Entry, start: number, end: number, capital: boolean): Token {
  return { role, value, unit, start, end, capital }
}

interface LookedUp {
  readonly entry: Entry
  readonly end: number
}

/** The longest entry that begins with the word, which ends at `end`. */
function lookUp(text: string, word: string, end: number, lexicon: Lexicon): LookedUp | null {
  const most = lexicon.firstWords.get(word)
  if (most === undefined) return null
  const single = lexicon.entries.get(word)
  let best: LookedUp | null = single === undefined ? null : { entry: single, end }
  let key = word
  NEXT_WORD.lastIndex = end
  for (let words = 2; words <= most; words += 1) {
    const next = NEXT_WORD.exec(text)?.[1]
    if (next === undefined) break
    key = `${key} ${lexicon.normalise(next)}`
    const entry = lexicon.entries.get(key)
    if (entry !== undefined) best = { entry, end: NEXT_WORD.lastIndex }
  }
  return best
}

const NUMBER = /^(\d+)((?:[.,]\d+)*)([^\d.,]*)$/u
const DOTTED_DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$/

function numberToken(piece: string, start: number, lexicon: Lexicon): Token {
  const plain = asciiDigits(piece)
  const [, digits = '', groups = '', letters = ''] = NUMBER.exec(plain) ?? []
  const end = start + piece.length
  const token = { unit: null, start, end, capital: false }
  if (DOTTED_DATE.test(plain)) {
    const [day = 0, month = 0, year = 0] = plain.split('.').map(Number)
    return { ...token, role: 'whole', value: year * 10_000 + month * 100 + day }
  }
  if (groups !== '') return { ...token, role: 'number', value: Number(plain.replace(/\D/g, '')) }
  const role = letters === '' ? roleOfDigits(digits) : roleOfSuffixed(digits, letters, lexicon)
  const value = role === 'quarter' ? (lexicon.entries.get(plain.toLowerCase())?.value ?? 0) : Number(digits)
  return { ...token, role, value }
}

function roleOfDigits(digits: string): Role {
  const value = Number(digits)
  if (digits.length === 4) return value >= 1000 && value < 2200 ? 'year' : 'number'
  if (digits.length > 2) return 'number'
  return value >= 1 && value <= 31 ? 'day' : 'short'
}

/** 29th, 1990s, 90s, 3Q; with other letters it is a code or a measure. */
function roleOfSuffixed(digits: string, letters: string, lexicon: Lexicon): Role {
  const suffix = lexicon.normalise(letters)
  if (/^(?:st|nd|rd|th)$/.test(suffix) && digits.length <= 2) return 'ordinal'
  if (suffix === 's' && /^\d{3}0$/.test(digits)) return 'decade'
  if (suffix === 's' && /^[2-9]0$/.test(digits)) return 'shortDecade'
  const entry = lexicon.entries.get(suffix)
  if (entry?.role === 'hijri') return 'hijri'
  if (entry?.role === 'era' && digits.length === 4) return 'year'
  return lexicon.entries.has(digits + suffix) ? 'quarter' : 'number'
}

/** Arabic-Indic and Persian digits as ASCII. */
function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹٬٫]/g, (char) => {
    const digit = digitOf(char.charCodeAt(0))
    return digit >= 0 ? String(digit) : ','
  })
}

function digitOf(code: number): number {
  for (const zero of [0x30, 0x660, 0x6f0]) if (code >= zero && code <= zero + 9) return code - zero
  return -1
}
