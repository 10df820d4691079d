import { z } from '@hono/zod-openapi'
import { FACTUALITIES, type Factuality, type Voice } from '../../claims/attribution.ts'
import { CLAIM_SCHEMA, type Claim, type Value } from '../../claims/claim.ts'
import { ENTITY_TYPES, type EntityReference, type EntityType } from '../../claims/entity.ts'
import type { Evidence } from '../../claims/evidence.ts'
import type { Assessment } from '../../claims/judgement.ts'
import { maybe } from './optional.ts'

export const entityType: z.ZodType<EntityType> = z.enum(ENTITY_TYPES).openapi('EntityType')

export const factuality: z.ZodType<Factuality> = z.enum(FACTUALITIES).openapi('Factuality', {
  description: 'What the voice does with the statement.',
})

export const instant: z.ZodType<string> = z.string().openapi({ format: 'date-time' })

export const reference: z.ZodType<EntityReference> = z
  .object({
    id: z.string(),
    type: entityType,
    name: z.string(),
    mention: maybe(z.string().openapi({ description: 'The words of the text where they differ from the name.' })),
  })
  .openapi('EntityReference')

export const value: z.ZodType<Value> = z
  .union([
    z.object({ value: z.union([z.string(), z.number()]), unit: maybe(z.string()) }),
    z.object({ min: z.number(), max: z.number(), unit: maybe(z.string()) }),
  ])
  .openapi('Value')

const voice: z.ZodType<Voice> = z
  .object({ id: z.string(), name: z.string(), cue: z.string().nullable() })
  .openapi('Voice')

export const page: z.ZodType<string> = z.string().openapi({
  description: 'The page on which it begins, as its document calls it; left out where there are no pages.',
})

const evidence: z.ZodType<Evidence> = z
  .object({ source: z.string(), start: z.int(), end: z.int(), quote: z.string(), page: maybe(page) })
  .openapi('Evidence', { description: 'A span of a text; offsets count UTF-16 code units.' })

export const verdict: z.ZodType<Assessment['verdict']> = z.enum(['accepted', 'contested', 'rejected'])

export const assessment: z.ZodType<Assessment> = z
  .object({ verdict, note: z.string().nullable(), by: z.string(), at: instant })
  .openapi('Assessment')

export const claim: z.ZodType<Claim> = z
  .object({
    schema: z.literal(CLAIM_SCHEMA),
    id: z.string(),
    subject: reference,
    predicate: z.string(),
    object: z.union([reference, value]).nullable(),
    qualifiers: z.record(z.string(), z.string()),
    valid: z.string().nullable().openapi({ description: 'When it holds, as EDTF.' }),
    factuality,
    attribution: z.array(voice),
    evidence: z.array(evidence),
    extractor: z.string(),
    score: z.number(),
    assessment: assessment.nullable(),
    recordedAt: instant.nullable(),
  })
  .openapi('Claim', {
    description: 'Somebody says that a subject stands in a relation to an object; see docs/claim-record.md.',
  })
