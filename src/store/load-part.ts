import { type Kysely, sql } from 'kysely'
import type { Evidence } from '../claims/evidence.ts'
import type { Assessment } from '../claims/judgement.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../inquiry/holdings.ts'
import type { ClaimPlace } from './claim-reader.ts'
import { listed, undone } from './listed.ts'
import { claimOf, evidenceByClaim, type RecordedRow, recordByMember } from './load-holdings.ts'
import { assessmentOf, parsed } from './rows-back.ts'
import type { Tables } from './tables.ts'

/** Which claims, and the head of the log up to which decisions count. */
interface Part {
  readonly claims: readonly ClaimPlace[]
  readonly head: number
}

/**
 * Holdings of nothing but these claims, in the order of the log, with their sources and the entities that they name.
 * `recordsOf` says what document entities were joined to.
 */
export async function loadPart(
  db: Kysely<Tables>,
  { claims, head }: Part,
  recordsOf: (entities: readonly string[]) => Promise<ReadonlyMap<string, EntityRecord>>,
): Promise<Holdings> {
  const rows = await claimRows(db, claims)
  const entities = await recordsOf([...new Set(rows.flatMap(named))])
  const ids = rows.map(({ id }) => id)
  const evidence = await evidenceOf(db, ids)
  const quoted = [...evidence.values()].flatMap((spans) => spans.map(({ source }) => source))
  const sources = await sourcesOf(db, [...new Set(quoted)])
  const parts = { joined: recordByMember(entities), evidence, assessments: await assessmentsOf(db, ids, head) }
  return { sources, entities, claims: rows.map((row) => claimOf(row, parts)), judgements: [] }
}

async function claimRows(db: Kysely<Tables>, places: readonly ClaimPlace[]): Promise<readonly RecordedRow[]> {
  const wanted = JSON.stringify(places.map(({ sequence, position }) => [sequence, position]))
  const { rows } = await sql<RecordedRow>`
    select claim.*, log.recorded_at as "recordedAt" from json_each(${wanted}) wanted
    cross join claim on claim.sequence = wanted.value ->> 0 and claim.position = wanted.value ->> 1
    cross join log on log.sequence = claim.sequence
    order by claim.sequence, claim.position`.execute(db)
  return rows
}

/** The document entities that a claim names: its ends and its voices. */
function named({ subject, object, attribution }: RecordedRow): readonly string[] {
  const voices = parsed<readonly { readonly id: string }[]>(attribution).map(({ id }) => id)
  return object === null ? [subject, ...voices] : [subject, object, ...voices]
}

async function sourcesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, SourceSummary>> {
  const rows = await db
    .selectFrom('source')
    .select(['id', 'title', 'url', 'publisher', 'author', 'published', 'language', 'origin'])
    .select('recorded_at as recordedAt')
    .where('id', 'in', listed(ids))
    .orderBy('sequence')
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row }]))
}

async function evidenceOf(
  db: Kysely<Tables>,
  claims: readonly string[],
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('claim', 'in', listed(claims))
    .orderBy('claim')
    .orderBy('position')
    .execute()
  return evidenceByClaim(rows)
}

/** What is in force at a head about these claims. */
export async function assessmentsOf(
  db: Kysely<Tables>,
  claims: readonly string[],
  head: number,
): Promise<ReadonlyMap<string, Assessment>> {
  const rows = await db
    .selectFrom('assessment')
    .selectAll()
    .where('claim', 'in', listed(claims))
    .where('sequence', '<=', head)
    .where('sequence', 'not in', undone(head))
    .orderBy('sequence')
    .execute()
  return new Map(rows.map((row) => [row.claim, assessmentOf(row)]))
}
