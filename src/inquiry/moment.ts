import type { Claim } from '../claims/claim.ts'
import type { Assessment } from '../claims/judgement.ts'
import { KnownError } from '../claims/known-error.ts'
import { type Day, dayOf, isoOf } from '../time/day.ts'
import type { Holdings, SourceSummary } from './holdings.ts'
import { spanOfTime, type TimeSpan } from './span.ts'

/** The three times of a question. Null asks without regard to that time. */
export interface Moment {
  /** What held on this day. */
  readonly at: Day | null
  /** Only from sources that had surely appeared by this day. */
  readonly known: Day | null
  /** Only what the workspace held by this instant, ISO 8601 date and time. */
  readonly recorded: string | null
}

/** A moment as people and programs write it: ISO days. */
export interface MomentWords {
  readonly at?: string | null | undefined
  readonly known?: string | null | undefined
  readonly recorded?: string | null | undefined
}

/** Everything ever said, by anyone. */
export const ANY_MOMENT: Moment = { at: null, known: null, recorded: null }

const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/

/** The moment meant by dates as typed. A month or a year means its last day, a day its last instant. */
export function momentOf(words: MomentWords): Moment {
  const recorded = lastDay('--recorded ', words.recorded)
  return {
    at: lastDay('--at ', words.at),
    known: lastDay('--known ', words.known),
    recorded: recorded === null ? null : `${isoOf(recorded)}T23:59:59.999Z`,
  }
}

/** The day meant by a date as typed; a month or a year means its last day. Throws KnownError `bad-date`. */
export function dayMeant(text: string): Day {
  return lastDay('', text) ?? 0
}

/** The moment as ISO days again, for showing what was asked. */
export function momentInWords(moment: Moment): Required<MomentWords> {
  return {
    at: moment.at === null ? null : isoOf(moment.at),
    known: moment.known === null ? null : isoOf(moment.known),
    recorded: moment.recorded === null ? null : moment.recorded.slice(0, 10),
  }
}

/** The first and the last day meant by a day, month or year as typed. Throws KnownError `bad-date`. */
export function daysMeant(text: string): TimeSpan {
  return daysOf('', text)
}

function lastDay(option: string, text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : daysOf(option, text).to
}

function daysOf(option: string, text: string): TimeSpan {
  const span = DATE.test(text) ? spanOfTime(text) : null
  if (span === null || !Number.isFinite(span.to)) {
    throw new KnownError('bad-date', `${option}"${text}" is not a day, month or year, as in 2016-03-30, 2016-03, 2016`)
  }
  return span
}

/**
 * The last day on which the source may have appeared. One that does not say when it was published had surely
 * appeared when it was recorded, and nothing earlier is sure of it.
 */
export function toldOn(source: Pick<SourceSummary, 'published' | 'recordedAt'>): Day {
  const span = source.published === null ? null : spanOfTime(source.published)
  return span !== null && Number.isFinite(span.to) ? span.to : dayOf(source.recordedAt)
}

/** The day by which a claim had been told: that of the first of the sources in which its words stand; 0 when none is held. */
export function claimToldOn({ evidence }: Pick<Claim, 'evidence'>, sources: Holdings['sources']): Day {
  const days = [...new Set(evidence.map(({ source }) => source))].flatMap((id) => {
    const source = sources.get(id)
    return source === undefined ? [] : [toldOn(source)]
  })
  return days.length === 0 ? 0 : Math.min(...days)
}

/** The claims that the moment lets in, each with the assessment that was in force then. */
export function claimsKnown(holdings: Holdings, moment: Moment): readonly Claim[] {
  const { known, recorded } = moment
  if (known === null && recorded === null) return holdings.claims
  const told = new Set<string>()
  for (const source of holdings.sources.values()) {
    if (known === null || toldOn(source) <= known) told.add(source.id)
  }
  return holdings.claims
    .filter((claim) => known === null || claim.evidence.some(({ source }) => told.has(source)))
    .filter((claim) => isBy(recorded, claim.recordedAt))
    .map((claim) => (isBy(recorded, assessedAt(claim.assessment)) ? claim : { ...claim, assessment: null }))
}

function assessedAt(assessment: Assessment | null): string | null {
  return assessment?.at ?? null
}

/** Instants in one form, as the workspace writes them, compare as words. */
function isBy(limit: string | null, instant: string | null): boolean {
  return limit === null || instant === null || instant <= limit
}
