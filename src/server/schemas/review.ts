import { z } from '@hono/zod-openapi'
import type { Qualifiers } from '../../claims/claim.ts'
import type {
  AssessedAnswer,
  AssessmentRequest,
  AssessmentsRequest,
  ClaimAnswer,
  ClaimRequest,
  CorrectedAnswer,
  CorrectionRequest,
  EntityChoice,
  MarkedAnswer,
  Queue,
} from '../wire/claims.ts'
import { claim, entityType, factuality, value, verdict } from './claim.ts'
import { because, decision, words } from './decision.ts'
import { maybe } from './optional.ts'
import { progress, sourceSummary } from './source.ts'

const inQueue = { claim, source: sourceSummary, likelihood: z.number().nullable(), isUnlikely: z.boolean() }

export const claimAnswer: z.ZodType<ClaimAnswer> = z
  .object({ ...inQueue, decisions: z.array(decision) })
  .openapi('ClaimAnswer')

export const queue: z.ZodType<Queue> = z
  .object({
    items: z.array(z.object(inQueue)),
    next: z.string().nullable(),
    total: z.int(),
    progress,
  })
  .openapi('Queue')

export const assessmentRequest: z.ZodType<AssessmentRequest> = z
  .strictObject({ verdict, note: maybe(words.nullable()) })
  .openapi('AssessmentRequest')

const claims = z
  .array(words)
  .min(1)
  .max(1000)
  .openapi({ description: 'Ids of claims: all of them are decided, or none.' })

export const assessmentsRequest: z.ZodType<AssessmentsRequest> = z
  .strictObject({ claims, verdict, note: maybe(words.nullable()) })
  .openapi('AssessmentsRequest')

export const undoneClaims: z.ZodType<{ readonly claims: readonly string[]; readonly because?: readonly string[] }> = z
  .strictObject({ claims, because: maybe(because) })
  .openapi('UndoAssessmentsRequest')

export const assessedAnswer: z.ZodType<AssessedAnswer> = z.object({ claims: z.array(claim) }).openapi('AssessedAnswer')

const choice: z.ZodType<EntityChoice> = z
  .union([z.strictObject({ entity: words, mention: maybe(words) }), z.strictObject({ type: entityType, name: words })])
  .openapi('EntityChoice', { description: 'An entity that is held, by its id; or a new one.' })

const qualifiers: z.ZodType<Qualifiers> = z.record(words, words)

const said = {
  evidence: z
    .array(z.strictObject({ start: z.int().min(0), end: z.int().min(1) }))
    .min(1)
    .max(20),
  subject: choice,
  predicate: words,
  object: z.union([choice, value]).nullable(),
  qualifiers: maybe(qualifiers),
  valid: maybe(words.nullable()),
  factuality: maybe(factuality),
  attribution: maybe(z.array(z.strictObject({ voice: choice, cue: words.nullable() })).max(10)),
}

export const claimRequest: z.ZodType<ClaimRequest> = z.strictObject({ source: words, ...said }).openapi('ClaimRequest')

export const correctionRequest: z.ZodType<CorrectionRequest> = z
  .strictObject({ ...said, note: maybe(words.nullable()) })
  .openapi('CorrectionRequest')

export const markedAnswer: z.ZodType<MarkedAnswer> = z.object({ claim }).openapi('MarkedAnswer')

export const correctedAnswer: z.ZodType<CorrectedAnswer> = z
  .object({ claim, replaced: claim })
  .openapi('CorrectedAnswer')
