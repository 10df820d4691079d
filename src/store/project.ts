import type { InsertObject, Kysely } from 'kysely'
import { canonicalJson } from '../claims/id.ts'
import type { NamedEntity } from '../names/types.ts'
import type { AssessmentRecord, ClaimsRecord, DocumentRecord, Entry, JudgementRecord, UndoRecord } from './entry.ts'
import { ordered } from './pair.ts'
import type { Place } from './place.ts'
import { projectSections } from './project-sections.ts'
import { claimRow, entityRows, evidenceRows, mentionRow, sourceRow } from './rows.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './word-index.ts'

/** Rows inserted by one statement: enough that preparing it costs little beside them. */
const BATCH = 64

/** Brings the tables from what they were before an entry to what they are after it. */
export async function project(db: Kysely<Tables>, entry: Entry, place: Place, words: WordIndex): Promise<void> {
  switch (entry.kind) {
    case 'document':
      await projectDocument(db, entry.payload, place)
      return await projectSections(db, entry.payload, words)
    case 'claims':
      return await projectClaims(db, entry.payload, place)
    case 'judgement':
      return await projectJudgement(db, entry.payload, place)
    case 'assessment':
      return await projectAssessment(db, entry.payload, place)
    case 'undo':
      return await projectUndo(db, entry.payload, place)
  }
}

async function projectDocument(db: Kysely<Tables>, document: DocumentRecord, place: Place): Promise<void> {
  const { source, entities, mentions, claims } = document
  await insert(db, 'source', [sourceRow(document, place)])
  await insertEntities(db, entities, place)
  await insert(
    db,
    'mention',
    mentions.map((mention, position) => mentionRow(source.id, mention, position)),
  )
  await insertClaims(db, { source: source.id, claims }, place)
}

async function projectClaims(db: Kysely<Tables>, record: ClaimsRecord, place: Place): Promise<void> {
  await insertEntities(db, record.entities, place)
  await insertClaims(db, record, place)
}

async function insertEntities(db: Kysely<Tables>, entities: readonly NamedEntity[], place: Place): Promise<void> {
  const { entity, name } = entityRows(entities, place)
  await insert(db, 'entity', entity)
  await insert(db, 'name', name)
}

async function insertClaims(
  db: Kysely<Tables>,
  { source, claims }: Pick<ClaimsRecord, 'source' | 'claims'>,
  { sequence }: Place,
): Promise<void> {
  await insert(
    db,
    'claim',
    claims.map((claim, position) => claimRow(claim, { source, sequence, position })),
  )
  await insert(db, 'evidence', claims.flatMap(evidenceRows))
}

async function projectJudgement(
  db: Kysely<Tables>,
  { judgement }: JudgementRecord,
  { sequence }: Place,
): Promise<void> {
  const { decision, score, because, by, at } = judgement
  const row = { ...ordered(judgement), sequence, decision, score, because: canonicalJson(because), by, at }
  await insert(db, 'judgement', [row])
}

async function projectAssessment(
  db: Kysely<Tables>,
  { claim, assessment }: AssessmentRecord,
  { sequence }: Place,
): Promise<void> {
  const { verdict, note, by, at } = assessment
  await insert(db, 'assessment', [{ claim, sequence, verdict, note, by, at }])
}

/** That nothing is taken back twice, the key of the table sees to. */
async function projectUndo(
  db: Kysely<Tables>,
  { entry, because, by, at }: UndoRecord,
  { sequence }: Place,
): Promise<void> {
  if (!(await isDecision(db, entry))) {
    throw new Error(`store: log entry ${sequence} takes back entry ${entry}, which is no judgement and no assessment`)
  }
  await insert(db, 'undo', [{ entry, sequence, because: canonicalJson(because), by, at }])
}

async function isDecision(db: Kysely<Tables>, entry: number): Promise<boolean> {
  const found = await db
    .selectFrom('judgement')
    .select('sequence')
    .where('sequence', '=', entry)
    .unionAll(db.selectFrom('assessment').select('sequence').where('sequence', '=', entry))
    .executeTakeFirst()
  return found !== undefined
}

async function insert<Name extends keyof Tables>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly InsertObject<Tables, Name>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await db
      .insertInto<Name>(table)
      .values(rows.slice(start, start + BATCH))
      .execute()
  }
}
