import { z } from 'zod'
import { ENTITY_TYPES, type EntityType } from '../../claims/entity.ts'
import { KnownError } from '../../claims/known-error.ts'
import { LONGEST_BATCH, LONGEST_WORDS, MOST_CANDIDATES, MOST_PARTS, MOST_QUERIES, USUAL_CANDIDATES } from './limits.ts'

/** What is asked of one entity. */
export interface ReconciliationQuery {
  /** Its names, or its id, as the asker has them: at least one, and all of them are meant to be of one entity. */
  readonly names: readonly string[]
  /** The types it may have; none where the query contradicts itself. */
  readonly types: readonly EntityType[]
  /** The most candidates wanted. */
  readonly limit: number
  /** What was said of it besides and cannot be compared, each in words. */
  readonly unchecked: readonly string[]
}

/** Why a query cannot be answered, while the others of its batch can. */
export interface QueryFault {
  readonly fault: string
}

/** The queries of a batch by the ids that their asker gave them. */
export type QueryBatch = ReadonlyMap<string, ReconciliationQuery | QueryFault>

const words = z.string().max(LONGEST_WORDS, { error: `longer than ${LONGEST_WORDS} characters` })
const filled = words.refine((text) => text.trim() !== '', { error: 'blank' })
const value = z.union([words, z.number(), z.boolean(), z.object({ id: words, name: words.optional() })], {
  error: `not words of at most ${LONGEST_WORDS} characters, a number, true, false or an entity with an id`,
})
const property = z.object({
  pid: filled,
  v: z.union([value, z.array(value).max(MOST_PARTS)], { error: `neither a value nor at most ${MOST_PARTS} values` }),
})
const record = z.object(
  {
    query: filled.optional(),
    type: z
      .union([filled, z.array(filled).max(MOST_PARTS)], { error: `neither a type nor at most ${MOST_PARTS} types` })
      .optional(),
    limit: z.int({ error: 'not a whole number' }).min(1, { error: 'less than 1' }).optional(),
    properties: z
      .array(property)
      .max(MOST_PARTS, { error: `more than ${MOST_PARTS}` })
      .optional(),
    type_strict: z.enum(['any', 'should', 'all']).optional(),
  },
  { error: 'not an object' },
)
type WireQuery = z.infer<typeof record>

/**
 * The queries of a batch, given the text of the form field `queries`. A query that is wrong by itself becomes a fault
 * under its id. Throws KnownError `bad-query` when the text is no batch at all, or one larger than the limits.
 * W3C Reconciliation Service API 0.2, section 4.1, and its schema reconciliation-query-batch.json.
 */
export function parseQueries(text: string): QueryBatch {
  if (text.length > LONGEST_BATCH) throw refusal(`longer than ${LONGEST_BATCH} characters`)
  let batch: unknown
  try {
    batch = JSON.parse(text)
  } catch (error) {
    throw new KnownError('bad-query', 'reconcile: queries: not JSON', { cause: error })
  }
  if (typeof batch !== 'object' || batch === null || Array.isArray(batch)) {
    throw refusal('not an object of queries by their ids')
  }
  const entries = Object.entries(batch)
  if (entries.length > MOST_QUERIES) throw refusal(`${entries.length} at once; the most is ${MOST_QUERIES}`)
  return new Map(entries.map(([id, query]) => [id, parseQuery(query)]))
}

function refusal(reason: string): KnownError {
  return new KnownError('bad-query', `reconcile: queries: ${reason}`)
}

function parseQuery(wire: unknown): ReconciliationQuery | QueryFault {
  const parsed = record.safeParse(wire)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { fault: `${issue?.path.join('.') || 'query'}: ${issue?.message ?? 'not a query'}` }
  }
  return faultOfTypes(parsed.data) ?? queryFrom(parsed.data)
}

/** Types are chosen from those that the service offers, so one that it does not know is a mistake. */
function faultOfTypes({ type, type_strict: strict }: WireQuery): QueryFault | undefined {
  const asked = new Set(listOf(type))
  for (const one of asked) {
    if (knownType(one) === undefined) return { fault: `type: "${one}" is not one of ${ENTITY_TYPES.join(', ')}` }
  }
  // What the strictness means the protocol leaves open; only this reading of it changes anything here.
  if (strict !== 'all' || asked.size < 2) return undefined
  return { fault: 'type_strict: an entity has one type, so none has all of several' }
}

function queryFrom({ query, type, limit, properties = [] }: WireQuery): ReconciliationQuery | QueryFault {
  const names = query === undefined ? [] : [query]
  const unchecked: string[] = []
  let types = typesAmong(listOf(type)) ?? ENTITY_TYPES
  for (const { pid, v } of properties) {
    const values = listOf(v).flatMap(inWords)
    if (pid === 'name') names.push(...values)
    else if (pid === 'type' && values.every((one) => knownType(one) !== undefined)) {
      const narrower = typesAmong(values)
      types = types.filter((one) => narrower?.includes(one) ?? true)
    } else unchecked.push(`${pid}: ${values.join(', ')}`)
  }
  const distinct = [...new Set(names)]
  if (distinct.length === 0) return { fault: 'query: missing, and no property gives a name' }
  if (distinct.length > MOST_PARTS) return { fault: `properties: more than ${MOST_PARTS} names` }
  return { names: distinct, types, limit: Math.min(limit ?? USUAL_CANDIDATES, MOST_CANDIDATES), unchecked }
}

/** The types that words stand for; undefined when there are no words, which asks for nothing. */
function typesAmong(values: readonly string[]): readonly EntityType[] | undefined {
  return values.length === 0 ? undefined : ENTITY_TYPES.filter((type) => values.some((one) => knownType(one) === type))
}

function knownType(text: string): EntityType | undefined {
  return ENTITY_TYPES.find((type) => type === text.trim().toLowerCase())
}

/** A value as words: what is reconciled already goes by its name. Blank cells say nothing. */
function inWords(one: z.infer<typeof value>): readonly string[] {
  const text = typeof one === 'object' ? (one.name ?? one.id) : String(one)
  return text.trim() === '' ? [] : [text.trim()]
}

function listOf<T>(one: T | readonly T[] | undefined): readonly T[] {
  if (one === undefined) return []
  return isList(one) ? one : [one]
}

function isList<T>(one: T | readonly T[]): one is readonly T[] {
  return Array.isArray(one)
}
