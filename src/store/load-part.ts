import type { Kysely } from 'kysely'
import type { Assessment } from '../claims/judgement.ts'
import type { Holdings, SourceSummary } from '../inquiry/holdings.ts'
import type { ClaimPlace, RecordsOf } from './claim-reader.ts'
import { attributionOf, claimOf, type RecordedRow, readClaims, readEvidence } from './claim-rows.ts'
import { idsListed, undone } from './listed.ts'
import type { Then } from './load-holdings.ts'
import { numberAt } from './place-number.ts'
import { assessmentOf } from './rows-back.ts'
import { sourcePages } from './source-text.ts'
import type { Tables } from './tables.ts'

/** Which claims, and the state of the log up to which decisions count. */
interface Part extends Then {
  readonly claims: readonly ClaimPlace[]
}

/**
 * Holdings of nothing but these claims, in the order of the log, with their sources and the entities that they name.
 * `recordsOf` says what document entities were joined to.
 */
export async function loadPart(
  db: Kysely<Tables>,
  { claims, head, word }: Part,
  recordsOf: RecordsOf,
): Promise<Holdings> {
  const among = claims.map(numberAt)
  const rows = await readClaims(db, { among })
  const joined = await recordsOf([...new Set(rows.flatMap(named))])
  const entities = new Map([...joined.values()].map((record) => [record.id, record]))
  const evidence = await readEvidence(db, { among })
  const quoted = [...evidence.values()].flatMap((spans) => spans.map(({ source }) => source))
  const cited = [...new Set([...rows.map(({ home }) => home), ...quoted])]
  const sources = await sourcesOf(db, cited)
  const pages = await sourcePages(db, cited)
  const ids = rows.map(({ id }) => id)
  const parts = { word, joined, evidence, pages, assessments: await assessmentsOf(db, ids, head) }
  return { sources, entities, joined, claims: rows.map((row) => claimOf(row, parts)), judgements: [] }
}

/** The document entities that a claim names: its ends and its voices. */
function named(row: RecordedRow): readonly string[] {
  const voices = attributionOf(row).map(({ id }) => id)
  return row.objectId === null ? [row.subjectId, ...voices] : [row.subjectId, row.objectId, ...voices]
}

async function sourcesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, SourceSummary>> {
  const rows = await db
    .selectFrom('source')
    .select(['id', 'title', 'url', 'publisher', 'author', 'published', 'language', 'origin'])
    .select('recorded_at as recordedAt')
    .where('id', 'in', idsListed(db, ids))
    .orderBy('sequence')
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row }]))
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
    .where('claim', 'in', idsListed(db, claims))
    .where('sequence', '<=', head)
    .where('sequence', 'not in', undone(head))
    .orderBy('sequence')
    .execute()
  return new Map(rows.map((row) => [row.claim, assessmentOf(row)]))
}
