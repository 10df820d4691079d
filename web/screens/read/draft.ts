import type { Factuality } from '../../../src/claims/attribution.ts'
import { type Claim, isEntityReference, type Qualifiers, type Value } from '../../../src/claims/claim.ts'
import type { EntityReference, EntityType } from '../../../src/claims/entity.ts'
import { type Predicate, predicateNamed } from '../../../src/claims/predicates.ts'
import type { ClaimRequest, EntityChoice } from '../../../src/server/wire/claims.ts'
import { isEdtf } from '../../../src/time/edtf.ts'
import type { Stretch } from './selected-span.ts'

/** Somebody who was picked: an entity that is held, or with a null id one that is new. */
export interface Picked {
  readonly id: string | null
  readonly type: EntityType
  readonly name: string
}

/** A claim as a researcher is putting it together. Text fields are as typed. */
export interface Draft {
  readonly subject: Picked | null
  readonly predicate: string | null
  readonly object: Picked | null
  /** The object where it is no entity: words, a number, or a range such as 10000-20000. */
  readonly value: string
  readonly unit: string
  readonly qualifiers: Qualifiers
  /** EDTF, or empty. */
  readonly valid: string
  readonly factuality: Factuality
  /** Who says it inside the source, innermost first, with the words that show it; none where the source itself does. */
  readonly attribution: readonly { readonly voice: Picked; readonly cue: string | null }[]
  readonly note: string
}

export const EMPTY: Draft = {
  subject: null,
  predicate: null,
  object: null,
  value: '',
  unit: '',
  qualifiers: {},
  valid: '',
  factuality: 'asserted',
  attribution: [],
  note: '',
}

/** A claim that is there, to be put right. */
export function draftOf(claim: Claim): Draft {
  const { object } = claim
  return {
    ...EMPTY,
    subject: pickedFrom(claim.subject),
    predicate: claim.predicate,
    object: object !== null && isEntityReference(object) ? pickedFrom(object) : null,
    ...(object !== null && !isEntityReference(object) && { value: printValue(object), unit: object.unit ?? '' }),
    qualifiers: claim.qualifiers,
    valid: claim.valid ?? '',
    factuality: claim.factuality,
    // A claim does not tell the type of its voices; by their ids the workspace knows it.
    attribution: claim.attribution.map(({ id, name, cue }) => ({ voice: { id, type: 'organization', name }, cue })),
  }
}

function pickedFrom({ id, type, name }: EntityReference): Picked {
  return { id, type, name }
}

function printValue(value: Value): string {
  return 'min' in value ? `${value.min}-${value.max}` : String(value.value)
}

/** The draft's voices with another innermost one; without one, those outside of it are left. */
export function spokenBy(voice: Picked | null, { attribution }: Draft): Draft['attribution'] {
  const outer = attribution.slice(1)
  return voice === null ? outer : [{ voice, cue: null }, ...outer]
}

/** What is still missing or wrong in a draft. */
export type Lack = 'subject' | 'predicate' | 'object' | 'value' | 'valid'

/** The members of a draft that keep it from being a claim, in the order of the form. */
export function lacksOf({ subject, predicate, object, value, valid }: Draft): readonly Lack[] {
  const known = predicate === null ? undefined : predicateNamed(predicate)
  const lacks: Lack[] = []
  if (subject === null) lacks.push('subject')
  if (known === undefined) lacks.push('predicate')
  else if (takesEntity(known) && object === null) lacks.push('object')
  else if (known.range === 'text' && value.trim() === '') lacks.push('value')
  else if (known.range === 'number' && numbersIn(value) === null) lacks.push('value')
  if (valid.trim() !== '' && !isEdtf(valid.trim())) lacks.push('valid')
  return lacks
}

/** Whether the object of the predicate is an entity. */
export function takesEntity({ range }: Predicate): boolean {
  return typeof range !== 'string'
}

/** What to send for a draft that lacks nothing; null for one that does. */
export function requestOf(draft: Draft, evidence: readonly Stretch[]): Omit<ClaimRequest, 'source'> | null {
  const { subject, predicate, attribution } = draft
  const known = predicate === null ? undefined : predicateNamed(predicate)
  if (lacksOf(draft).length > 0 || subject === null || known === undefined) return null
  return {
    evidence: evidence.map(({ start, end }) => ({ start, end })),
    subject: choiceOf(subject),
    predicate: known.name,
    object: objectOf(draft, known),
    qualifiers: Object.fromEntries(
      Object.entries(draft.qualifiers).filter(([name, value]) => known.qualifiers.includes(name) && value !== ''),
    ),
    valid: draft.valid.trim() === '' ? null : draft.valid.trim(),
    factuality: draft.factuality,
    attribution: attribution.map(({ voice, cue }) => ({ voice: choiceOf(voice), cue })),
  }
}

function choiceOf({ id, type, name }: Picked): EntityChoice {
  return id === null ? { type, name } : { entity: id }
}

function objectOf({ object, value, unit }: Draft, predicate: Predicate): EntityChoice | Value | null {
  if (takesEntity(predicate)) return object === null ? null : choiceOf(object)
  if (predicate.range === 'none') return null
  if (predicate.range === 'text') return { value: value.trim() }
  const measured = unit.trim() === '' ? {} : { unit: unit.trim() }
  const numbers = numbersIn(value)
  if (numbers === null) return null
  const [min, max] = numbers
  return min === max ? { value: min, ...measured } : { min, max, ...measured }
}

/** A number twice, or the two ends of a range; null for anything else. */
function numbersIn(text: string): readonly [number, number] | null {
  const { min, max } = /^(?<min>\d+)(?:\s*[-–]\s*(?<max>\d+))?$/.exec(text.trim())?.groups ?? {}
  if (min === undefined) return null
  const [low, high] = [Number(min), Number(max ?? min)]
  return low <= high ? [low, high] : null
}
