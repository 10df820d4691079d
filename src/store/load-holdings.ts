import type { Kysely } from 'kysely'
import type { Assessment, Judgement } from '../claims/judgement.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../inquiry/holdings.ts'
import type { NamedEntity } from '../names/types.ts'
import { callingOf } from './best-name.ts'
import { claimOf, readClaims, readEvidence } from './claim-rows.ts'
import { clusters } from './clusters.ts'
import { documentEntities } from './load-entities.ts'
import { judgementsInForce, undoneBy } from './load-judgements.ts'
import { firstAfter } from './place-number.ts'
import { assessmentOf } from './rows-back.ts'
import { sourcePages } from './source-text.ts'
import type { Tables } from './tables.ts'

/** A state of the log to read, and the words that its tables use. */
export interface Then {
  readonly head: number
  readonly word: (number: number) => string
}

/**
 * Reads the projection as it was when the log ended in the entry `head`, joining entities as judged by then.
 * Call it in one transaction.
 */
export async function loadHoldings(db: Kysely<Tables>, { head, word }: Then): Promise<Holdings> {
  const sources = await loadSources(db, head)
  const judgements = [...(await judgementsInForce(db, head)).byPair.values()]
  const entities = joinedEntities(await documentEntities(db, { after: 0, head }, word), judgements)
  const joined = recordByMember(entities)
  const below = firstAfter(head)
  const evidence = await readEvidence(db, { below })
  const pages = await sourcePages(db)
  const parts = { word, joined, evidence, pages, assessments: await loadAssessments(db, head) }
  const rows = await readClaims(db, { below })
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
export async function loadEntities(
  db: Kysely<Tables>,
  { head, word }: Then,
): Promise<ReadonlyMap<string, EntityRecord>> {
  const judgements = [...(await judgementsInForce(db, head)).byPair.values()]
  return joinedEntities(await documentEntities(db, { after: 0, head }, word), judgements)
}

function joinedEntities(
  known: readonly NamedEntity[],
  judgements: readonly Judgement[],
): ReadonlyMap<string, EntityRecord> {
  const byId = new Map(known.map((entity) => [entity.id, entity]))
  const joined = clusters([...byId.keys()], judgements)
  return new Map(
    [...joined].map(([id, members]) => {
      const calling = callingOf(
        id,
        members.map((member) => byId.get(member)?.names ?? []),
      )
      return [id, { id, type: byId.get(id)?.type ?? 'organization', ...calling, members }]
    }),
  )
}

/** The last assessment of each claim that was not taken back. */
async function loadAssessments(db: Kysely<Tables>, head: number): Promise<ReadonlyMap<string, Assessment>> {
  const undone = await undoneBy(db, head)
  const rows = await db.selectFrom('assessment').selectAll().where('sequence', '<=', head).orderBy('sequence').execute()
  return new Map(rows.filter(({ sequence }) => !undone.has(sequence)).map((row) => [row.claim, assessmentOf(row)]))
}
