import type { Day } from '../time/day.ts'
import { boundsOf } from '../time/edtf.ts'

/** The days a time may reach over: from its earliest to its latest, infinite where it is open or not said. */
export interface TimeSpan {
  readonly from: Day | number
  readonly to: Day | number
}

/** The span of an EDTF date or interval; null for none. */
export function spanOfTime(edtf: string | null): TimeSpan | null {
  if (edtf === null) return null
  const bounds = boundsOf(edtf)
  return bounds === null ? null : { from: bounds.earliest ?? -Infinity, to: bounds.latest ?? Infinity }
}

/** Whether two claims may speak of one time. A claim without a date may speak of any. */
export function mayOverlap(one: string | null, other: string | null): boolean {
  const left = spanOfTime(one)
  const right = spanOfTime(other)
  return left === null || right === null || (left.from <= right.to && right.from <= left.to)
}
