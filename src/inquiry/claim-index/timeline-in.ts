import { AFTER_ALL_DAYS } from '../../time/day-bounds.ts'
import { boundsOf } from '../../time/edtf.ts'
import type { Moment } from '../moment.ts'
import type { TimelineOptions } from '../timeline.ts'
import { DAYS, entryOf, toldIn } from './claim-columns.ts'
import { isUndatedIn, VERDICTS } from './claim-record.ts'
import { allFacts, type ClaimView, rowsOf } from './claim-view.ts'
import { groupsOfLiterals, inOrder, literalRows } from './rows-about.ts'

/** What a timeline of everything rests on. */
export interface TimelineFound {
  /** The rows of every fact for which somebody gives a time that may be asked for. */
  readonly rows: readonly number[]
  /** How many other facts there are for which nobody gives a time. */
  readonly undated: number
}

/** What of a view is asked for. */
export interface TimelineAsked {
  readonly moment: Pick<Moment, 'at' | 'known'>
  readonly options: TimelineOptions
  /** Whether a row is let in. */
  readonly isHeard: (row: number) => boolean
}

const REJECTED = VERDICTS.indexOf('rejected')

/**
 * The claims that the timeline of everything shows. Facts without a time are counted here, so that none need be loaded; of
 * one subject two words that have one number by chance, which is hardly ever, count as one.
 */
export function timelineIn(view: ClaimView, { moment, options, isHeard }: TimelineAsked): TimelineFound {
  const isAsked = timeAsked(view, moment, options)
  const isLetIn = letIn(view, moment, isHeard)
  const predicates = view.columns.predicates.map((name) => options.predicates?.includes(name) !== false)
  const isWanted = (row: number): boolean => predicates[view.columns.predicate[row] ?? 0] === true && isLetIn(row)
  const found: number[] = []
  let undated = 0
  const take = (rows: Iterable<number>): void => {
    const heard = [...rows].filter(isWanted)
    if (heard.some(isAsked)) for (const row of heard) found.push(row)
    else if (heard.length > 0 && heard.every((row) => isUndated(view, row))) undated += 1
  }
  for (const fact of allFacts(view)) take(rowsOf(view, fact))
  for (const group of groupsOfLiterals(view, literalRows(view, null))) take(group)
  return { rows: inOrder(found), undated }
}

/** Whether a row gives a time that the question asks for. */
function timeAsked(
  view: ClaimView,
  { at }: Pick<Moment, 'at'>,
  { from, to }: TimelineOptions,
): (row: number) => boolean {
  const { days, code } = view.columns
  const first = from === undefined ? null : (boundsOf(from)?.earliest ?? null)
  const last = Math.min(at ?? AFTER_ALL_DAYS, (to === undefined ? null : boundsOf(to)?.latest) ?? AFTER_ALL_DAYS)
  return (row) => {
    if (isUndatedIn(code[row] ?? 0)) return false
    // What is no EDTF reaches over all days, and is shown whenever it is asked for.
    return (days[row * DAYS] ?? 0) <= last && (first === null || (days[row * DAYS + 1] ?? 0) >= first)
  }
}

function letIn(
  { columns, verdicts, rowLimit }: ClaimView,
  { known }: Pick<Moment, 'known'>,
  isHeard: (row: number) => boolean,
): (row: number) => boolean {
  return (row) => {
    if (row >= rowLimit || verdicts.get(row) === REJECTED || !isHeard(row)) return false
    return known === null || toldIn(columns, row, entryOf(columns, row)) <= known
  }
}

function isUndated({ columns }: ClaimView, row: number): boolean {
  return isUndatedIn(columns.code[row] ?? 0)
}
