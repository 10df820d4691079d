import type { Claim } from '../claims/claim.ts'
import { type ClaimView, type FactReference, tableOf } from '../inquiry/claim-index/claim-view.ts'
import type { FactTable } from '../inquiry/claim-index/fact-table.ts'
import { askedOf } from '../inquiry/claim-index/question.ts'
import { type Hearing, isHeard } from '../inquiry/claim-index/weigh.ts'
import { type Fact, factsOf } from '../inquiry/facts.ts'
import type { EntityRecord, Holdings } from '../inquiry/holdings.ts'
import type { Standing } from '../inquiry/standing.ts'
import { supports } from '../inquiry/testimony.ts'
import type { Day } from '../time/day.ts'
import type { Workspace } from './open.ts'
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
  { facts, known }: { readonly facts: readonly FactReference[]; readonly known: Day | null },
): Promise<readonly (readonly Testified[])[]> {
  const memory = memoryOf(held)
  const { hearing } = askedOf(view, { moment: { at: null, known }, types: [] })
  const heard = facts.map((fact) => claimsHeard(held, tableOf(view, fact), fact >> 1, hearing))
  const keys = heard.map((claims) => (claims.length < 2 ? '' : keyOf(claims)))
  const missing = heard.filter((_, at) => keys[at] !== '' && !memory.has(keys[at] ?? ''))
  if (missing.length > 0) {
    const wanted = new Set(missing.flat())
    const compared = await withPassages(store, held, (claim) => wanted.has(claim))
    const found = factsOf(compared, { at: null, known, recorded: null }, (claim) => wanted.has(claim)).facts
    remember(memory, missing, found)
  }
  return heard.map((claims, at) => (claims.length < 2 ? claims.map(alone) : (memory.get(keys[at] ?? '') ?? [])))
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
    const claim = isHeard(table, at, hearing) ? held.claims[table.rows[at] ?? -1] : undefined
    if (claim !== undefined) claims.push(claim)
  }
  return claims
}

function keyOf(claims: readonly Claim[]): string {
  return claims.map(({ id, assessment }) => `${id}${assessment?.verdict ?? ''}`).join(' ')
}

/** One claim needs no comparison with another. */
function alone(claim: Claim): Testified {
  const { factuality, assessment, valid } = claim
  const isSupport = factuality === 'asserted' || factuality === 'alleged'
  return {
    standing: assessment?.verdict === 'contested' ? 'contested' : factuality,
    independent: Number(isSupport),
    claims: 1,
    times: valid === null ? [] : [valid],
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
        return { standing, independent, claims: testimonies.length, times }
      }),
    )
  }
}

function isSupported({ testimonies }: Fact): boolean {
  return testimonies.some(supports)
}
