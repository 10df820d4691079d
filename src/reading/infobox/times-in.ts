import { type TimeExpression, validOf } from '../../time/expressions.ts'
import { boundedByDash } from './remarks.ts'
import { type Span, within, wordsOf } from './span.ts'

/** Where times stand: a text, and the dates in it. */
export interface Dated {
  readonly text: string
  readonly times: readonly TimeExpression[]
}

const GOES_ON = /present|incumbent|current|now|الآن|الحاضر|حاليا/iu

/** The date that a cell or the value of a row begins with; null for none, and for a stretch of time. */
export function dateIn({ times }: Dated, cell: Span | undefined): string | null {
  const [time] = cell === undefined ? [] : within(times, cell)
  return time?.edtf?.includes('/') === false ? time.edtf : null
}

/** The time that a cell or the value of a row tells, as EDTF; null for none. */
export function timeIn({ text, times }: Dated, cell: Span | undefined): string | null {
  const [time] = cell === undefined ? [] : within(times, cell)
  return cell === undefined || time === undefined ? null : validOf(boundedByDash(text, cell, time))
}

/** Whether a cell in place of an end says that there is none yet. */
export function goesOn({ text }: Dated, cell: Span): boolean {
  return GOES_ON.test(wordsOf(text, cell))
}
