import { setImmediate as pause } from 'node:timers/promises'
import type { Claim } from '../../claims/claim.ts'
import { type Hearing, isHeardAt } from '../../inquiry/claim-index/claim-record.ts'
import { type ClaimView, type FactReference, tableOf } from '../../inquiry/claim-index/claim-view.ts'
import type { FactTable } from '../../inquiry/claim-index/fact-table.ts'
import { askedOf } from '../../inquiry/claim-index/question.ts'
import { STANDING_CODES } from '../../inquiry/claim-index/weigh.ts'
import { type Fact, factsOf } from '../../inquiry/facts.ts'
import type { EntityRecord, Holdings } from '../../inquiry/holdings.ts'
import { ANY_MOMENT } from '../../inquiry/moment.ts'
import type { Standing } from '../../inquiry/standing.ts'
import { supports } from '../../inquiry/testimony.ts'
import type { Day } from '../../time/day.ts'
import type { Workspace } from '../open.ts'
import { withPassages } from './passages.ts'

/** What does not depend on the day asked for: how a fact stands, who supports it, and which times are given for it. */
export interface Testified {
  /** A place in `STANDING_CODES`. */
  readonly standing: number
  readonly independent: number
  readonly claims: number
  /** Places in the times that come with the answer. */
  readonly times: readonly number[]
}

/** Facts with how they are testified to. Numbers and lists, because they are asked for tens of thousands at a time. */
export interface TestifiedFacts {
  /** Under the reference of each fact that was asked for. */
  readonly of: readonly (readonly Testified[] | undefined)[]
  /** Every valid time that was met so far. */
  readonly times: readonly string[]
}

/** What was worked out, as long as entities stay joined as they are. */
class Known {
  /** Claims that are heard together → the facts they add up to. */
  readonly facts = new Map<string, readonly Testified[]>()
  readonly times: string[] = []
  readonly #numbers = new Map<string, number>()

  timesNumbered(times: readonly string[]): readonly number[] {
    return times.map((time) => this.#number(time))
  }

  #number(time: string): number {
    const known = this.#numbers.get(time)
    if (known !== undefined) return known
    this.#numbers.set(time, this.times.push(time) - 1)
    return this.times.length - 1
  }
}

const remembered = new WeakMap<ReadonlyMap<string, EntityRecord>, Known>()
/** The answers of a view, under the references of their facts. */
interface Answers {
  readonly known: Known
  readonly of: (readonly Testified[] | undefined)[]
}

const answered = new WeakMap<ClaimView, Map<Day | null, Answers>>()
const DAYS_REMEMBERED = 8
/** Facts that are weighed before others who ask are heard again. */
const TOGETHER = 4000
/** More than a workspace has facts between entities, at any date by which they were known. */
const MOST_REMEMBERED = 500_000

/**
 * How facts of an index are testified to by what is known on a day: for each those claims that are heard, of which there may
 * be two groups that do not meet in time, those that are supported first. Weighing who repeats whom is most of the work of
 * a network, so it is remembered.
 */
export async function testifiedIn(
  { store }: Workspace,
  held: Holdings,
  view: ClaimView,
  { facts, known: day }: { readonly facts: Iterable<FactReference>; readonly known: Day | null },
): Promise<TestifiedFacts> {
  const known = knownOf(held)
  const { of } = answersOf(view, day, known)
  const open: FactReference[] = []
  for (const fact of facts) if (of[fact] === undefined) open.push(fact)
  const { hearing } = askedOf(view, { moment: { at: null, known: day }, types: [] })
  const heard = open.map((fact) => claimsHeard(held, tableOf(view, fact), fact >> 1, hearing))
  const missing = heard.filter((claims) => claims.length > 1 && !known.facts.has(keyOf(claims)))
  for (let at = 0; at < missing.length; at += TOGETHER) {
    const some = missing.slice(at, at + TOGETHER)
    const wanted = new Set(some.flat())
    const compared = await withPassages(store, held, (claim) => wanted.has(claim))
    remember(known, some, factsOf(compared, ANY_MOMENT, (claim) => wanted.has(claim)).facts)
    await pause()
  }
  for (const [at, fact] of open.entries()) {
    const claims = heard[at] ?? []
    of[fact] = claims.length < 2 ? claims.map((claim) => alone(known, claim)) : (known.facts.get(keyOf(claims)) ?? [])
  }
  return { of, times: known.times }
}

/** What was answered of the facts of a view by what is known on a day; of the days asked for last. */
function answersOf(view: ClaimView, day: Day | null, known: Known): Answers {
  const days = answered.get(view) ?? new Map<Day | null, Answers>()
  answered.set(view, days)
  const before = days.get(day)
  const size = 2 * Math.max(view.tables[0].facts, view.tables[1].facts)
  const answers = before?.known === known ? before : { known, of: new Array(size) }
  days.delete(day)
  days.set(day, answers)
  for (const oldest of days.keys()) if (days.size > DAYS_REMEMBERED) days.delete(oldest)
  return answers
}

function knownOf({ entities }: Holdings): Known {
  const before = remembered.get(entities)
  const known = before === undefined || before.facts.size > MOST_REMEMBERED ? new Known() : before
  remembered.set(entities, known)
  return known
}

function claimsHeard(held: Holdings, table: FactTable, fact: number, hearing: Hearing): readonly Claim[] {
  const claims: Claim[] = []
  const end = table.firstClaim[fact + 1] ?? 0
  for (let at = table.firstClaim[fact] ?? 0; at < end; at += 1) {
    const claim = isHeardAt(table.from, at, hearing) ? held.claims[table.from.rows[at] ?? -1] : undefined
    if (claim !== undefined) claims.push(claim)
  }
  return claims
}

function keyOf(claims: readonly Claim[]): string {
  return claims.map(({ id, assessment }) => `${id}${assessment?.verdict ?? ''}`).join(' ')
}

/** One claim needs no comparison with another. */
function alone(known: Known, claim: Claim): Testified {
  const { factuality, assessment, valid } = claim
  const isSupport = factuality === 'asserted' || factuality === 'alleged'
  return {
    standing: codeOf(assessment?.verdict === 'contested' ? 'contested' : factuality),
    independent: Number(isSupport),
    claims: 1,
    times: known.timesNumbered(valid === null ? [] : [valid]),
  }
}

function remember(known: Known, missing: readonly (readonly Claim[])[], found: readonly Fact[]): void {
  const byClaim = new Map(found.flatMap((fact) => fact.testimonies.map(({ claim }) => [claim.id, fact] as const)))
  for (const claims of missing) {
    const facts = [...new Set(claims.flatMap(({ id }) => byClaim.get(id) ?? []))]
    const ordered = facts.toSorted((a, b) => Number(isSupported(b)) - Number(isSupported(a)))
    known.facts.set(
      keyOf(claims),
      ordered.map(({ standing, independent, testimonies, times }) => {
        const shown = known.timesNumbered(times)
        return { standing: codeOf(standing), independent, claims: testimonies.length, times: shown }
      }),
    )
  }
}

function codeOf(standing: Standing): number {
  return STANDING_CODES.indexOf(standing)
}

function isSupported({ testimonies }: Fact): boolean {
  return testimonies.some(supports)
}
