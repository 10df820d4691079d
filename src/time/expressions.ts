import { bindingOf, type TimeBound } from './bound.ts'
import { parseEdtf } from './edtf.ts'
import { isTime, type Place } from './guard.ts'
import { LEXICONS } from './lexicon.ts'
import { isOfTheDay, looksAhead } from './outlook.ts'
import type { Found, TokenSpan } from './pattern.ts'
import { expressionAt } from './range.ts'
import type { LooseDate, Precision } from './reading.ts'
import { baseOfEdtf, resolve } from './resolve.ts'
import type { Resolved } from './resolved.ts'
import { type Run, runsOf } from './scan.ts'

export type { TimeBound } from './bound.ts'

/** The languages whose date expressions are understood. */
export type TimeLanguage = 'en' | 'ar' | 'tr'

/** Words that name a time, and the time they name. */
export interface TimeExpression {
  /** Where the expression begins and ends without its preposition, in UTF-16 code units of the whole text. */
  readonly start: number
  readonly end: number
  readonly quote: string
  /** The time itself as EDTF (ISO 8601-2), whatever the bound; null where the words do not give it. */
  readonly edtf: string | null
  readonly bound: TimeBound
  /** Where the words begin that the value stands for: behind "the early" of "the early 1990s"; else `start`. */
  readonly valueStart: number
  /** Where the preposition begins ("since", "in", منذ); `start` where there is none. */
  readonly cueStart: number
  /** Whether the words need another date to be understood: "last year", "two weeks later", "on Monday". */
  readonly relative: boolean
  readonly precision: Precision
  /** Of a range between two dates that have their own words ("from 1990 to 1994"): those two. */
  readonly ends?: readonly TimeEnd[]
}

/** One of the two dates of a range. */
export interface TimeEnd {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly edtf: string | null
}

/** What is known of a text before its dates are read. */
export interface FindTimesOptions {
  readonly language: TimeLanguage
  /** When the text was published, EDTF: what "yesterday" counts from. */
  readonly published: string | null
  /** The last date named before the text, EDTF: what "two weeks later" counts from. */
  readonly anchor?: string | null | undefined
  /** The part of the text to look at, in UTF-16 code units; offsets found are still those of the whole text. */
  readonly start?: number | undefined
  readonly end?: number | undefined
}

/** How far a date without a year may stand from the date whose year it takes, when the day of publication is known. */
const NEAR = 1_500

/** The date expressions of a text in their order, none overlapping another. The work grows as the text does. */
export function findTimes(text: string, options: FindTimesOptions): readonly TimeExpression[] {
  const { language, published, anchor = null, start = 0, end = text.length } = options
  const lexicon = LEXICONS[language]
  const known: Known = {
    published: baseOfEdtf(published),
    anchor: baseOfEdtf(anchor),
    anchorEnd: start,
    anchorIsWhole: true,
    heading: null,
  }
  const expressions: TimeExpression[] = []
  // The whole text is looked through only when a date asks.
  let asked: boolean | undefined
  const ofTheDay = (): boolean => (asked ??= isOfTheDay(text, lexicon))
  for (const run of runsOf(text, lexicon, start, end)) {
    let at = 0
    while (at < run.tokens.length) {
      const found = expressionAt(run, at, lexicon)
      if (found === null) {
        at += 1
        continue
      }
      const place = { text, lexicon, run, isOfTheDay: ofTheDay, anchorYear: known.anchor?.year ?? null }
      const isFound = isTime(place, found)
      if (isFound) expressions.push(expressionOf(place, found, known))
      at = isFound ? found.last + 1 : at + 1
    }
  }
  return expressions
}

/**
 * The valid time (EDTF) of a claim that the expression dates; null where it gives none. "Before", "after" and "by" only
 * limit when something happened, so they date nothing.
 */
export function validOf({ bound, edtf }: Pick<TimeExpression, 'bound' | 'edtf'>): string | null {
  if (edtf === null || bound === 'before' || bound === 'after' || bound === 'by') return null
  const [first = '', last = first] = edtf.split('/')
  if (bound === 'since') return `${first}/..`
  if (bound === 'until') return last === '..' ? null : `/${last}`
  return parseEdtf(edtf) === null ? null : edtf
}

/** What the reader of a text knows where it stands; the anchor moves on with each date. */
interface Known {
  readonly published: LooseDate | null
  anchor: LooseDate | null
  anchorEnd: number
  /** Whether the anchor says its own year, so that dates without one may take it. */
  anchorIsWhole: boolean
  /** The year that stands alone in a line above, as in a chronology. */
  heading: number | null
}

function expressionOf({ text, run, lexicon, isOfTheDay: ofTheDay }: Place, found: Found, known: Known): TimeExpression {
  const words = withoutHedge(run, found)
  const { start, end } = charactersOf(run, words)
  const opensLine = known.heading !== null && /^[\s*•–-]*$/u.test(lineBefore(text, start))
  const reading = opensLine ? inYear(found.reading, known.heading) : found.reading
  const resolved = resolve(reading, {
    ...known,
    isNear: known.anchorIsWhole && isNear(text, known.anchorEnd, start),
    isOfTheDay: !isOpen(found.reading) || ofTheDay(),
    isAhead: known.published !== null && isOpen(found.reading) && looksAhead(text, start, end, lexicon),
  })
  remember(known, resolved, end)
  if (isHeading(text, start, end))
    known.heading = resolved.precision === 'year' ? (resolved.anchor?.year ?? null) : null
  const { bound, cueStart } = bindingOf(run, found.first, found.last, lexicon)
  return {
    start,
    end,
    quote: text.slice(start, end),
    edtf: resolved.edtf,
    bound: BOUND_OF_KIND[found.reading.kind] ?? (found.reading.kind === 'period' ? boundOfPeriod(bound) : bound),
    cueStart: cueStart ?? start,
    valueStart: run.tokens[firstOfValue(run, words)]?.start ?? start,
    relative: resolved.relative,
    precision: resolved.precision,
    ...(found.ends === undefined ? {} : { ends: endsOf(text, run, found.ends, resolved.edtf) }),
  }
}

/** A date without a year in the year that its chronology tells. */
function inYear(reading: Found['reading'], year: number | null): Found['reading'] {
  if (!isOpen(reading)) return reading
  if (reading.kind === 'date') return { ...reading, date: { ...reading.date, year } }
  if (reading.kind !== 'span') return reading
  return { ...reading, from: { ...reading.from, year }, to: { ...reading.to, year } }
}

/** Whether the words of a reading leave open if it is past or to come. */
function isOpen(reading: Found['reading']): boolean {
  if (reading.kind === 'date') return reading.date.year === null
  if (reading.kind === 'span') return reading.from.year === null && reading.to.year === null
  return reading.kind === 'weekday' && reading.direction === 0
}

/** "since the Cold War" means its end and "until the Cold War" its beginning. */
function boundOfPeriod(bound: TimeBound): TimeBound {
  if (bound === 'since') return 'after'
  return bound === 'until' ? 'before' : bound
}

const BOUND_OF_KIND: Partial<Record<Found['reading']['kind'], TimeBound>> = { span: 'from_to', open: 'since' }

function endsOf(text: string, run: Run, ends: readonly TokenSpan[], edtf: string | null): readonly TimeEnd[] {
  const dates = edtf?.split('/') ?? []
  return ends.map((tokens, index) => {
    const { start, end } = charactersOf(run, tokens)
    return { start, end, quote: text.slice(start, end), edtf: dates[index] ?? null }
  })
}

/** "around 1890": the hedge is in the value, "1890~", and not in the words. */
function withoutHedge(run: Run, found: Found): TokenSpan {
  const hedged = run.tokens[found.first]?.role === 'about' && found.last > found.first
  return hedged ? { first: found.first + 1, last: found.last } : found
}

/** The first token of what the value stands for: no value says "the early" or "the beginning of" an age. */
function firstOfValue({ tokens }: Run, { first, last }: TokenSpan): number {
  const words = tokens.slice(first, last + 1)
  const edge = words.findIndex(({ role }) => role === 'edge')
  const isAge = words.some(({ role, unit }) => AGES.has(role) || unit === 'century')
  if (edge === -1 || edge > 1 || !isAge) return first
  const rest = words.findIndex(({ role }, i) => i > edge && !BEHIND_EDGE.has(role))
  return rest === -1 ? first : first + rest
}

const AGES = new Set(['decade', 'shortDecade'])
const BEHIND_EDGE = new Set(['edge', 'of', 'the', 'dash', 'to'])

function charactersOf(run: Run, { first, last }: TokenSpan): { readonly start: number; readonly end: number } {
  const start = run.tokens[first]?.start ?? 0
  return { start, end: run.tokens[last]?.end ?? start }
}

function isNear(text: string, anchorEnd: number, start: number): boolean {
  return start - anchorEnd < NEAR && !text.slice(anchorEnd, start).includes('\n')
}

/** Whether nothing else stands in the line of a date, but the signs of a heading. */
function isHeading(text: string, start: number, end: number): boolean {
  const newline = text.indexOf('\n', end)
  const behind = text.slice(end, newline === -1 ? text.length : Math.min(newline, end + LONGEST_SIGNS))
  return /^[\s=:]*$/u.test(behind) && /^[\s=#*]*$/u.test(lineBefore(text, start))
}

const LONGEST_SIGNS = 20

/** The words of a line before a place. */
function lineBefore(text: string, place: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', place - 1) + 1, place - LONGEST_SIGNS), place)
}

/** "in 2016" after a day of 2016 takes nothing away from what is known. */
function remember(known: Known, { anchor, relative }: Resolved, end: number): void {
  if (anchor === null) return
  const isCoarser = anchor.year === known.anchor?.year && anchor.month === null
  if (!isCoarser) known.anchor = anchor
  known.anchorEnd = end
  known.anchorIsWhole = !relative
}
