import { z } from 'zod'
import { isEdtf } from '../time/edtf.ts'
import { FACTUALITIES } from './attribution.ts'
import type { Claim, ClaimObject, Qualifiers } from './claim.ts'
import { CLAIM_SCHEMA, isEntityReference, NAME_KINDS } from './claim.ts'
import { ENTITY_TYPES } from './entity.ts'
import { acceptsObject, type Predicate, predicateNamed } from './predicates.ts'

const words = z.string().min(1)
const entity = z.strictObject({ id: words, type: z.enum(ENTITY_TYPES), name: words, mention: words.exactOptional() })
const range = z
  .strictObject({ min: z.number(), max: z.number(), unit: words.exactOptional() })
  .refine((value) => value.min <= value.max, { error: 'min is greater than max' })
const literal = z.strictObject({ value: z.union([words, z.number()]), unit: words.exactOptional() })
const evidence = z
  .strictObject({
    source: words,
    start: z.int().min(0),
    end: z.int().min(1),
    quote: words,
    page: words.exactOptional(),
  })
  .refine((span) => span.quote.length === span.end - span.start, { error: 'quote is not as long as end minus start' })
const voice = z.strictObject({ id: words, name: words, cue: words.nullable() })
const assessment = z.strictObject({
  verdict: z.enum(['accepted', 'contested', 'rejected']),
  note: z.string().nullable(),
  by: words,
  at: z.iso.datetime(),
})

const record = z.strictObject({
  schema: z.literal(CLAIM_SCHEMA),
  id: z.string().regex(/^clm_[0-9a-f]{20}$/),
  subject: entity,
  predicate: words.refine((name) => predicateNamed(name) !== undefined, { error: 'not a predicate of the vocabulary' }),
  object: z.union([entity, range, literal]).nullable(),
  qualifiers: z.record(words, words).refine(isKindKnown, {
    path: ['nameKind'],
    error: `not one of ${NAME_KINDS.join(', ')}`,
  }),
  valid: z.string().refine(isEdtf, { error: 'not an EDTF date or interval' }).nullable(),
  factuality: z.enum(FACTUALITIES),
  attribution: z.array(voice),
  evidence: z.array(evidence).min(1),
  extractor: words,
  score: z.number().min(0).max(1),
  assessment: assessment.nullable(),
  recordedAt: z.iso.datetime().nullable(),
})

/** Why a record is not a claim: the path of the field, as in `evidence.0.quote`, and the reason. */
export interface Fault {
  readonly field: string
  readonly reason: string
}

export type Checked =
  | { readonly claim: Claim; readonly fault?: never }
  | { readonly claim?: never; readonly fault: Fault }

/** A value of unknown origin as a claim, or the first field that keeps it from being one. Never throws. */
export function checkClaim(value: unknown): Checked {
  const parsed = record.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { fault: { field: issue?.path.join('.') || '(record)', reason: issue?.message ?? 'not a claim' } }
  }
  const claim: Claim = parsed.data
  const predicate = predicateNamed(claim.predicate)
  const fault = predicate === undefined ? undefined : faultOfEnds(claim, predicate)
  return fault === undefined ? { claim } : { fault }
}

function isKindKnown({ nameKind }: Qualifiers): boolean {
  return nameKind === undefined || NAME_KINDS.includes(nameKind)
}

function faultOfEnds(claim: Claim, predicate: Predicate): Fault | undefined {
  if (!predicate.domain.includes(claim.subject.type)) {
    return { field: 'subject.type', reason: `${claim.predicate} does not take a subject of type ${claim.subject.type}` }
  }
  const reason = faultOfObject(claim.object, predicate)
  return reason === undefined ? undefined : { field: 'object', reason: `${claim.predicate} ${reason}` }
}

function faultOfObject(object: ClaimObject, predicate: Predicate): string | undefined {
  if (predicate.range === 'none') return object === null ? undefined : 'takes no object'
  if (object === null) return 'needs an object'
  if (isEntityReference(object)) {
    return acceptsObject(predicate, object.type) ? undefined : `does not take an object of type ${object.type}`
  }
  if (predicate.range === 'text')
    return 'value' in object && typeof object.value === 'string' ? undefined : 'takes words'
  if (predicate.range === 'number') {
    return 'min' in object || typeof object.value === 'number' ? undefined : 'takes a number or a range'
  }
  return 'takes an entity'
}
