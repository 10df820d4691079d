import type { Day } from './day.ts'
import { boundsOf, type DaySpan, type Edtf, type EdtfEnd, parseEdtf } from './edtf.ts'

/**
 * What a claim's valid time says of a day. `holds`: surely inside. `possible`: perhaps inside, as a bound is vague or not
 * said. `ended`, `not_yet`: surely after, surely before. `observed_at`: observed at another date, which neither proves
 * nor disproves. `undated`: no date at all.
 */
export type State = 'holds' | 'possible' | 'ended' | 'not_yet' | 'observed_at' | 'undated'

/**
 * Whether what has this valid time (EDTF, ISO 8601-2) held on the day. A date alone is an observation; it holds over the
 * whole day, month or year that it names, and perhaps in a decade or century or where it is qualified. What is no
 * EDTF is as good as no date.
 */
export function evaluateAt(valid: string | null, day: Day): State {
  const value = valid === null ? null : parseEdtf(valid)
  const bounds = valid === null ? null : boundsOf(valid)
  if (value === null || bounds === null) return 'undated'
  if (bounds.earliest !== null && day < bounds.earliest) return value.kind === 'date' ? 'observed_at' : 'not_yet'
  if (bounds.latest !== null && day > bounds.latest) return value.kind === 'date' ? 'observed_at' : 'ended'
  return isSure(value, bounds.start, bounds.end, day) ? 'holds' : 'possible'
}

/** Whether a day that is not outside is surely inside. */
function isSure(value: Edtf, start: DaySpan | null, end: DaySpan | null, day: Day): boolean {
  if (value.kind === 'date') return value.date.hiddenDigits === 0 && value.date.qualifier === ''
  const begun = start === null ? value.start === '..' : day >= start.latest && !isVagueOn(value.start, start, day)
  const lasting = end === null ? value.end === '..' : day <= end.earliest && !isVagueOn(value.end, end, day)
  return begun && lasting
}

/** A qualified date is not sure to mean the days that it names. */
function isVagueOn(end: EdtfEnd, span: DaySpan, day: Day): boolean {
  return typeof end !== 'string' && end.qualifier !== '' && day >= span.earliest && day <= span.latest
}
