import { type EdtfDate, type EdtfEnd, parseEdtf } from '../../src/time/edtf.ts'
import type { Language } from './language.tsx'

type Words = Pick<Language, 'tag' | 'phrase'>

const SEASONS = { 21: 'time.spring', 22: 'time.summer', 23: 'time.autumn', 24: 'time.winter' } as const
const QUALIFIED = { '~': 'time.about', '?': 'time.perhaps', '%': 'time.perhaps-about' } as const

/** An EDTF date or interval in the reader's language: "since 2011", "until March 2024"; what is no EDTF as it stands. */
export function timeInWords(edtf: string, words: Words): string {
  const value = parseEdtf(edtf)
  if (value === null) return edtf
  if (value.kind === 'date')
    return words.phrase(typeof value.date.day === 'number' ? 'time.on' : 'time.in', {
      date: dateWords(value.date, words),
    })
  const [start, end] = [endWords(value.start, words), endWords(value.end, words)]
  if (start !== null && end !== null) return words.phrase('time.from-to', { start, end })
  if (start !== null) return words.phrase(value.end === '..' ? 'time.since-still' : 'time.since', { date: start })
  return end === null ? words.phrase('time.unknown') : words.phrase('time.until', { date: end })
}

/** An EDTF date without a preposition: "30 March 2016", "summer 2014"; what is no EDTF date as it stands. */
export function dateInWords(edtf: string, words: Words): string {
  const value = parseEdtf(edtf)
  return value?.kind === 'date' ? dateWords(value.date, words) : edtf
}

/** An instant (ISO 8601 date and time) as day and time of the reader's clock. */
export function instantInWords(iso: string, { tag }: Pick<Language, 'tag'>): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

function endWords(end: EdtfEnd, words: Words): string | null {
  return typeof end === 'string' ? null : dateWords(end, words)
}

function dateWords(date: EdtfDate, words: Words): string {
  const plain = unqualified(date, words)
  return date.qualifier === '' ? plain : words.phrase(QUALIFIED[date.qualifier], { date: plain })
}

function unqualified({ year, hiddenDigits, month, day }: EdtfDate, { tag, phrase }: Words): string {
  const years = intl(tag, { year: 'numeric' }, year, 1, 1)
  if (hiddenDigits > 0) return phrase(hiddenDigits === 1 ? 'time.decade' : 'time.century', { year: years })
  if (month === null || month === 'XX') return years
  const season = SEASONS[month as keyof typeof SEASONS]
  if (season !== undefined) return phrase(season, { year: years })
  if (month > 12) return `${years}-${month}`
  if (day === null || day === 'XX') return intl(tag, { year: 'numeric', month: 'long' }, year, month, 1)
  return intl(tag, { year: 'numeric', month: 'long', day: 'numeric' }, year, month, day)
}

function intl(tag: string, options: Intl.DateTimeFormatOptions, year: number, month: number, day: number): string {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year)
  return new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(date)
}
