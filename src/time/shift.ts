import { type Day, dateOf, isDate, isoOf, weekdayOf } from './day.ts'
import { type LooseDate, NO_DATE, type Precision, type Reading, type Unit } from './reading.ts'
import { dayOfLoose, plain, type Resolved } from './resolved.ts'

type Shift = Reading & { kind: 'shift' }

const PRECISIONS: Readonly<Record<Unit, Precision>> = {
  day: 'day',
  weekend: 'interval',
  week: 'interval',
  month: 'month',
  quarter: 'season',
  half: 'season',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
}

/** So many units on from a base; without a value where the base is less fine than the unit. */
export function shifted(shift: Shift, base: LooseDate | null): Resolved {
  const unknown: Resolved = { edtf: null, relative: true, precision: PRECISIONS[shift.unit], anchor: null }
  if (base === null || shift.count === null) return unknown
  const day = dayOfLoose(base)
  if (shift.unit === 'day') return day === null ? unknown : plain(looseOf(day + shift.count), true)
  if (shift.unit === 'week' || shift.unit === 'weekend') {
    return day === null ? unknown : weeks(shift, day)
  }
  const date = countedOn(shift.unit, shift.count, base)
  return date === null ? unknown : { ...unknown, ...plain(within(date, shift.inside), true, unknown.precision) }
}

/** "two weeks later" is a day, as near as one can say; "last week" runs from its Monday to its Sunday (ISO 8601). */
function weeks({ unit, count, base }: Shift, day: Day): Resolved {
  const days = (count ?? 0) * 7
  if (base === 'anchor' && unit === 'week' && days !== 0) return plain(looseOf(day + days), true)
  const monday = day + days - weekdayOf(day) + 1
  const first = monday + (unit === 'weekend' ? 5 : 0)
  return {
    edtf: `${isoOf(first)}/${isoOf(monday + 6)}`,
    relative: true,
    precision: 'interval',
    anchor: looseOf(first),
  }
}

function countedOn(unit: Unit, count: number, { year, month }: LooseDate): LooseDate | null {
  if (year === null) return null
  if (unit === 'year') return { ...NO_DATE, year: year + count }
  if (unit === 'decade') return { ...NO_DATE, year: (Math.floor(year / 10) + count) * 10, hiddenDigits: 1 }
  if (unit === 'century') return { ...NO_DATE, year: (Math.floor(year / 100) + count) * 100, hiddenDigits: 2 }
  if (month === null || month > 12) return null
  if (unit === 'month') return monthOf(year * 12 + month - 1 + count, 12, 1)
  return unit === 'quarter' ? monthOf(year * 4 + Math.floor((month - 1) / 3) + count, 4, 33) : null
}

/** The month or quarter with this number since year 0. */
function monthOf(number: number, inYear: number, first: number): LooseDate {
  const year = Math.floor(number / inYear)
  return { ...NO_DATE, year, month: number - year * inYear + first }
}

function within(date: LooseDate, inside: LooseDate | null): LooseDate | null {
  if (inside === null) return date
  const whole = { ...date, month: inside.month ?? date.month, day: inside.day }
  if (whole.day === null) return whole
  return isDate(whole.year ?? 0, whole.month ?? 0, whole.day) ? whole : null
}

function looseOf(day: Day): LooseDate {
  return { ...NO_DATE, ...dateOf(day) }
}
