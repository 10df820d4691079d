/** A calendar day as whole days since 1970-01-01, in the proleptic Gregorian calendar of ISO 8601. */
export type Day = number

/** A day of the calendar. `year` counts as ISO 8601 does: 0 is 1 BC. `month` and `day` begin at 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const DAYS_IN_ERA = 146_097
const DAYS_BEFORE_1970 = 719_468
const ISO_DAY = /^(?<year>[+-]?\d{4,6})-(?<month>\d\d)-(?<day>\d\d)(?:$|T)/

/** The day that an ISO 8601 date, or date and time, falls on. Throws a RangeError on anything else. */
export function dayOf(iso: string): Day {
  const day = parseDay(iso)
  if (day === null) throw new RangeError(`time: "${iso}" is not an ISO 8601 date`)
  return day
}

/** As `dayOf`, but null for what is not a day of the calendar. */
export function parseDay(iso: string): Day | null {
  const parts = ISO_DAY.exec(iso)?.groups
  if (parts === undefined) return null
  const [year, month, day] = [Number(parts['year']), Number(parts['month']), Number(parts['day'])]
  return isDate(year, month, day) ? dayOfDate(year, month, day) : null
}

/**
 * The day of a date. A month or day outside its range counts on: month 13 is January of the next year, day 0 the last
 * day of the month before.
 */
export function dayOfDate(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3
  const marchYear = Math.floor(months / 12)
  const marchMonth = months - marchYear * 12
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  // Years begin in March here, so that the leap day is the last of its year.
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_1970
}

/** The date that a day has. */
export function dateOf(day: Day): CalendarDate {
  const shifted = day + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_IN_ERA)
  const dayOfEra = shifted - era * DAYS_IN_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The day as ISO 8601 writes it: 2016-03-29. */
export function isoOf(day: Day): string {
  const date = dateOf(day)
  return `${isoYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`
}

/** The day of the week: 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Whether the calendar has this date. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  return dayOfDate(year, month + 1, 1) - dayOfDate(year, month, 1)
}

/** A year in four digits, with a minus sign before year 0. */
export function isoYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/** A number below 100 in two digits. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
