import { dateOf, weekdayOf } from './day.ts'
import { type DaySpan, isEdtf, parseEdtf, spanOf } from './edtf.ts'
import { daysOfHijri, hijriYearOf } from './hijri.ts'
import { type LooseDate, NO_DATE, type Reading, type Unit } from './reading.ts'
import { dayOfLoose, plain, precisionOf, printLoose, type Resolved } from './resolved.ts'
import { shifted } from './shift.ts'

/** How many times further off a day to come counts than one gone by. */
const BIAS = 2

/** What is known when a relative expression is met. */
export interface Context {
  readonly published: LooseDate | null
  /** The last date before the expression that the text itself gave, always with a year. */
  readonly anchor: LooseDate | null
  /** Whether the anchor stands close enough for a date without a year to belong to it. */
  readonly isNear: boolean
  /** Whether the text is of the day it was published. */
  readonly isOfTheDay: boolean
  /** Whether the words around say that it is to come. */
  readonly isAhead: boolean
}

/** The value of a reading where it stands. */
export function resolve(reading: Reading, context: Context): Resolved {
  switch (reading.kind) {
    case 'date':
      return reading.date.year === null ? yearless(reading.date, context) : plain(reading.date, false)
    case 'span':
      return spanned(reading.from, reading.to, context)
    case 'open':
      return opened(reading.from, context)
    case 'shift':
      return shifted(reading, baseOf(reading, context))
    case 'weekday':
      return plain(weekdayNear(reading, context), true, 'day')
    case 'turn':
      return plain(turned(reading.date, reading.direction, context.published), true)
    case 'rolling':
      return rolling(reading, context.published)
    case 'period':
      return { edtf: reading.edtf, relative: false, precision: 'interval', anchor: null }
    case 'hijri':
      return ofHijri(reading, context.published)
  }
}

/** An EDTF date, or the end of an interval, as a base to count from. */
export function baseOfEdtf(edtf: string | null): LooseDate | null {
  const value = edtf === null ? null : parseEdtf(edtf)
  if (value === null) return null
  const date = value.kind === 'date' ? value.date : typeof value.end === 'string' ? value.start : value.end
  if (typeof date === 'string' || date.hiddenDigits > 0) return null
  const [month, day] = [date.month, date.day].map((part) => (typeof part === 'number' ? part : null))
  return { ...NO_DATE, year: date.year, month: month ?? null, day: day ?? null }
}

/** "a year earlier" may count from the day of publication, but what came later does so from a date in the text. */
function baseOf({ base, count }: Reading & { kind: 'shift' }, { published, anchor }: Context): LooseDate | null {
  if (base === 'published') return published
  return anchor ?? (count !== null && count > 0 ? null : published)
}

/**
 * A date without a year takes that of the last date named, where that stands close enough and is as fine; else a year
 * near the day of publication.
 */
function yearless(date: LooseDate, { published, anchor, isNear, isAhead, isOfTheDay }: Context): Resolved {
  const isFiner = anchor !== null && anchor.month !== null
  // What was not written on the day tells of the years it names.
  const takes = isOfTheDay
    ? published === null
      ? isNear || isFiner
      : isNear && isFiner
    : isNear || isFiner || !isAhead
  if (anchor !== null && takes) return plain({ ...date, year: anchor.year }, true)
  return plain(turned(date, isAhead && isOfCalendar(date) ? 1 : null, published), true, precisionOf(date))
}

/** Seasons and quarters that are spoken of are most often those of the year that is. */
function isOfCalendar({ month }: LooseDate): boolean {
  return month !== null && month <= 12
}

/**
 * A date without a year, in a year near the base: its last turn (-1), its next (1), the one in the base's own year (0), or
 * (null) the nearest, where what is to come counts as further away than what has been: news tell of what happened.
 */
function turned(date: LooseDate, direction: -1 | 0 | 1 | null, base: LooseDate | null): LooseDate | null {
  if (base === null || base.year === null) return null
  if (base.month === null) return { ...date, year: base.year + (direction ?? 0) }
  const now = spanOf({ ...base, year: base.year, hiddenDigits: 0 })
  const turns = [base.year - 1, base.year, base.year + 1].map((year) => ({ year, ...spanOf({ ...date, year }) }))
  const past = turns.findLast(({ earliest, latest }) =>
    direction === -1 ? latest < now.earliest : earliest <= now.latest,
  )
  const next = turns.find(({ earliest }) => earliest > now.latest)
  const near = past === undefined || isNearer(next, past, now) ? next : past
  const chosen = { '-1': past?.year, '0': base.year, '1': next?.year, null: near?.year }[`${direction}`]
  return { ...date, year: chosen ?? base.year }
}

function isNearer(next: DaySpan | undefined, past: DaySpan, now: DaySpan): boolean {
  return next !== undefined && (next.earliest - now.latest) * BIAS < now.earliest - past.latest
}

function spanned(from: LooseDate, to: LooseDate, context: Context): Resolved {
  const relative = to.year === null && from.year === null
  const end = relative ? yearless(to, context).anchor : { ...to, year: to.year ?? from.year }
  const start = end === null ? null : startBefore(from, end)
  const [first, last] = [start, end].map((date) => (date === null ? null : printLoose(date)))
  const edtf = `${first}/${last}`
  const isWhole = typeof first === 'string' && typeof last === 'string' && isEdtf(edtf)
  return { edtf: isWhole ? edtf : null, relative, precision: 'interval', anchor: isWhole ? end : null }
}

/** "from November to February 2016" began the year before. */
function startBefore(from: LooseDate, end: LooseDate): LooseDate {
  if (from.year !== null || end.year === null) return from
  const isLater = from.month !== null && end.month !== null && from.month > end.month
  return { ...from, year: end.year - (isLater ? 1 : 0) }
}

function opened(from: LooseDate, context: Context): Resolved {
  const start = from.year === null ? yearless(from, context) : plain(from, false)
  return { ...start, edtf: start.edtf === null ? null : `${start.edtf}/..`, precision: 'interval' }
}

/** A Hijri date in the Gregorian calendar, about: months are begun by sight, a day earlier or later than reckoned. */
function ofHijri({ year, month, day }: Reading & { kind: 'hijri' }, published: LooseDate | null): Resolved {
  const precision = day !== null ? 'day' : 'interval'
  const relative = year === null
  const days = year === null ? lastHijri(month, day, dayOfLoose(published)) : daysOfHijri({ year, month, day })
  if (days === null) return { edtf: null, relative, precision, anchor: null }
  const [first, last] = days.map((one) => ({ ...NO_DATE, ...dateOf(one), qualifier: '~' as const }))
  const printed = [first, last].map((date) => (date === undefined ? null : printLoose(date)))
  const edtf = day === null ? printed.join('/') : (printed[0] ?? null)
  return { edtf, relative, precision, anchor: null }
}

/** The last such day up to the day of publication. */
function lastHijri(
  month: number | null,
  day: number | null,
  published: number | null,
): readonly [number, number] | null {
  if (published === null || month === null) return null
  for (const gregorian of [dateOf(published).year, dateOf(published).year - 1]) {
    const year = hijriYearOf(gregorian, month)
    for (const candidate of year === null ? [] : [year, year - 1]) {
      const days = daysOfHijri({ year: candidate, month, day })
      if (days !== null && days[0] <= published) return days
    }
  }
  return null
}

/** How many years the units have that are counted back from a year. */
const YEARS_IN: Partial<Record<Unit, number>> = { decade: 10, century: 100 }

function rolling({ unit, count }: Reading & { kind: 'rolling' }, published: LooseDate | null): Resolved {
  const [year, years] = [published?.year ?? null, YEARS_IN[unit]]
  const edtf = year === null || years === undefined ? null : `${printYear(year - years * count)}/${printYear(year)}`
  return { edtf, relative: true, precision: 'interval', anchor: null }
}

function printYear(year: number): string {
  return printLoose({ ...NO_DATE, year }) ?? ''
}

function weekdayNear(reading: Reading & { kind: 'weekday' }, context: Context): LooseDate | null {
  const base = dayOfLoose(reading.base === 'published' ? context.published : context.anchor)
  if (base === null) return null
  const back = (weekdayOf(base) - reading.weekday + 7) % 7
  const direction = reading.direction === 0 && context.isAhead && reading.base === 'published' ? 1 : reading.direction
  const day = { '-1': base - (back === 0 ? 7 : back), '0': base - back, '1': base + 7 - back }[direction]
  return { ...NO_DATE, ...dateOf(day) }
}
