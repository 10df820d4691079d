import { type Day, dayOfDate, isDate, isoYear, twoDigits } from './day.ts'

/**
 * A date of the Extended Date/Time Format (ISO 8601-2, levels 0 and 1): a day, month, season, quarter, half, year,
 * decade or century, perhaps approximate (`~`), uncertain (`?`) or both (`%`).
 */
export interface EdtfDate {
  /** The year; of a decade or century its first. */
  readonly year: number
  /** How many digits of the year are not said: 1 for a decade (198X), 2 for a century (19XX). */
  readonly hiddenDigits: number
  /** 1 to 12, or ISO 8601-2's code: 21 to 32 seasons, 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves. */
  readonly month: number | 'XX' | null
  readonly day: number | 'XX' | null
  readonly qualifier: '' | '~' | '?' | '%'
}

/** An end of an interval: a date, `..` where it is open, or the empty string where it is not known. */
export type EdtfEnd = EdtfDate | '..' | ''

/** A date alone, or an interval with at least one date. */
export type Edtf =
  | { readonly kind: 'date'; readonly date: EdtfDate }
  | { readonly kind: 'interval'; readonly start: EdtfEnd; readonly end: EdtfEnd }

/** The first and the last day that a date may mean. */
export interface DaySpan {
  readonly earliest: Day
  readonly latest: Day
}

/** The days between which a beginning and an end lie. */
export interface Bounds {
  /** First day that may be meant; null where the beginning is open or unknown. */
  readonly earliest: Day | null
  /** Last day that may be meant; null where the end is open or unknown. */
  readonly latest: Day | null
  /** When it began; of a date alone, the date itself. */
  readonly start: DaySpan | null
  /** When it ended; of a date alone, the date itself. */
  readonly end: DaySpan | null
}

const DATE =
  /^(?:Y(?<long>-?[1-9]\d{4,6})|(?<year>-?(?:\d{4}|\d{3}X|\d\dXX|\dXXX)))(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX)(?:T[0-9:.+Z-]+)?)?)?(?<mark>[~?%])?$/
const QUALIFIERS = { '~': '~', '?': '?', '%': '%' } as const
/** The work of a question is the same few values over and over; beyond this many the memory starts anew. */
const REMEMBERED = 20_000
const remembered = new Map<string, Edtf | null>()

/** The text as EDTF; null when it is none. Never throws. */
export function parseEdtf(text: string): Edtf | null {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const parsed = parse(text)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(text, parsed)
  return parsed
}

/** Whether the text is an EDTF date or interval. An interval must not end before it begins. */
export function isEdtf(text: string): boolean {
  return parseEdtf(text) !== null
}

/** The value as EDTF text; `parseEdtf` gives the value back. */
export function printEdtf(value: Edtf): string {
  return value.kind === 'date' ? printDate(value.date) : `${printEnd(value.start)}/${printEnd(value.end)}`
}

/** The days that an EDTF text may mean; null when it is none. Qualifiers do not widen them. */
export function boundsOf(text: string): Bounds | null {
  const value = parseEdtf(text)
  if (value === null) return null
  if (value.kind === 'date') {
    const span = spanOf(value.date)
    return { ...span, start: span, end: span }
  }
  const [start, end] = [spanOfEnd(value.start), spanOfEnd(value.end)]
  return { earliest: start?.earliest ?? null, latest: end?.latest ?? null, start, end }
}

/**
 * A total order for timelines: by the first day that may be meant, then by the last, then by the text. What has no known
 * beginning stands where it ended; what is no EDTF stands last.
 */
export function compareEdtf(a: string, b: string): number {
  const [left, right] = [boundsOf(a), boundsOf(b)]
  return (
    compare(beginning(left), beginning(right)) ||
    compare(left?.latest ?? Infinity, right?.latest ?? Infinity) ||
    compare(a, b)
  )
}

/** The first and last day that a date may mean. A winter is that which begins in its year. */
export function spanOf(date: EdtfDate): DaySpan {
  const lastYear = date.year + 10 ** date.hiddenDigits - 1
  if (date.month === null || date.month === 'XX') {
    return { earliest: dayOfDate(date.year, 1, 1), latest: dayOfDate(lastYear, 12, 31) }
  }
  const [first, count] = monthsOf(date.month)
  if (date.day === null || date.day === 'XX') {
    return { earliest: dayOfDate(date.year, first, 1), latest: dayOfDate(lastYear, first + count, 0) }
  }
  return { earliest: dayOfDate(date.year, first, date.day), latest: dayOfDate(lastYear, first, date.day) }
}

function parse(text: string): Edtf | null {
  const parts = text.split('/')
  if (parts.length > 2) return null
  const [first = '', second] = parts
  if (second === undefined) {
    const date = parseDate(first)
    return date === null ? null : { kind: 'date', date }
  }
  const [start, end] = [parseEnd(first), parseEnd(second)]
  if (start === null || end === null) return null
  const [from, to] = [spanOfEnd(start), spanOfEnd(end)]
  if (from === null && to === null) return null
  return from !== null && to !== null && to.latest < from.earliest ? null : { kind: 'interval', start, end }
}

function parseEnd(text: string): EdtfEnd | null {
  return text === '' || text === '..' ? text : parseDate(text)
}

function parseDate(text: string): EdtfDate | null {
  const parts = DATE.exec(text)?.groups
  if (parts === undefined) return null
  const written = parts['long'] ?? parts['year'] ?? ''
  const hiddenDigits = written.split('X').length - 1
  const shown = Number(written.replaceAll('X', '0'))
  // Of years before 0 the digits count backwards: -198X begins in -1989.
  const year = written.startsWith('-') ? shown - (10 ** hiddenDigits - 1) : shown
  const [month, day] = [numberOf(parts['month']), numberOf(parts['day'])]
  const date: EdtfDate = {
    year: year === 0 ? 0 : year,
    hiddenDigits,
    month,
    day,
    qualifier: qualifierOf(parts['mark']),
  }
  return written !== '-0000' && isPossible(date) ? date : null
}

function numberOf(text: string | undefined): number | 'XX' | null {
  if (text === undefined) return null
  return text === 'XX' ? 'XX' : Number(text)
}

function qualifierOf(mark: string | undefined): EdtfDate['qualifier'] {
  return QUALIFIERS[mark as keyof typeof QUALIFIERS] ?? ''
}

function isPossible({ year, hiddenDigits, month, day }: EdtfDate): boolean {
  if (hiddenDigits > 0 && (typeof month === 'number' || typeof day === 'number')) return false
  if (month === null) return true
  if (month === 'XX') return day === null || day === 'XX'
  if (month < 1 || month > 41 || (month > 12 && month < 21)) return false
  if (day === null) return true
  if (month > 12) return false
  return day === 'XX' || isDate(year, month, day)
}

/** The first month of a month's number or code, and how many months it has. */
function monthsOf(code: number): readonly [first: number, count: number] {
  if (code <= 12) return [code, 1]
  // Seasons: 21 to 24 without hemisphere, read as 25 to 28 in the north; 29 to 32 in the south.
  if (code <= 32) return [((code - 21) % 4) * 3 + (code >= 29 ? 9 : 3), 3]
  if (code <= 36) return [(code - 33) * 3 + 1, 3]
  if (code <= 39) return [(code - 37) * 4 + 1, 4]
  return [(code - 40) * 6 + 1, 6]
}

function spanOfEnd(end: EdtfEnd): DaySpan | null {
  return typeof end === 'string' ? null : spanOf(end)
}

function printEnd(end: EdtfEnd): string {
  return typeof end === 'string' ? end : printDate(end)
}

function printDate({ year, hiddenDigits, month, day, qualifier }: EdtfDate): string {
  return [printYear(year, hiddenDigits), printPart(month), printPart(day)].join('') + qualifier
}

function printYear(year: number, hiddenDigits: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`
  const text = isoYear(year)
  return hiddenDigits === 0 ? text : text.slice(0, -hiddenDigits) + 'X'.repeat(hiddenDigits)
}

function printPart(part: number | 'XX' | null): string {
  if (part === null) return ''
  return `-${part === 'XX' ? part : twoDigits(part)}`
}

function beginning(bounds: Bounds | null): number {
  return bounds?.earliest ?? bounds?.end?.earliest ?? Infinity
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b)
}
