import type { TimeExpression } from '../time/expressions.ts'
import { within } from './infobox/span.ts'
import type { Block } from './layout.ts'
import type { Page } from './page.ts'

/** A line of a chronology: when it happened, and where the words begin that say what. Offsets count UTF-16 units. */
export interface DatedLine {
  readonly time: TimeExpression
  readonly start: number
}

/** A sign between the date and what happened. A hyphen stands apart, as in "1994 - X founds Y". */
const BEHIND_DATE = /^\)?\s*(?:[:–—]|[.-]\s)\s*/u
const LONGEST_DATE = 60

/** The date that opens a paragraph or item, when a sign sets it off: "12 May 2012: …", "1987 – …". */
export function datedLine({ text, times }: Pick<Page, 'text' | 'times'>, block: Block): DatedLine | undefined {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return undefined
  const [time] = within(times, { start: block.start, end: Math.min(block.end, block.start + LONGEST_DATE) })
  if (time === undefined || time.edtf === null || time.relative || time.cueStart > block.start) return undefined
  const sign = BEHIND_DATE.exec(text.slice(time.end, Math.min(block.end, time.end + 8)))
  return sign === null ? undefined : { time, start: time.end + sign[0].length }
}
