import type { Day } from '../../src/time/day.ts'
import type { Moment } from '../address/moment.ts'
import { changesOf, publishedSpan, spanOf, type TimeSpan } from './time-span.ts'

/** What the slider of a time reaches over, and the days at which it is worth stopping. */
export interface TimeReach {
  readonly span: TimeSpan
  readonly stops: readonly Day[]
}

/** That of both times; null where nothing is dated, or no source says when it was published. */
export type Reach = Readonly<Record<keyof Moment, TimeReach | null>>

/** How far the sliders reach where these times (EDTF) are claimed, and these are the first and the last day of publication. */
export function reachOf(
  times: readonly string[],
  published: { readonly first: string; readonly last: string } | null,
): Reach {
  const changes = changesOf(times)
  const [span, known] = [spanOf(changes, published), publishedSpan(published)]
  return {
    at: span === null ? null : { span, stops: changes },
    known: known === null ? null : { span: known, stops: [] },
  }
}
