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
const BEHIND_DATE = /^\)?\s*(?:\t|[:–—]|[.-]\s)\s*/u
const LONGEST_DATE = 60
/** Fewer words behind the date are a heading: "2011–2013: Formation". */
const SENTENCE = /^\S+(?: \S+){2}/u

/**
 * The date that opens a paragraph, item or short line, when a sign sets it off: "12 May 2012: …", "1987 – …". Undefined
 * for all else.
 */
export function datedLine({ text, times }: Pick<Page, 'text' | 'times'>, block: Block): DatedLine | undefined {
  if (block.kind === 'title' || block.kind === 'field' || isSection(text, block)) return undefined
  const [time] = within(times, { start: block.start, end: Math.min(block.end, block.start + LONGEST_DATE) })
  if (time === undefined || time.edtf === null || time.relative || time.cueStart > block.start) return undefined
  const sign = BEHIND_DATE.exec(text.slice(time.end, Math.min(block.end, time.end + 8)))
  if (sign === null) return undefined
  const start = time.end + sign[0].length
  return SENTENCE.test(text.slice(start, block.end)) ? { time, start } : undefined
}

/** "== 2011–2013: X founds Y ==". */
function isSection(text: string, { kind, end }: Block): boolean {
  return kind === 'heading' && /^\s*=/u.test(text.slice(end, end + 4))
}
