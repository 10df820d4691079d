import { dateOf, dayOfDate } from '../../../src/time/day.ts'
import type { Scale } from '../../timeline/bar.ts'

/** The years that are drawn, both with all of their days. */
export interface Years {
  readonly first: number
  readonly last: number
}

/** The first and the last year that can be asked for. */
export const FIRST_YEAR = 1
export const LAST_YEAR = 9999

/** Half as many years around the same middle, or around a year among them; one year stays one. */
export function closer(years: Years, about?: number): Years {
  const isAmong = about !== undefined && about >= years.first && about <= years.last
  return around(isAmong ? about : middleOf(years), Math.ceil(lengthOf(years) / 2))
}

/** Twice as many years around the same middle. */
export function farther(years: Years): Years {
  return around(middleOf(years), lengthOf(years) * 2)
}

/** As many years, earlier (-1) or later (1) by half of them. */
export function moved(years: Years, by: -1 | 1): Years {
  const first = years.first + by * Math.ceil(lengthOf(years) / 2)
  return starting(first, lengthOf(years))
}

/** The years of which a scale shows days. */
export function yearsOfScale({ from, to }: Scale): Years {
  const [first, last] = [dateOf(from).year, dateOf(to - 1).year]
  return { first: Math.max(FIRST_YEAR, first), last: Math.min(LAST_YEAR, Math.max(FIRST_YEAR, last)) }
}

/** The days of years, from the first of the first to the last of the last. */
export function scaleOfYears({ first, last }: Years): Scale {
  return { from: dayOfDate(first, 1, 1), to: dayOfDate(last + 1, 1, 1) }
}

function lengthOf({ first, last }: Years): number {
  return last - first + 1
}

function middleOf({ first, last }: Years): number {
  return (first + last) / 2
}

function around(middle: number, length: number): Years {
  return starting(Math.round(middle - (length - 1) / 2), length)
}

/** As many years from one on, moved to where there are years. */
function starting(first: number, length: number): Years {
  const fitting = Math.min(length, LAST_YEAR)
  const start = Math.min(Math.max(first, FIRST_YEAR), LAST_YEAR - fitting + 1)
  return { first: start, last: start + fitting - 1 }
}
