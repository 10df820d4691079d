import { useNavigate, useSearch } from '@tanstack/react-router'
import { dateOf } from '../../src/time/day.ts'
import { boundsOf } from '../../src/time/edtf.ts'

/** The times of every question, as ISO days; left out where the question is asked without regard to them. */
export interface Moment {
  /** What held on this day. */
  readonly at?: string | undefined
  /** Only from sources published by this day. */
  readonly known?: string | undefined
}

/** The moment of an address. A year or a month means its last day; what is no date is as good as none. */
export function momentFrom(search: Readonly<Record<string, unknown>>): Moment {
  return { at: lastDay(search['at']), known: lastDay(search['known']) }
}

function lastDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}(-\d\d){0,2}$/.test(value)) return undefined
  const day = boundsOf(value)?.latest ?? null
  if (day === null) return undefined
  const date = dateOf(day)
  const digits = (part: number): string => String(part).padStart(2, '0')
  return `${String(date.year).padStart(4, '0')}-${digits(date.month)}-${digits(date.day)}`
}

/** The moment in the address, and how to change it. Each change is a step that the back button takes back. */
export function useMoment(): readonly [Moment, (change: Moment) => void] {
  const { at, known } = useSearch({ strict: false })
  const navigate = useNavigate()
  return [{ at, known }, (change) => void navigate({ to: '.', search: (before) => ({ ...before, ...change }) })]
}
