import { isoYear, twoDigits } from '../time/day.ts'
import { type EdtfDate, type EdtfEnd, parseEdtf } from '../time/edtf.ts'

/** What a prefix date cannot say: that it was coarser than a month but finer than a year, than a year, or not certain. */
export type DateLoss = 'widened' | 'vague' | 'unmarked'

/** A date as a prefix of ISO 8601 (`2016`, `2016-03`, `2016-03-29`), null where there is none, and what that loses. */
export interface DatePrefix {
  readonly prefix: string | null
  readonly losses: readonly DateLoss[]
}

/** Dates as prefixes: of a date alone `date`, of an interval its ends. */
export interface TimePrefixes {
  readonly date: string | null
  readonly start: string | null
  readonly end: string | null
  readonly losses: readonly DateLoss[]
}

const NO_DATE: DatePrefix = { prefix: null, losses: [] }
const LAST_YEAR = 9999
const LAST_MONTH = 12

/** A valid time (EDTF) in dates that are prefixes. */
export function timePrefixes(valid: string | null): TimePrefixes {
  const time = valid === null ? null : parseEdtf(valid)
  const isInterval = time?.kind === 'interval'
  const date = prefixOf(time?.kind === 'date' ? time.date : '')
  const [start, end] = [prefixOf(isInterval ? time.start : ''), prefixOf(isInterval ? time.end : '')]
  return {
    date: date.prefix,
    start: start.prefix,
    end: end.prefix,
    losses: [date, start, end].flatMap(({ losses }) => losses),
  }
}

/** One date of EDTF as a prefix. */
function prefixOf(date: EdtfEnd): DatePrefix {
  if (typeof date === 'string') return NO_DATE
  const { year, hiddenDigits, qualifier } = date
  if (hiddenDigits > 0 || year < 0 || year > LAST_YEAR) return { prefix: null, losses: ['vague'] }
  const { prefix, isWidened } = shown(date)
  const losses: DateLoss[] = isWidened ? ['widened'] : []
  return { prefix, losses: qualifier === '' ? losses : [...losses, 'unmarked'] }
}

/** As much of a date as a prefix can show. A day or month that is not said is as good as none. */
function shown({ year, month, day }: EdtfDate): { readonly prefix: string; readonly isWidened: boolean } {
  const first = isoYear(year)
  if (typeof month !== 'number') return { prefix: first, isWidened: false }
  if (month > LAST_MONTH) return { prefix: first, isWidened: true }
  const second = `${first}-${twoDigits(month)}`
  return { prefix: typeof day === 'number' ? `${second}-${twoDigits(day)}` : second, isWidened: false }
}
