import { isEntityReference } from '../claims/claim.ts'
import { boundsOf, compareEdtf } from '../time/edtf.ts'
import { type Fact, factsOf } from './facts.ts'
import { withStances } from './hearing.ts'
import type { Holdings } from './holdings.ts'
import { type Moment, type MomentWords, momentInWords } from './moment.ts'
import { spanOfTime } from './span.ts'
import { stancesIn } from './stances.ts'
import type { Testimony } from './testimony.ts'
import { timeInWords } from './when.ts'

/** One time that somebody gives for a fact. Two times given for one fact are two entries. */
export interface TimelineEntry {
  /** EDTF, as claimed. */
  readonly time: string
  /** "since 2011", "on 29 March 2016". */
  readonly words: string
  readonly fact: Fact
  /** Those who give this time. */
  readonly testimonies: readonly Testimony[]
}

/** What happened when, in order. */
export interface Timeline {
  readonly moment: Required<MomentWords>
  readonly entries: readonly TimelineEntry[]
  /** Facts for which nobody gives a time. */
  readonly undated: number
}

/** Which part of a timeline is asked for. */
export interface TimelineOptions {
  /** Only facts of these predicates. */
  readonly predicates?: readonly string[]
  /** Only what may have been so in this day, month or year (EDTF), or later. */
  readonly from?: string
  /** Only what may have been so in this day, month or year (EDTF), or earlier. */
  readonly to?: string
}

/**
 * The dated facts of an entity, or of everything when it is null, in the order of their times.
 * With a day asked for, what had surely not begun by then is left out.
 */
export function timeline(
  holdings: Holdings,
  entityId: string | null,
  moment: Moment,
  { predicates, ...years }: TimelineOptions = {},
): Timeline {
  const { facts: said } = factsOf(holdings, { ...moment, at: null }, ({ subject, predicate, object }) => {
    if (predicates?.includes(predicate) === false) return false
    const ends = object !== null && isEntityReference(object) ? [subject.id, object.id] : [subject.id]
    return entityId === null || ends.includes(entityId)
  })
  const facts = withStances(said, holdings.stanceOf ?? stancesIn(holdings, moment), entityId ?? undefined)
  const all = facts.flatMap(entriesOf)
  return {
    moment: momentInWords(moment),
    entries: all
      .filter(({ time }) => moment.at === null || (spanOfTime(time)?.from ?? moment.at) <= moment.at)
      .filter(({ time }) => mayBeWithin(time, years))
      .toSorted((a, b) => compareEdtf(a.time, b.time)),
    undated: facts.filter(({ testimonies }) => testimonies.every(({ claim }) => claim.valid === null)).length,
  }
}

function mayBeWithin(time: string, { from, to }: Pick<TimelineOptions, 'from' | 'to'>): boolean {
  const first = from === undefined ? null : (boundsOf(from)?.earliest ?? null)
  const last = to === undefined ? null : (boundsOf(to)?.latest ?? null)
  const span = spanOfTime(time)
  if (span === null) return true
  return (first === null || span.to >= first) && (last === null || span.from <= last)
}

function entriesOf(fact: Fact): readonly TimelineEntry[] {
  const times = Map.groupBy(fact.testimonies, ({ claim }) => claim.valid)
  return [...times].flatMap(([time, testimonies]) =>
    time === null ? [] : [{ time, words: timeInWords(time), fact, testimonies }],
  )
}
