import type { Day } from './day.ts'
import { boundsOf, type Edtf, type EdtfEnd, parseEdtf } from './edtf.ts'
import type { State } from './evaluate.ts'

/** Before every day that can be asked for: where a beginning is open or not said. */
export const BEFORE_ALL_DAYS = -2_147_483_648
/** After every day that can be asked for: where an end is open or not said. */
export const AFTER_ALL_DAYS = 2_147_483_647

/** What kind of valid time it is, as a number for a column: an interval, a date alone, or none at all. */
const INTERVAL = 0
const OBSERVATION = 1
export const UNDATED = 2

/**
 * All that evaluation at a day needs of a valid time, as numbers that fit a 32-bit column. Days are counted from
 * 1970-01-01. Days more than five million years away are drawn in to the edge of the column, so answers are the same
 * for every day whose number is below two thousand million.
 */
export interface DayBounds {
  readonly kind: number
  /** Before this day it surely did not hold. */
  readonly earliest: Day
  /** After this day it surely did not hold. */
  readonly latest: Day
  /** From this day to `sureTo` it surely held; never where `sureFrom` is the greater. */
  readonly sureFrom: Day
  readonly sureTo: Day
}

/** The states in the order of their codes, which is that of how much an answer says: the least code says most. */
export const STATE_CODES: readonly State[] = ['holds', 'possible', 'ended', 'not_yet', 'observed_at', 'undated']

const [HOLDS, POSSIBLE, ENDED, NOT_YET, OBSERVED_AT, NO_DATE] = [0, 1, 2, 3, 4, 5] as const
const NEVER = { sureFrom: AFTER_ALL_DAYS, sureTo: BEFORE_ALL_DAYS }
const NO_BOUNDS: DayBounds = { kind: UNDATED, earliest: BEFORE_ALL_DAYS, latest: AFTER_ALL_DAYS, ...NEVER }

/** The bounds of a valid time (EDTF); what is no EDTF is as good as no date. */
export function dayBoundsOf(valid: string | null): DayBounds {
  const value = valid === null ? null : parseEdtf(valid)
  const bounds = valid === null ? null : boundsOf(valid)
  if (value === null || bounds === null) return NO_BOUNDS
  const earliest = inColumn(bounds.earliest ?? BEFORE_ALL_DAYS)
  const latest = inColumn(bounds.latest ?? AFTER_ALL_DAYS)
  return { kind: value.kind === 'date' ? OBSERVATION : INTERVAL, earliest, latest, ...sureDays(value, bounds) }
}

/**
 * The code in `STATE_CODES` of what bounds in a column say of a day: from `place` on stand `earliest`, `latest`,
 * `sureFrom` and `sureTo`. For every valid time it is what `evaluateAt` says, which a test proves; this form exists
 * because an index evaluates millions of claims for one answer.
 */
export function stateCodeIn(column: Int32Array, place: number, kind: number, day: Day): number {
  if (kind === UNDATED) return NO_DATE
  if (day < (column[place] ?? 0)) return kind === OBSERVATION ? OBSERVED_AT : NOT_YET
  if (day > (column[place + 1] ?? 0)) return kind === OBSERVATION ? OBSERVED_AT : ENDED
  return day >= (column[place + 2] ?? 0) && day <= (column[place + 3] ?? 0) ? HOLDS : POSSIBLE
}

function sureDays(value: Edtf, { start, end }: NonNullable<ReturnType<typeof boundsOf>>): typeof NEVER {
  if (value.kind === 'date') {
    const isSure = value.date.hiddenDigits === 0 && value.date.qualifier === ''
    return isSure && start !== null ? { sureFrom: inColumn(start.earliest), sureTo: inColumn(start.latest) } : NEVER
  }
  // Within the days that a qualified date names nothing is sure, so what is sure begins after them and ends before.
  const begun = start === null ? openOr(value.start, BEFORE_ALL_DAYS) : start.latest + vagueness(value.start)
  const lasting = end === null ? openOr(value.end, AFTER_ALL_DAYS) : end.earliest - vagueness(value.end)
  return begun === null || lasting === null ? NEVER : { sureFrom: inColumn(begun), sureTo: inColumn(lasting) }
}

function openOr(end: EdtfEnd, open: Day): Day | null {
  return end === '..' ? open : null
}

function vagueness(end: EdtfEnd): 0 | 1 {
  return typeof end !== 'string' && end.qualifier !== '' ? 1 : 0
}

function inColumn(day: Day): Day {
  return Math.max(BEFORE_ALL_DAYS, Math.min(AFTER_ALL_DAYS, day))
}
