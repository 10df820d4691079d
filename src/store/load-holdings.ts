import type { Kysely, Selectable } from 'kysely'
import { CLAIM_SCHEMA, type Claim, type ClaimObject } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'
import type { Evidence } from '../claims/evidence.ts'
import type { Assessment, Judgement } from '../claims/judgement.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../inquiry/holdings.ts'
import type { NamedEntity } from '../names/types.ts'
import { bestName } from './best-name.ts'
import { clusters } from './clusters.ts'
import { documentEntities } from './load-entities.ts'
import { judgementsInForce, undoneBy } from './load-judgements.ts'
import { assessmentOf, factualityOf, parsed } from './rows-back.ts'
import type { ClaimTable, EvidenceTable, Tables } from './tables.ts'

/** A row of a claim, and when the entry that brought it was recorded. */
export type RecordedRow = Selectable<ClaimTable> & { readonly recordedAt: string }

/** What claims are put together from. */
export interface Parts {
  /** Document entity → what it was joined to. */
  readonly joined: ReadonlyMap<string, EntityRecord>
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly assessments: ReadonlyMap<string, Assessment>
}

/**
 * Reads the projection as it was when the log ended in the entry `head`, joining entities as judged by then.
 * Call it in one transaction.
 */
export async function loadHoldings(db: Kysely<Tables>, head: number): Promise<Holdings> {
  const sources = await loadSources(db, head)
  const judgements = [...(await judgementsInForce(db, head)).byPair.values()]
  const entities = joinedEntities(await documentEntities(db, { after: 0, head }), judgements)
  const joined = recordByMember(entities)
  const parts = { joined, evidence: await loadEvidence(db), assessments: await loadAssessments(db, head) }
  const rows = await db
    .selectFrom('claim')
    .innerJoin('log', 'log.sequence', 'claim.sequence')
    .selectAll('claim')
    .select('log.recorded_at as recordedAt')
    .where('claim.sequence', '<=', head)
    .orderBy('claim.sequence')
    .orderBy('claim.position')
    .execute()
  return { sources, entities, joined, claims: rows.map((row) => claimOf(row, parts)), judgements }
}

async function loadSources(db: Kysely<Tables>, head: number): Promise<ReadonlyMap<string, SourceSummary>> {
  const rows = await db
    .selectFrom('source')
    .select(['id', 'title', 'url', 'publisher', 'author', 'published', 'language', 'origin'])
    .select('recorded_at as recordedAt')
    .where('sequence', '<=', head)
    .orderBy('sequence')
    .execute()
  return new Map(rows.map((row) => [row.id, { ...row }]))
}

/** Document entity → what it was joined to. */
function recordByMember(entities: ReadonlyMap<string, EntityRecord>): ReadonlyMap<string, EntityRecord> {
  return new Map([...entities.values()].flatMap((record) => record.members.map((id) => [id, record])))
}

/** The entities recorded up to the entry `head`, joined as judged by then. */
export async function loadEntities(db: Kysely<Tables>, head: number): Promise<ReadonlyMap<string, EntityRecord>> {
  const judgements = [...(await judgementsInForce(db, head)).byPair.values()]
  return joinedEntities(await documentEntities(db, { after: 0, head }), judgements)
}

function joinedEntities(
  known: readonly NamedEntity[],
  judgements: readonly Judgement[],
): ReadonlyMap<string, EntityRecord> {
  const byId = new Map(known.map((entity) => [entity.id, entity]))
  const joined = clusters([...byId.keys()], judgements)
  return new Map(
    [...joined].map(([id, members]) => {
      const name = bestName(members.map((member) => byId.get(member)?.names ?? [])) ?? id
      return [id, { id, type: byId.get(id)?.type ?? 'organization', name, members }]
    }),
  )
}

async function loadEvidence(db: Kysely<Tables>): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  return evidenceByClaim(await db.selectFrom('evidence').selectAll().orderBy('claim').orderBy('position').execute())
}

/** Rows of evidence, in order, by their claim. */
export function evidenceByClaim(rows: readonly Selectable<EvidenceTable>[]): ReadonlyMap<string, readonly Evidence[]> {
  const byClaim = new Map<string, Evidence[]>()
  for (const { claim, source, start, end, quote } of rows) {
    const known = byClaim.get(claim)
    if (known === undefined) byClaim.set(claim, [{ source, start, end, quote }])
    else known.push({ source, start, end, quote })
  }
  return byClaim
}

/** The last assessment of each claim that was not taken back. */
async function loadAssessments(db: Kysely<Tables>, head: number): Promise<ReadonlyMap<string, Assessment>> {
  const undone = await undoneBy(db, head)
  const rows = await db.selectFrom('assessment').selectAll().where('sequence', '<=', head).orderBy('sequence').execute()
  return new Map(rows.filter(({ sequence }) => !undone.has(sequence)).map((row) => [row.claim, assessmentOf(row)]))
}

/** A claim as it stands in its table, with its ends and voices as joined. */
export function claimOf(row: RecordedRow, parts: Parts): Claim {
  const attribution = parsed<Claim['attribution']>(row.attribution).map((voice) => {
    const record = parts.joined.get(voice.id)
    return record === undefined ? voice : { id: record.id, name: record.name, cue: voice.cue }
  })
  return {
    schema: CLAIM_SCHEMA,
    id: row.id,
    subject: referenceTo(row.subject, row.subject_name, row.subject_mention, parts),
    predicate: row.predicate,
    object: objectOf(row, parts),
    qualifiers: parsed(row.qualifiers),
    valid: row.valid,
    factuality: factualityOf(row.factuality),
    attribution,
    evidence: parts.evidence.get(row.id) ?? [],
    extractor: row.extractor,
    score: row.score,
    assessment: parts.assessments.get(row.id) ?? null,
    recordedAt: row.recordedAt,
  }
}

function objectOf(row: Selectable<ClaimTable>, parts: Parts): ClaimObject {
  if (row.object !== null) return referenceTo(row.object, row.object_name ?? row.object, row.object_mention, parts)
  return row.literal === null ? null : parsed(row.literal)
}

/** The entity as joined. What its document called it stays as the mention where that is another name. */
function referenceTo(id: string, name: string, mention: string | null, { joined }: Parts): EntityReference {
  const record = joined.get(id)
  const reference = { id: record?.id ?? id, type: record?.type ?? 'organization', name: record?.name ?? name }
  const words = mention ?? name
  return words === reference.name ? reference : { ...reference, mention: words }
}
