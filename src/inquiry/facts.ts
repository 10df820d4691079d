import type { Claim, ClaimObject, Qualifiers } from '../claims/claim.ts'
import { isEntityReference } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'
import type { Day } from '../time/day.ts'
import { compareEdtf } from '../time/edtf.ts'
import type { State } from '../time/evaluate.ts'
import { type Passages, QUOTES_ONLY } from './copies/passages.ts'
import { factKey } from './fact-key.ts'
import type { Holdings } from './holdings.ts'
import type { Moment } from './moment.ts'
import { claimsKnown } from './moment.ts'
import type { Origin } from './origin.ts'
import { type Origins, originsIn } from './origins.ts'
import { mayOverlap } from './span.ts'
import { type Standing, standingOf } from './standing.ts'
import { bestState, stateOn, supports, type Testimony, testimonyFinder } from './testimony.ts'
import { type When, whenOf } from './when.ts'
import { type Witness, witnessesOf } from './witnesses.ts'

/** What several claims say alike: one subject, predicate and object, with everyone who speaks to it. */
export interface Statement extends When {
  readonly subject: EntityReference
  readonly predicate: string
  readonly object: ClaimObject
  /** Every value the supporting claims give a qualifier: `role`, `nameKind`, `language`. */
  readonly qualifiers: Readonly<Record<string, readonly string[]>>
  readonly standing: Standing
  /** Whether it held at the day asked for, by the claims that support it; null when none was asked for or none does. */
  readonly state: State | null
  readonly testimonies: readonly Testimony[]
}

/** A statement with those who support it counted. */
export interface Fact extends Statement {
  /** How many independent witnesses support it. */
  readonly independent: number
  readonly witnesses: readonly Witness[]
}

export interface Facts {
  readonly facts: readonly Fact[]
  /** Claims that a researcher rejected, left out of every fact. */
  readonly rejected: number
}

/** Which claims a question is about. */
export type Wanted = (claim: Claim) => boolean

/** The facts that the claims known at the moment add up to, in the order in which they were first told. */
export function factsOf(holdings: Holdings, moment: Moment, wanted: Wanted = () => true): Facts {
  const origins = originsIn(holdings)
  const { statements, rejected } = statementsOf(holdings, moment, wanted, origins)
  const facts = statements.map((statement) => {
    const witnesses = witnessesIn(statement.testimonies, origins, holdings.passages)
    return { ...statement, independent: witnesses.length, witnesses }
  })
  return { facts, rejected }
}

/** A fact as of another day, null for none: nothing else that is known of it hangs on the day. */
export function factOn(fact: Fact, at: Day | null): Fact {
  const testimonies = fact.testimonies.map((testimony) => ({ ...testimony, state: stateOn(testimony.claim, at) }))
  return { ...fact, testimonies, state: stateOf(fact.standing, testimonies.filter(supports)) }
}

/** The facts before anybody counts who supports them, which is most of the work. */
export function statementsOf(
  holdings: Holdings,
  moment: Moment,
  wanted: Wanted = () => true,
  origins: Origins = originsIn(holdings),
): { readonly statements: readonly Statement[]; readonly rejected: number } {
  const known = claimsKnown(holdings, moment).filter(wanted)
  const claims = known.filter((claim) => claim.assessment?.verdict !== 'rejected')
  const testify = testimonyFinder(holdings, moment, origins.of)
  const groups = new Map<string, Testimony[]>()
  for (const claim of claims) {
    const key = factKey(claim)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [testify(claim)])
    else group.push(testify(claim))
  }
  const statements = [...groups.values()].flatMap(splitByTime).map((group) => statementFrom(group, holdings))
  return { statements, rejected: known.length - claims.length }
}

function witnessesIn(
  testimonies: readonly Testimony[],
  origins: Origins,
  passages: Passages = QUOTES_ONLY,
): readonly Witness[] {
  const originById = new Map(testimonies.map(({ claim, origin }) => [claim.id, origin]))
  const of = (claim: Claim): Origin => originById.get(claim.id) ?? origins.of(claim)
  const supporting = testimonies.filter(supports).map(({ claim }) => claim)
  return witnessesOf(supporting, { of, named: origins.named }, passages)
}

/** A denial of 2016 says nothing of 2025: refusals that meet no supporting claim in time are a fact of their own. */
function splitByTime(group: readonly Testimony[]): readonly (readonly Testimony[])[] {
  const supporting = group.filter(supports)
  const meets = (one: Testimony): boolean =>
    supports(one) || supporting.some((other) => mayOverlap(one.claim.valid, other.claim.valid))
  const apart = group.filter((one) => !meets(one))
  return supporting.length === 0 || apart.length === 0 ? [group] : [group.filter(meets), apart]
}

function statementFrom(group: readonly Testimony[], holdings: Holdings): Statement {
  const testimonies = group.toSorted((a, b) => a.told - b.told)
  const supporting = testimonies.filter(supports)
  const standing = standingOf(testimonies)
  const speaking = supporting.length > 0 ? supporting : testimonies
  const first = speaking[0]?.claim
  if (first === undefined) throw new RangeError('inquiry: a fact needs a claim')
  const times = new Set(speaking.flatMap(({ claim }) => (claim.valid === null ? [] : [claim.valid])))
  return {
    subject: named(first.subject, holdings),
    predicate: first.predicate,
    object: first.object !== null && isEntityReference(first.object) ? named(first.object, holdings) : first.object,
    qualifiers: mergeQualifiers(speaking.map(({ claim }) => claim.qualifiers)),
    ...whenOf([...times].sort(compareEdtf)),
    standing,
    state: stateOf(standing, supporting),
    testimonies,
  }
}

function stateOf(standing: Standing, supporting: readonly Testimony[]): State | null {
  return standing === 'false' || standing === 'denied' ? null : bestState(supporting)
}

/** The reference under the best name the holdings know, not the one of the document that was read first. */
function named(reference: EntityReference, holdings: Holdings): EntityReference {
  const { id, type } = reference
  return { id, type, name: holdings.entities.get(id)?.name ?? reference.name }
}

function mergeQualifiers(all: readonly Qualifiers[]): Readonly<Record<string, readonly string[]>> {
  const merged: Record<string, string[]> = {}
  for (const [key, value] of all.flatMap((qualifiers) => Object.entries(qualifiers))) {
    const values = merged[key] ?? []
    merged[key] = values
    if (!values.includes(value)) values.push(value)
  }
  return merged
}
