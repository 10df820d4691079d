import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Mention } from '../claims/mention.ts'
import type { SourceSummary } from '../inquiry/holdings.ts'
import type { DocumentRecord } from './entry.ts'
import { listed } from './listed.ts'
import { parsed } from './rows-back.ts'
import type { SourceReader, SourceRecord, SourcesWanted } from './source-reader.ts'
import type { Tables } from './tables.ts'

/** Sources over any engine; made for one transaction. */
export class SqlSourceReader implements SourceReader {
  readonly #db: Kysely<Tables>

  constructor(transaction: Kysely<Tables>) {
    this.#db = transaction
  }

  async list(
    wanted: SourcesWanted,
    { after, limit }: { readonly after: number; readonly limit: number },
  ): Promise<readonly SourceRecord[]> {
    const rows = await this.#db
      .selectFrom('source')
      .innerJoin('log', 'log.sequence', 'source.sequence')
      .select(['id', 'source.sequence', 'title', 'url', 'publisher', 'author', 'published', 'language', 'origin'])
      .select(['source.recorded_at as recordedAt', 'document_id as documentId', 'media_type as mediaType'])
      .select(['reader', 'sha256', 'log.payload'])
      .select(sql<number>`length(text)`.as('characters'))
      .where(conditionsOf(this.#db, wanted))
      .where('source.sequence', '>', after)
      .orderBy('source.sequence')
      .limit(limit)
      .execute()
    return rows.map(({ payload, characters, ...row }) => {
      return { ...row, characters: Number(characters), mentions: mentionsIn(payload).length }
    })
  }

  async count(wanted: SourcesWanted): Promise<number> {
    const row = await this.#db
      .selectFrom('source')
      .select((it) => it.fn.countAll<number>().as('count'))
      .where(conditionsOf(this.#db, wanted))
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  async languages(): ReturnType<SourceReader['languages']> {
    const rows = await this.#db
      .selectFrom('source')
      .select('language')
      .select((it) => it.fn.countAll<number>().as('sources'))
      .groupBy('language')
      .orderBy('sources', 'desc')
      .orderBy('language')
      .execute()
    return rows.map(({ language, sources }) => ({ language, sources: Number(sources) }))
  }

  async published(): ReturnType<SourceReader['published']> {
    const row = await this.#db
      .selectFrom('source')
      .select((it) => [it.fn.min('published').as('first'), it.fn.max('published').as('last')])
      .executeTakeFirst()
    const { first = null, last = null } = row ?? {}
    return first === null || last === null ? null : { first, last }
  }

  async mentions(source: string): Promise<readonly Mention[]> {
    const row = await this.#db
      .selectFrom('source')
      .innerJoin('log', 'log.sequence', 'source.sequence')
      .select('log.payload')
      .where('source.id', '=', source)
      .executeTakeFirst()
    const mentions = row === undefined ? [] : mentionsIn(row.payload)
    return mentions.toSorted((one, other) => one.start - other.start || other.end - one.end)
  }

  async broughtBy(sequences: readonly number[]): Promise<ReadonlyMap<number, SourceSummary>> {
    const rows = await this.#db
      .selectFrom('bringing')
      .innerJoin('source', 'source.sequence', 'bringing.source')
      .select('bringing.sequence as entry')
      .select(['id', 'title', 'url', 'publisher', 'author', 'published', 'language', 'origin'])
      .select('recorded_at as recordedAt')
      .where('bringing.sequence', 'in', listed(this.#db, sequences))
      .execute()
    return new Map(rows.map(({ entry, ...source }) => [entry, source]))
  }
}

/** Mentions stand in the log alone: no question but how a document reads needs them. */
function mentionsIn(payload: string): readonly Mention[] {
  return parsed<DocumentRecord>(payload).mentions
}

function conditionsOf(db: Kysely<Tables>, { language, words, ids }: SourcesWanted): RawBuilder<boolean> {
  const conditions = [sql<boolean>`1 = 1`]
  if (language !== undefined) conditions.push(sql`source.language = ${language}`)
  if (ids !== undefined) conditions.push(sql`source.id in ${listed(db, ids)}`)
  if (words !== undefined) {
    const pattern = `%${words.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    const like = ['title', 'publisher', 'author', 'origin', 'document_id'].map(
      (column) => sql<boolean>`${sql.ref(`source.${column}`)} like ${pattern} escape '\\'`,
    )
    conditions.push(sql`(${sql.join(like, sql` or `)})`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
