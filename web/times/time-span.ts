import { type Day, dateOf, dayOfDate, parseDay } from '../../src/time/day.ts'
import { boundsOf } from '../../src/time/edtf.ts'

/** The first and the last day that a slider reaches. */
export interface TimeSpan {
  readonly from: Day
  readonly to: Day
}

/** The days at which relations with these times (EDTF) begin or are over, in order, each once. */
export function changesOf(times: readonly string[]): readonly Day[] {
  const days = times.flatMap((time) => {
    const bounds = boundsOf(time)
    if (bounds === null) return []
    const { start, end } = bounds
    return [start?.earliest, end === null ? null : end.latest + 1].flatMap((day) => day ?? [])
  })
  return [...new Set(days)].sort((one, other) => one - other)
}

/** The days by which sources of these dates (EDTF) had been published, in order, each once: what was known changed then. */
export function toldOn(published: readonly string[]): readonly Day[] {
  const days = published.flatMap((date) => boundsOf(date)?.latest ?? [])
  return [...new Set(days)].sort((one, other) => one - other)
}

/** The days between which something can change, and those of the documents (EDTF); null where nothing is dated. */
export function spanOf(changes: readonly Day[], published: readonly string[]): TimeSpan | null {
  const first = published.flatMap((date) => boundsOf(date)?.earliest ?? [])
  const ends = [changes.at(0), changes.at(-1)].flatMap((day) => day ?? [])
  const days = [...ends, ...first, ...toldOn(published)]
  if (days.length === 0) return null
  return {
    from: days.reduce((one, other) => Math.min(one, other)),
    to: days.reduce((one, other) => Math.max(one, other)),
  }
}

/** How far playing goes at one step. */
export type Pace = 'day' | 'month' | 'year'

const MONTHS_PLAYED = 400
const DAYS_PLAYED = 120

/** The pace at which a span is played in a minute or so. */
export function paceOf({ from, to }: TimeSpan): Pace {
  if (to - from <= DAYS_PLAYED) return 'day'
  return (to - from) / 30 <= MONTHS_PLAYED ? 'month' : 'year'
}

/** The next day to stop at: tomorrow, or the first of the next month or year. */
export function dayAfter(day: Day, pace: Pace): Day {
  const { year, month } = dateOf(day)
  if (pace === 'day') return day + 1
  return pace === 'month' ? dayOfDate(year, month + 1, 1) : dayOfDate(year + 1, 1, 1)
}

/** A day of an address; the last of the span where there is none. */
export function dayIn(iso: string | undefined, { from, to }: TimeSpan): Day {
  const day = iso === undefined ? null : parseDay(iso)
  return Math.min(to, Math.max(from, day ?? to))
}
