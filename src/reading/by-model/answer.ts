import { z } from 'zod'
import { FACTUALITIES, type Factuality } from '../../claims/attribution.ts'
import { NAME_KINDS } from '../../claims/claim.ts'
import { ENTITY_TYPES, type EntityType } from '../../claims/entity.ts'
import { PREDICATES } from '../../claims/predicates.ts'
import type { TimeMode } from '../../time/valid-as.ts'

/** Somebody as a language model names them. */
export interface ModelSomebody {
  /** The fullest name that the document gives. */
  readonly name: string
  readonly type: EntityType
  /** The words of the quote that stand for it. */
  readonly words: string
}

/** A claim as a language model proposes it: every member is words of the document, or one of a closed list. */
export interface ModelClaim {
  readonly quote: string
  readonly subject: ModelSomebody
  readonly predicate: string
  readonly object: ModelSomebody | null
  readonly value: string | null
  readonly role: string | null
  readonly nameKind: string | null
  readonly factuality: Factuality
  /** Innermost first. */
  readonly voices: readonly { readonly name: string; readonly type: EntityType; readonly cue: string | null }[]
  /** The words of a date, and how the claim takes it. */
  readonly time: string | null
  readonly timing: TimeMode
}

const somebody: z.ZodType<ModelSomebody> = z.object({ name: z.string(), type: z.enum(ENTITY_TYPES), words: z.string() })

const modelClaim: z.ZodType<ModelClaim> = z.object({
  quote: z.string(),
  subject: somebody,
  predicate: z.enum(PREDICATES.map(({ name }) => name)),
  object: somebody.nullable(),
  value: z.string().nullable(),
  role: z.string().nullable(),
  nameKind: z.enum(NAME_KINDS).nullable(),
  factuality: z.enum(FACTUALITIES),
  voices: z.array(z.object({ name: z.string(), type: z.enum(ENTITY_TYPES), cue: z.string().nullable() })),
  time: z.string().nullable(),
  timing: z.enum(['at', 'start', 'end']),
})

const answer = z.object({ claims: z.array(modelClaim) })
/** An answer is looked at claim by claim, so that one that is wrong does not take the others with it. */
const outer = z.object({ claims: z.array(z.unknown()) })

/** What a server is told that an answer must look like: JSON Schema, every member required. */
export const ANSWER_SCHEMA: Readonly<Record<string, unknown>> = withoutDialect(z.toJSONSchema(answer))

/** Strict servers refuse the member that names the dialect. */
function withoutDialect({
  $schema: _,
  ...schema
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return schema
}

/** More claims in one answer were made up by a model that does not come to an end. */
const MOST_CLAIMS = 300

/** Each claim of an answer; null for what is no claim. */
export type ModelAnswer = readonly (ModelClaim | null)[]

export type ReadAnswer =
  | { readonly claims: ModelAnswer; readonly fault?: never }
  | { readonly claims?: never; readonly fault: string }

/**
 * The claims of an answer, or why it is none. Words around the JSON are passed over: servers that know no schema let a model
 * explain itself. Never throws.
 */
export function readAnswer(text: string): ReadAnswer {
  const from = text.indexOf('{')
  const to = text.lastIndexOf('}')
  if (from === -1 || to < from) return { fault: 'no JSON object' }
  let value: unknown
  try {
    value = JSON.parse(text.slice(from, to + 1))
  } catch {
    return { fault: 'not JSON' }
  }
  const parsed = outer.safeParse(value)
  if (!parsed.success) return { fault: 'no list of claims' }
  if (parsed.data.claims.length > MOST_CLAIMS) return { fault: `more than ${MOST_CLAIMS} claims` }
  return { claims: parsed.data.claims.map((claim) => modelClaim.safeParse(claim).data ?? null) }
}
