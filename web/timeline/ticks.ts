import { type Day, dateOf, dayOfDate } from '../../src/time/day.ts'
import type { Scale } from './bar.ts'

/** Years between two ticks. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
const MOST_TICKS = 9
/** The share of a timeline that a written year needs. */
const ROOM = 0.05

/** The first days of the years that are written below a timeline, at round years. One near the end has no room. */
export function ticksOf({ from, to }: Scale): readonly { readonly year: number; readonly day: Day }[] {
  const [begun, last] = [dateOf(from).year, dateOf(to - Math.ceil(ROOM * (to - from))).year]
  const first = dayOfDate(begun, 1, 1) < from ? begun + 1 : begun
  const step = STEPS.find((one) => (last - first) / one < MOST_TICKS) ?? 1000
  const ticks: { year: number; day: Day }[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, day: dayOfDate(year, 1, 1) })
  }
  return ticks
}
