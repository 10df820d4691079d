import { type Day, dateOf } from './day.ts'

/** A date of the Islamic calendar as words give it: a year, a month of it, a day of that. */
export interface HijriDate {
  readonly year: number
  /** 1 (Muharram) to 12 (Dhu al-Hijja); null for the whole year. */
  readonly month: number | null
  readonly day: number | null
}

/** Days from the first of Muharram 1 to 1970-01-01, by the civil reckoning. */
const EPOCH = -492_148
const MONTHS = 12

/**
 * The first and last day of a Hijri date by the tabular calendar with 11 leap years in 30 (years 2, 5, 7, 10, 13, 16, 18,
 * 21, 24, 26 and 29). Months that are begun by sight may differ by a day. Null for a day that its month has not.
 */
export function daysOfHijri({ year, month, day }: HijriDate): readonly [Day, Day] | null {
  if (year < 1 || (month !== null && (month < 1 || month > MONTHS))) return null
  if (month === null) return [firstOf(year, 1), firstOf(year + 1, 1) - 1]
  const first = firstOf(year, month)
  const next = month === MONTHS ? firstOf(year + 1, 1) : firstOf(year, month + 1)
  if (day === null) return [first, next - 1]
  return day < 1 || day > next - first ? null : [first + day - 1, first + day - 1]
}

function firstOf(year: number, month: number): Day {
  return EPOCH + (year - 1) * 354 + Math.floor((11 * year + 3) / 30) + 29 * (month - 1) + Math.ceil((month - 1) / 2)
}

/** The Hijri year whose month begins in a Gregorian year; the later of two. */
export function hijriYearOf(gregorian: number, month: number): number | null {
  const about = Math.floor(((gregorian - 622) * 33) / 32)
  for (let year = about + 2; year >= about - 2; year--) {
    if (dateOf(firstOf(year, month)).year === gregorian) return year
  }
  return null
}
