import type { Day } from '../../src/time/day.ts'
import type { Moment } from '../address/moment.ts'
import { changesOf, spanOf, type TimeSpan, toldOn } from './time-span.ts'

/** What the slider of a time reaches over, and the days at which it is worth stopping. */
export interface TimeReach {
  readonly span: TimeSpan
  readonly stops: readonly Day[]
}

/** That of both times; null where nothing is dated, or no source says when it was published. */
export type Reach = Readonly<Record<keyof Moment, TimeReach | null>>

/** How far the sliders reach where these times are claimed, and sources were published on these dates (EDTF). */
export function reachOf(times: readonly string[], published: readonly string[]): Reach {
  const [changes, told] = [changesOf(times), toldOn(published)]
  const [span, known] = [spanOf(changes, published), spanOf([], published)]
  return {
    at: span === null ? null : { span, stops: changes },
    known: known === null ? null : { span: known, stops: told },
  }
}
