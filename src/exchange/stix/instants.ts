import { isoOf } from '../../time/day.ts'
import { type EdtfDate, type EdtfEnd, parseEdtf, spanOf } from '../../time/edtf.ts'

/** What timestamps cannot say of a time. */
export type InstantLoss = 'undated' | 'instants' | 'vague' | 'unmarked'

/** When something began and ended, as timestamps of STIX; the beginning is before the end. */
export interface Instants {
  readonly start?: string
  readonly stop?: string
  readonly losses: readonly InstantLoss[]
}

const LAST_YEAR = 9999

/**
 * The beginning of a valid time (EDTF) as the first instant that it may mean, its end as the last. A date alone is neither:
 * then it was so, or happened.
 */
export function instantsOf(valid: string | null): Instants {
  const time = valid === null ? null : parseEdtf(valid)
  if (time === null) return { losses: [] }
  if (time.kind === 'date') return { losses: ['undated'] }
  const [start, stop] = [dated(time.start), dated(time.end)]
  return {
    ...(start === null ? {} : { start: firstInstant(start) }),
    ...(stop === null ? {} : { stop: lastInstant(stop) }),
    losses: [...lossesOf(time.start), ...lossesOf(time.end)],
  }
}

/** The first instant of a date that is written somewhere. */
export function instantOf(date: string | null): string | null {
  const time = date === null ? null : parseEdtf(date)
  return time?.kind === 'date' && dated(time.date) !== null ? firstInstant(time.date) : null
}

function dated(end: EdtfEnd): EdtfDate | null {
  return typeof end === 'string' || isVague(end) ? null : end
}

function isVague({ hiddenDigits, year }: EdtfDate): boolean {
  return hiddenDigits > 0 || year < 0 || year > LAST_YEAR
}

function firstInstant(date: EdtfDate): string {
  return `${isoOf(spanOf(date).earliest)}T00:00:00.000Z`
}

function lastInstant(date: EdtfDate): string {
  return `${isoOf(spanOf(date).latest)}T23:59:59.999Z`
}

function lossesOf(end: EdtfEnd): readonly InstantLoss[] {
  if (typeof end === 'string') return []
  if (isVague(end)) return ['vague']
  return [
    ...(typeof end.day === 'number' ? [] : (['instants'] as const)),
    ...(end.qualifier === '' ? [] : (['unmarked'] as const)),
  ]
}
