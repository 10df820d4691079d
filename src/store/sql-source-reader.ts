import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Mention } from '../claims/mention.ts'
import type { SourceSummary } from '../inquiry/holdings.ts'
import { listed } from './listed.ts'
import { namesOfEntities } from './load-entities.ts'
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
      .select(['id', 'sequence', 'title', 'url', 'publisher', 'author', 'published', 'language', 'origin'])
      .select(['recorded_at as recordedAt', 'document_id as documentId', 'media_type as mediaType', 'reader', 'sha256'])
      .select(sql<number>`length(text)`.as('characters'))
      .select((it) =>
        it
          .selectFrom('mention')
          .select((of) => of.fn.countAll<number>().as('count'))
          .whereRef('mention.source', '=', 'source.id')
          .as('mentions'),
      )
      .where(conditionsOf(wanted))
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, characters: Number(row.characters), mentions: Number(row.mentions ?? 0) }))
  }

  async count(wanted: SourcesWanted): Promise<number> {
    const row = await this.#db
      .selectFrom('source')
      .select((it) => it.fn.countAll<number>().as('count'))
      .where(conditionsOf(wanted))
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
    const rows = await this.#db
      .selectFrom('mention')
      .selectAll()
      .where('source', '=', source)
      .orderBy('start')
      .orderBy('end', 'desc')
      .execute()
    const known = await namesOfEntities(this.#db, [...new Set(rows.map(({ entity }) => entity))])
    return rows.flatMap(({ start, end, quote, entity, score, because }) => {
      const named = known.get(entity)
      if (named === undefined) return []
      const name = named.names[0]?.text ?? quote
      const found = { start, end, quote, type: named.type, id: entity, name, score }
      return [because === null ? found : { ...found, because }]
    })
  }

  async broughtBy(sequences: readonly number[]): Promise<ReadonlyMap<number, SourceSummary>> {
    const summary = ['source.id', 'title', 'url', 'publisher', 'author', 'published', 'language', 'origin'] as const
    const documents = this.#db.selectFrom('source').select('sequence as entry').select(summary)
    const claims = this.#db
      .selectFrom('claim')
      .innerJoin('source', 'source.id', 'claim.source')
      .select('claim.sequence as entry')
      .select(summary)
      .where('claim.position', '=', 0)
    const rows = [
      ...(await claims.select('recorded_at as recordedAt').where('claim.sequence', 'in', listed(sequences)).execute()),
      ...(await documents.select('recorded_at as recordedAt').where('sequence', 'in', listed(sequences)).execute()),
    ]
    return new Map(rows.map(({ entry, ...source }) => [entry, source]))
  }
}

function conditionsOf({ language, words, ids }: SourcesWanted): RawBuilder<boolean> {
  const conditions = [sql<boolean>`1 = 1`]
  if (language !== undefined) conditions.push(sql`source.language = ${language}`)
  if (ids !== undefined) conditions.push(sql`source.id in ${listed(ids)}`)
  if (words !== undefined) {
    const pattern = `%${words.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    const like = ['title', 'publisher', 'author', 'origin', 'document_id'].map(
      (column) => sql<boolean>`${sql.ref(`source.${column}`)} like ${pattern} escape '\\'`,
    )
    conditions.push(sql`(${sql.join(like, sql` or `)})`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
