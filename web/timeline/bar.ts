import type { Day } from '../../src/time/day.ts'
import { boundsOf, compareEdtf, type DaySpan, type Edtf, type EdtfDate, parseEdtf } from '../../src/time/edtf.ts'

/** A stretch of days that is drawn from one side to the other. */
export interface Scale {
  readonly from: Day
  readonly to: Day
}

/**
 * A valid time as a bar, its places as parts of the scale from 0 to 1: solid where it surely held, fading towards where
 * it may have begun or ended. `kind` tells a date alone, which says nothing of other days, from an interval.
 */
export interface Bar {
  readonly kind: 'observation' | 'interval'
  readonly start: number
  readonly end: number
  /** Where it is surely on. */
  readonly solidFrom: number
  readonly solidTo: number
}

/** How far a bar fades where nobody says when it began or ended, as part of the scale. */
const UNKNOWN = 0.12
const YEAR = 365

/** The bar of an EDTF time; null where it has no date that could be drawn. */
export function barOf(edtf: string, scale: Scale): Bar | null {
  const value = parseEdtf(edtf)
  const bounds = boundsOf(edtf)
  if (value === null || bounds === null) return null
  const at = (day: Day): number => Math.min(1, Math.max(0, (day - scale.from) / (scale.to - scale.from)))
  const places = (span: DaySpan | null): Ends | null =>
    span === null ? null : [at(span.earliest), at(span.latest + 1)]
  const [begun, ended] = [places(bounds.start), places(bounds.end)]
  return value.kind === 'date' ? observation(value.date, begun ?? [0, 1]) : interval(value, begun, ended)
}

/** The two ends of a stretch, as parts of the scale. */
type Ends = readonly [from: number, to: number]

function observation({ qualifier, hiddenDigits }: EdtfDate, [start, end]: Ends): Bar {
  const isVague = qualifier !== '' || hiddenDigits > 0
  return { kind: 'observation', start, end, solidFrom: isVague ? end : start, solidTo: end }
}

function interval(value: Extract<Edtf, { kind: 'interval' }>, begun: Ends | null, ended: Ends | null): Bar {
  const [start, solidFrom] = begun ?? openStart(value.start === '..', ended?.[0] ?? 1)
  const [solidTo, end] = ended ?? openEnd(value.end === '..', solidFrom)
  return { kind: 'interval', start, end, solidFrom, solidTo }
}

/** Always so far: from the edge. Not said: fading in; over the whole scale where it is sure only after it. */
function openStart(always: boolean, solid: number): Ends {
  if (always) return [0, 0]
  return solid >= 1 ? [0, 1] : [Math.max(0, solid - UNKNOWN), solid]
}

function openEnd(still: boolean, solid: number): Ends {
  if (still) return [1, 1]
  return solid <= 0 ? [0, 1] : [solid, Math.min(1, solid + UNKNOWN)]
}

/** The scale on which all of the times can be seen, with some room beside them; null for none. */
export function scaleOf(times: readonly string[], at: Day | null): Scale | null {
  const days = times.toSorted(compareEdtf).flatMap((time) => {
    const { start, end } = boundsOf(time) ?? { start: null, end: null }
    return [start?.earliest, end?.latest].flatMap((day) => day ?? [])
  })
  if (at !== null) days.push(at)
  if (days.length === 0) return null
  const [from, to] = [Math.min(...days), Math.max(...days)]
  const room = Math.max(YEAR, Math.round((to - from) * 0.05))
  return { from: from - room, to: to + room }
}
