import type { Day } from '../time/day.ts'
import { boundsOf, parseEdtf } from '../time/edtf.ts'

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

/**
 * Whether two claims surely speak of one time: each has begun, at the latest, before the other can be over. "In 2009" and
 * "until 2009" may meet and need not; a date alone is a day within it, whichever.
 */
export function surelyMeet(one: string | null, other: string | null): boolean {
  const left = sureEndsOf(one)
  const right = sureEndsOf(other)
  return left !== null && right !== null && left.begun <= right.lasting && right.begun <= left.lasting
}

/** The day by which a time has surely begun, and that up to which it surely lasts; null for none. */
function sureEndsOf(edtf: string | null): { readonly begun: number; readonly lasting: number } | null {
  const value = edtf === null ? null : parseEdtf(edtf)
  const bounds = edtf === null ? null : boundsOf(edtf)
  if (value === null || bounds === null) return null
  const [openStart, openEnd] = value.kind === 'date' ? [false, false] : [value.start === '..', value.end === '..']
  // It held at that of its ends which is said, when the other is not.
  const begun = openStart ? -Infinity : (bounds.start ?? bounds.end)?.latest
  const lasting = openEnd ? Infinity : (bounds.end ?? bounds.start)?.earliest
  return { begun: begun ?? Infinity, lasting: lasting ?? -Infinity }
}
