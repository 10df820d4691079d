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
import { LastAsked } from './last-asked.ts'
import { withPassages } from './passages.ts'

/** Claims on a fact that meet in time: how they stand together, who supports it, and which times they give. */
interface Testified {
  /** A place in `STANDING_CODES`. */
  readonly standing: number
  readonly independent: number
  readonly claims: number
  /** EDTF. */
  readonly times: readonly string[]
}

/**
 * How facts are testified to, whatever the day asked for: in columns that are read from the beginning to the end, because
 * tens of thousands are asked for at each step of a slider, and memory is slow for who jumps about in it.
 */
export interface TestifiedFacts {
  /** Under the reference of each fact that was asked for: its first group of claims, and the one after its last. */
  readonly first: Int32Array
  readonly end: Int32Array
  /** By group: a place in `STANDING_CODES`, how many independent witnesses support it, how many claims speak to it. */
  readonly standing: readonly number[]
  readonly independent: readonly number[]
  readonly claims: readonly number[]
  /** By group: where its times start among `times`; they end where those of the next start. */
  readonly firstTime: readonly number[]
  /** Places in `words`. */
  readonly times: readonly number[]
  /** Every valid time that was met so far, EDTF. */
  readonly words: readonly string[]
}

/** Columns that grow as facts are asked for. */
class Answers implements TestifiedFacts {
  readonly first: Int32Array
  readonly end: Int32Array
  readonly standing: number[] = []
  readonly independent: number[] = []
  readonly claims: number[] = []
  readonly firstTime: number[] = [0]
  readonly times: number[] = []
  readonly words: string[] = []
  readonly #numbers = new Map<string, number>()

  constructor(references: number) {
    this.first = new Int32Array(references).fill(UNASKED)
    this.end = new Int32Array(references)
  }

  isAsked(fact: FactReference): boolean {
    return this.first[fact] !== UNASKED
  }

  add(fact: FactReference, groups: readonly Testified[]): void {
    this.first[fact] = this.standing.length
    for (const { standing, independent, claims, times } of groups) {
      this.standing.push(standing)
      this.independent.push(independent)
      this.claims.push(claims)
      for (const time of times) this.times.push(this.#numberOf(time))
      this.firstTime.push(this.times.length)
    }
    this.end[fact] = this.standing.length
  }

  #numberOf(time: string): number {
    const known = this.#numbers.get(time)
    if (known !== undefined) return known
    this.#numbers.set(time, this.words.push(time) - 1)
    return this.words.length - 1
  }
}

const UNASKED = -1

/** What several claims that are heard together add up to, as long as entities stay joined as they are. */
type Known = Map<string, readonly Testified[]>

const remembered = new WeakMap<ReadonlyMap<string, EntityRecord>, Known>()
/** Of each view what was answered, by the days by which it was known. */
const answered = new WeakMap<ClaimView, LastAsked<Day | null, Answers>>()
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
  const answers = answersOf(view, day)
  const open: FactReference[] = []
  for (const fact of facts) if (!answers.isAsked(fact)) open.push(fact)
  const { hearing } = askedOf(view, { moment: { at: null, known: day }, types: [] })
  const heard = open.map((fact) => claimsHeard(held, tableOf(view, fact), fact >> 1, hearing))
  const missing = heard.filter((claims) => claims.length > 1 && !known.has(keyOf(claims)))
  for (let at = 0; at < missing.length; at += TOGETHER) {
    const some = missing.slice(at, at + TOGETHER)
    const wanted = new Set(some.flat())
    const compared = await withPassages(store, held, (claim) => wanted.has(claim))
    remember(known, some, factsOf(compared, ANY_MOMENT, (claim) => wanted.has(claim)).facts)
    await pause()
  }
  for (const [at, fact] of open.entries()) {
    const claims = heard[at] ?? []
    // Who asked meanwhile may have been answered first.
    if (!answers.isAsked(fact))
      answers.add(fact, claims.length < 2 ? claims.map(alone) : (known.get(keyOf(claims)) ?? []))
  }
  return answers
}

/** What was answered of the facts of a view by what is known on a day; of the days asked for last. */
function answersOf(view: ClaimView, day: Day | null): Answers {
  const days = answered.get(view) ?? new LastAsked<Day | null, Answers>()
  answered.set(view, days)
  return days.answer(day, () => new Answers(2 * Math.max(view.tables[0].facts, view.tables[1].facts)))
}

function knownOf({ entities }: Holdings): Known {
  const before = remembered.get(entities)
  const known: Known = before === undefined || before.size > MOST_REMEMBERED ? new Map() : before
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
function alone({ factuality, assessment, valid }: Claim): Testified {
  const isSupport = factuality === 'asserted' || factuality === 'alleged'
  return {
    standing: codeOf(assessment?.verdict === 'contested' ? 'contested' : factuality),
    independent: Number(isSupport),
    claims: 1,
    times: valid === null ? [] : [valid],
  }
}

function remember(known: Known, missing: readonly (readonly Claim[])[], found: readonly Fact[]): void {
  const byClaim = new Map(found.flatMap((fact) => fact.testimonies.map(({ claim }) => [claim.id, fact] as const)))
  for (const claims of missing) {
    const facts = [...new Set(claims.flatMap(({ id }) => byClaim.get(id) ?? []))]
    const ordered = facts.toSorted((a, b) => Number(isSupported(b)) - Number(isSupported(a)))
    known.set(
      keyOf(claims),
      ordered.map(({ standing, independent, testimonies, times }) => {
        return { standing: codeOf(standing), independent, claims: testimonies.length, times }
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
