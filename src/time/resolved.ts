import { type Day, dayOfDate } from './day.ts'
import { isEdtf, printEdtf } from './edtf.ts'
import type { LooseDate, Precision } from './reading.ts'

/** The time that words name. */
export interface Resolved {
  readonly edtf: string | null
  readonly relative: boolean
  readonly precision: Precision
  /** What expressions after it may count from; null where it leaves the last date standing. */
  readonly anchor: LooseDate | null
}

/** A date as EDTF with all that it says of itself. */
export function plain(date: LooseDate | null, relative: boolean, unknown: Precision = 'day'): Resolved {
  const edtf = date === null ? null : printLoose(date)
  if (date === null || edtf === null) return { edtf: null, relative, precision: unknown, anchor: null }
  return { edtf, relative, precision: precisionOf(date), anchor: date.hiddenDigits > 0 ? null : date }
}

/** The EDTF of a date; null where it has no year or the calendar has no such date. */
export function printLoose({ year, month, day, hiddenDigits, qualifier }: LooseDate): string | null {
  if (year === null) return null
  const edtf = printEdtf({ kind: 'date', date: { year, month, day, hiddenDigits, qualifier } })
  return isEdtf(edtf) ? edtf : null
}

/** The day of a date that has all its parts. */
export function dayOfLoose(date: LooseDate | null): Day | null {
  if (date === null || date.year === null || date.month === null || date.day === null) return null
  return dayOfDate(date.year, date.month, date.day)
}

/** How finely a date is given. */
export function precisionOf({ month, day, hiddenDigits }: LooseDate): Precision {
  if (day !== null) return 'day'
  if (month !== null) return month <= 12 ? 'month' : 'season'
  return (['year', 'decade', 'century'] as const)[hiddenDigits] ?? 'century'
}
