import { dateOf, weekdayOf } from './day.ts'
import { type DaySpan, isEdtf, parseEdtf, spanOf } from './edtf.ts'
import { type LooseDate, NO_DATE, type Reading } from './reading.ts'
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
    case 'foreign':
      return { edtf: null, relative: false, precision: 'day', anchor: null }
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
function yearless(date: LooseDate, { published, anchor, isNear }: Context): Resolved {
  const isFiner = anchor !== null && anchor.month !== null
  const takes = published === null ? isNear || isFiner : isNear && isFiner
  if (anchor !== null && takes) return plain({ ...date, year: anchor.year }, true)
  return plain(turned(date, null, published), true, precisionOf(date))
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

function weekdayNear(reading: Reading & { kind: 'weekday' }, context: Context): LooseDate | null {
  const base = dayOfLoose(reading.base === 'published' ? context.published : context.anchor)
  if (base === null) return null
  const back = (weekdayOf(base) - reading.weekday + 7) % 7
  const day = { '-1': base - (back === 0 ? 7 : back), '0': base - back, '1': base + 7 - back }[reading.direction]
  return { ...NO_DATE, ...dateOf(day) }
}
