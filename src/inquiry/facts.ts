import type { Claim, ClaimObject, Qualifiers } from '../claims/claim.ts'
import { isEntityReference } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'
import { predicateNamed } from '../claims/predicates.ts'
import { fold } from '../text/normalise.ts'
import { compareEdtf } from '../time/edtf.ts'
import type { State } from '../time/evaluate.ts'
import type { Holdings } from './holdings.ts'
import type { Moment } from './moment.ts'
import { claimsKnown } from './moment.ts'
import { mayOverlap } from './span.ts'
import { type Standing, standingOf } from './standing.ts'
import { bestState, supports, type Testimony, testimonyFinder } from './testimony.ts'
import { type When, whenOf } from './when.ts'
import { type Witness, witnessesOf } from './witnesses.ts'

/** What several claims say alike: one subject, predicate and object, with everyone who speaks to it. */
export interface Fact extends When {
  readonly subject: EntityReference
  readonly predicate: string
  readonly object: ClaimObject
  /** Every value the supporting claims give a qualifier: `role`, `nameKind`, `language`. */
  readonly qualifiers: Readonly<Record<string, readonly string[]>>
  readonly standing: Standing
  /** Whether it held at the day asked for, by the claims that support it; null when none was asked for or none does. */
  readonly state: State | null
  /** How many independent witnesses support it. */
  readonly independent: number
  readonly witnesses: readonly Witness[]
  readonly testimonies: readonly Testimony[]
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
  const known = claimsKnown(holdings, moment).filter(wanted)
  const claims = known.filter((claim) => claim.assessment?.verdict !== 'rejected')
  const testify = testimonyFinder(holdings, moment)
  const groups = new Map<string, Testimony[]>()
  for (const claim of claims) {
    const key = factKey(claim)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [testify(claim)])
    else group.push(testify(claim))
  }
  const facts = [...groups.values()].flatMap(splitByTime).map((group) => factFrom(group, holdings))
  return { facts, rejected: known.length - claims.length }
}

/** Claims with equal keys say the same of the same, whatever their time, voice and factuality. */
function factKey(claim: Claim): string {
  const object = objectKey(claim.object)
  const ends = [claim.subject.id, object]
  if (predicateNamed(claim.predicate)?.symmetric === true) ends.sort()
  return [claim.predicate, ...ends].join('\n')
}

function objectKey(object: ClaimObject): string {
  if (object === null) return ''
  if (isEntityReference(object)) return object.id
  const unit = fold(object.unit ?? '')
  return 'min' in object ? `${object.min}-${object.max} ${unit}` : `${fold(String(object.value))} ${unit}`
}

/** A denial of 2016 says nothing of 2025: refusals that meet no supporting claim in time are a fact of their own. */
function splitByTime(group: readonly Testimony[]): readonly (readonly Testimony[])[] {
  const supporting = group.filter(supports)
  const meets = (one: Testimony): boolean =>
    supports(one) || supporting.some((other) => mayOverlap(one.claim.valid, other.claim.valid))
  const apart = group.filter((one) => !meets(one))
  return supporting.length === 0 || apart.length === 0 ? [group] : [group.filter(meets), apart]
}

function factFrom(group: readonly Testimony[], holdings: Holdings): Fact {
  const testimonies = group.toSorted((a, b) => a.told - b.told)
  const supporting = testimonies.filter(supports)
  const standing = standingOf(testimonies)
  const speaking = supporting.length > 0 ? supporting : testimonies
  const first = speaking[0]?.claim
  if (first === undefined) throw new RangeError('inquiry: a fact needs a claim')
  const origins = new Map(testimonies.map(({ claim, origin }) => [claim.id, origin]))
  const witnesses = witnessesOf(
    supporting.map(({ claim }) => claim),
    (claim) => origins.get(claim.id) ?? { id: claim.id, name: claim.id, kind: 'source' },
  )
  const times = new Set(speaking.flatMap(({ claim }) => (claim.valid === null ? [] : [claim.valid])))
  return {
    subject: named(first.subject, holdings),
    predicate: first.predicate,
    object: first.object !== null && isEntityReference(first.object) ? named(first.object, holdings) : first.object,
    qualifiers: mergeQualifiers(speaking.map(({ claim }) => claim.qualifiers)),
    ...whenOf([...times].sort(compareEdtf)),
    standing,
    state: standing === 'false' || standing === 'denied' ? null : bestState(supporting),
    independent: witnesses.length,
    witnesses,
    testimonies,
  }
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
