import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Mention } from '../claims/mention.ts'
import type { SourceSummary } from '../inquiry/holdings.ts'
import { entryOf } from './entry.ts'
import { idsListed, numbersListed } from './listed.ts'
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
      .select('mentions')
      .where(conditionsOf(this.#db, wanted))
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, characters: Number(row.characters) }))
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

  async publicationDates(): ReturnType<SourceReader['publicationDates']> {
    const rows = await this.#db
      .selectFrom('source')
      .select('published')
      .distinct()
      .where('published', 'is not', null)
      .orderBy('published')
      .execute()
    return rows.flatMap(({ published }) => published ?? [])
  }

  async mentions(source: string): Promise<readonly Mention[]> {
    const row = await this.#db
      .selectFrom('log')
      .innerJoin('source', 'source.sequence', 'log.sequence')
      .select(['log.sequence', 'kind', 'payload'])
      .where('source.id', '=', source)
      .executeTakeFirst()
    const entry = row === undefined ? undefined : entryOf(row)
    if (entry?.kind !== 'document') return []
    return entry.payload.mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
  }

  async broughtBy(sequences: readonly number[]): Promise<ReadonlyMap<number, SourceSummary>> {
    const rows = await this.#db
      .selectFrom('bringing')
      .innerJoin('source', 'source.sequence', 'bringing.source')
      .select([
        'bringing.sequence as entry',
        'source.id',
        'title',
        'url',
        'publisher',
        'author',
        'published',
        'language',
      ])
      .select(['origin', 'recorded_at as recordedAt'])
      .where('bringing.sequence', 'in', numbersListed(this.#db, sequences))
      .execute()
    return new Map(rows.map(({ entry, ...source }) => [entry, source]))
  }
}

function conditionsOf(db: Kysely<Tables>, { language, words, ids }: SourcesWanted): RawBuilder<boolean> {
  const conditions = [sql<boolean>`1 = 1`]
  if (language !== undefined) conditions.push(sql`source.language = ${language}`)
  if (ids !== undefined) conditions.push(sql`source.id in ${idsListed(db, ids)}`)
  if (words !== undefined) {
    const pattern = `%${words.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`
    const like = ['title', 'publisher', 'author', 'origin', 'document_id'].map(
      (column) => sql<boolean>`lower(${sql.ref(`source.${column}`)}) like lower(${pattern}) escape '\\'`,
    )
    conditions.push(sql`(${sql.join(like, sql` or `)})`)
  }
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}
