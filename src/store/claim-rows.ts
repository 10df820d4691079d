import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { CLAIM_SCHEMA, type Claim, type ClaimObject } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'
import type { Evidence } from '../claims/evidence.ts'
import type { Assessment } from '../claims/judgement.ts'
import { type PageStart, withPage } from '../claims/page.ts'
import type { EntityRecord } from '../inquiry/holdings.ts'
import { numbersListed } from './listed.ts'
import { entryOf } from './place-number.ts'
import { factualityOf, parsed } from './rows-back.ts'
import type { ClaimTable, Tables } from './tables.ts'

/** A row of a claim with what its numbers stand for, and when the entry that brought it was recorded. */
export type RecordedRow = Selectable<ClaimTable> & {
  readonly subjectId: string
  readonly objectId: string | null
  /** The source in which its first evidence stands. */
  readonly home: string
  readonly recordedAt: string
}

/** What claims are put together from. */
export interface Parts {
  readonly word: (number: number) => string
  /** Document entity → what it was joined to. */
  readonly joined: ReadonlyMap<string, EntityRecord>
  /** The evidence beside the first, by the numbers of claims. */
  readonly evidence: ReadonlyMap<number, readonly Evidence[]>
  /** Where the pages begin of the sources that have any. */
  readonly pages: ReadonlyMap<string, readonly PageStart[]>
  /** By the ids of claims. */
  readonly assessments: ReadonlyMap<string, Assessment>
}

/** Claims by their numbers: these, or all that are less than one. */
export type Numbered = { readonly among: readonly number[] } | { readonly below: number }

/** The rows of claims, in the order of the log. */
export async function readClaims(db: Kysely<Tables>, which: Numbered): Promise<readonly RecordedRow[]> {
  return await db
    .selectFrom('claim')
    .innerJoin('entity as subject', 'subject.number', 'claim.subject')
    .leftJoin('entity as object', 'object.number', 'claim.object')
    .innerJoin('bringing', (join) => join.on('bringing.sequence', '=', entryOf('claim.number')))
    .innerJoin('source', 'source.sequence', 'bringing.source')
    .innerJoin('log', 'log.sequence', 'bringing.sequence')
    .selectAll('claim')
    .select(['subject.id as subjectId', 'object.id as objectId', 'source.id as home'])
    .select('log.recorded_at as recordedAt')
    .where(isAmong(db, 'claim.number', which))
    .orderBy('claim.number')
    .execute()
}

/** The evidence of claims beside the first, by their numbers. */
export async function readEvidence(db: Kysely<Tables>, which: Numbered): Promise<Parts['evidence']> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('source', 'source.sequence', 'evidence.source')
    .select(['claim', 'source.id as source', 'start', 'end', 'quote'])
    .where(isAmong(db, 'evidence.claim', which))
    .orderBy('claim')
    .orderBy('position')
    .execute()
  const byClaim = new Map<number, Evidence[]>()
  for (const { claim, source, start, end, quote } of rows) {
    const known = byClaim.get(claim)
    if (known === undefined) byClaim.set(claim, [{ source, start, end, quote }])
    else known.push({ source, start, end, quote })
  }
  return byClaim
}

function isAmong(db: Kysely<Tables>, column: string, which: Numbered): RawBuilder<boolean> {
  const number = sql.ref(column)
  return 'among' in which ? sql`${number} in ${numbersListed(db, which.among)}` : sql`${number} < ${which.below}`
}

/** A claim as it stands in its table, with its ends and voices as joined. */
export function claimOf(row: RecordedRow, parts: Parts): Claim {
  const attribution = attributionOf(row).map((voice) => {
    const record = parts.joined.get(voice.id)
    return record === undefined ? voice : { id: record.id, name: record.name, cue: voice.cue }
  })
  const first = { source: row.home, start: row.start, end: row.end, quote: row.quote }
  const evidence = [first, ...(parts.evidence.get(row.number) ?? [])]
  return {
    schema: CLAIM_SCHEMA,
    id: row.id,
    subject: referenceTo(row.subjectId, row.subject_name, row.subject_mention, parts),
    predicate: parts.word(row.predicate),
    object: objectOf(row, parts),
    qualifiers: row.qualifiers === null ? {} : parsed(row.qualifiers),
    valid: row.valid,
    factuality: factualityOf(parts.word(row.factuality)),
    attribution,
    evidence: evidence.map((span) => withPage(span, parts.pages.get(span.source))),
    extractor: parts.word(row.extractor),
    score: row.score,
    assessment: parts.assessments.get(row.id) ?? null,
    recordedAt: row.recordedAt,
  }
}

/** The voices of a claim as its document has them. */
export function attributionOf({ attribution }: Pick<ClaimTable, 'attribution'>): Claim['attribution'] {
  return attribution === null ? [] : parsed(attribution)
}

function objectOf(row: RecordedRow, parts: Parts): ClaimObject {
  const { objectId, object_name, object_mention, literal } = row
  if (objectId !== null) return referenceTo(objectId, object_name ?? objectId, object_mention, parts)
  return literal === null ? null : parsed(literal)
}

/** The entity as joined. What its document called it stays as the mention where that is another name. */
function referenceTo(id: string, name: string, mention: string | null, { joined }: Parts): EntityReference {
  const record = joined.get(id)
  const reference = { id: record?.id ?? id, type: record?.type ?? 'organization', name: record?.name ?? name }
  const words = mention ?? name
  return words === reference.name ? reference : { ...reference, mention: words }
}
