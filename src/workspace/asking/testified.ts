import { setImmediate as pause } from 'node:timers/promises'
import type { Claim } from '../../claims/claim.ts'
import { type Hearing, isHeardAt } from '../../inquiry/claim-index/claim-record.ts'
import { type ClaimView, type FactReference, tableOf } from '../../inquiry/claim-index/claim-view.ts'
import type { FactTable } from '../../inquiry/claim-index/fact-table.ts'
import { askedOf } from '../../inquiry/claim-index/question.ts'
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
  readonly standing: Standing
  readonly independent: number
  readonly claims: number
  readonly times: readonly string[]
}

/** Claims that are heard together → the facts they add up to; as long as entities stay joined as they are. */
type Known = Map<string, readonly Testified[]>

const remembered = new WeakMap<ReadonlyMap<string, EntityRecord>, Known>()
/** Under the reference of each fact. A list, because it is asked for tens of thousands at a time. */
type Answers = (readonly Testified[] | undefined)[]

const answered = new WeakMap<ClaimView, Map<Day | null, Answers>>()
const DAYS_REMEMBERED = 8
/** Facts that are weighed before others who ask are heard again. */
const TOGETHER = 4000
/** More than a workspace has facts between entities, at any date by which they were known. */
const MOST_REMEMBERED = 500_000

/**
 * How facts of an index are testified to by what is known on a day: for each those claims that are heard, of which there may
 * be two groups that do not meet in time, those that are supported first. Weighing who repeats whom is most of the work of
 * a network, so it is remembered. The answers stand under the references of their facts.
 */
export async function testifiedIn(
  { store }: Workspace,
  held: Holdings,
  view: ClaimView,
  { facts, known: day }: { readonly facts: Iterable<FactReference>; readonly known: Day | null },
): Promise<readonly (readonly Testified[] | undefined)[]> {
  const known = answersOf(view, day)
  const open = [...facts].filter((fact) => known[fact] === undefined)
  const { hearing } = askedOf(view, { moment: { at: null, known: day }, types: [] })
  const heard = open.map((fact) => claimsHeard(held, tableOf(view, fact), fact >> 1, hearing))
  const memory = memoryOf(held)
  const missing = heard.filter((claims) => claims.length > 1 && !memory.has(keyOf(claims)))
  for (let at = 0; at < missing.length; at += TOGETHER) {
    const some = missing.slice(at, at + TOGETHER)
    const wanted = new Set(some.flat())
    const compared = await withPassages(store, held, (claim) => wanted.has(claim))
    remember(memory, some, factsOf(compared, ANY_MOMENT, (claim) => wanted.has(claim)).facts)
    await pause()
  }
  for (const [at, fact] of open.entries()) {
    const claims = heard[at] ?? []
    known[fact] = claims.length < 2 ? claims.map(alone) : (memory.get(keyOf(claims)) ?? [])
  }
  return known
}

/** What was answered of the facts of a view by what is known on a day, under their references; of the days asked for last. */
function answersOf(view: ClaimView, day: Day | null): Answers {
  const days = answered.get(view) ?? new Map<Day | null, Answers>()
  answered.set(view, days)
  const known: Answers = days.get(day) ?? new Array(2 * Math.max(view.tables[0].facts, view.tables[1].facts))
  days.delete(day)
  days.set(day, known)
  for (const oldest of days.keys()) if (days.size > DAYS_REMEMBERED) days.delete(oldest)
  return known
}

function memoryOf({ entities }: Holdings): Known {
  const known: Known = remembered.get(entities) ?? new Map()
  if (known.size > MOST_REMEMBERED) known.clear()
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

/** A time, always the same list for the same time: what tens of thousands of edges have in common is read faster. */
function timesOf(time: string): readonly string[] {
  if (alike.size > MOST_ALIKE) alike.clear()
  const known = alike.get(time) ?? [time]
  alike.set(known[0] ?? time, known)
  return known
}

/** Times that are the same words as those met before, as the same list where there is one. */
function sharedTimes(times: readonly string[]): readonly string[] {
  const [first, second] = times
  if (first === undefined) return NONE
  return second === undefined ? timesOf(first) : times.flatMap(timesOf)
}

const NONE: readonly string[] = []
const alike = new Map<string, readonly string[]>()
const MOST_ALIKE = 100_000

/** One claim needs no comparison with another. */
function alone(claim: Claim): Testified {
  const { factuality, assessment, valid } = claim
  const isSupport = factuality === 'asserted' || factuality === 'alleged'
  return {
    standing: assessment?.verdict === 'contested' ? 'contested' : factuality,
    independent: Number(isSupport),
    claims: 1,
    times: valid === null ? NONE : timesOf(valid),
  }
}

function remember(memory: Known, missing: readonly (readonly Claim[])[], found: readonly Fact[]): void {
  const byClaim = new Map(found.flatMap((fact) => fact.testimonies.map(({ claim }) => [claim.id, fact] as const)))
  for (const claims of missing) {
    const facts = [...new Set(claims.flatMap(({ id }) => byClaim.get(id) ?? []))]
    const ordered = facts.toSorted((a, b) => Number(isSupported(b)) - Number(isSupported(a)))
    memory.set(
      keyOf(claims),
      ordered.map(({ standing, independent, testimonies, times }) => {
        return { standing, independent, claims: testimonies.length, times: sharedTimes(times) }
      }),
    )
  }
}

function isSupported({ testimonies }: Fact): boolean {
  return testimonies.some(supports)
}
