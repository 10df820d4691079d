import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import type { SearchQuery } from '../inquiry/search/query.ts'
import { lastSection } from './project-sections.ts'
import type { AnsweringSection, SearchFilters, SectionPage, SourceSearch } from './source-search.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './word-index.ts'

/** What is asked in common on all engines, beside the engine's own index of words. */
export class SqlSourceSearch implements SourceSearch {
  readonly #db: Kysely<Tables>
  readonly #words: WordIndex

  constructor(db: Kysely<Tables>, words: WordIndex) {
    this.#db = db
    this.#words = words
  }

  async sections(): Promise<number> {
    return await lastSection(this.#db)
  }

  async find(query: SearchQuery, { filters, upTo, skip, limit }: SectionPage): Promise<readonly AnsweringSection[]> {
    const best = this.#db
      .selectFrom(sql<{ number: number; score: number }>`(${this.#words.select(query)})`.as('found'))
      .innerJoin('section', 'section.number', 'found.number')
      .select(['section.number', 'section.source', 'section.start', 'section.end', 'found.score'])
      .where('section.number', '<=', upTo)
      .where((expression) => expression.and(conditions(expression, filters)))
      .orderBy('found.score', 'desc')
      .orderBy('section.number')
      .limit(limit)
      .offset(skip)
    return await this.#db
      .selectFrom(best.as('best'))
      .innerJoin('source', 'source.id', 'best.source')
      .select(['best.source', 'best.start', 'best.end', 'best.score'])
      .select(['source.title', 'source.url', 'source.publisher', 'source.published', 'source.language'])
      .orderBy('best.score', 'desc')
      .orderBy('best.number')
      .execute()
  }

  async publishers(): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('section').select('publisher').distinct().execute()
    return rows.flatMap(({ publisher }) => publisher ?? [])
  }

  async claimsWithin(
    source: string,
    stretches: readonly (readonly [number, number])[],
  ): Promise<readonly (readonly string[])[]> {
    if (stretches.length === 0) return []
    const rows = await this.#db
      .selectFrom('evidence')
      .innerJoin('claim', 'claim.id', 'evidence.claim')
      .select(['evidence.claim', 'evidence.start', 'evidence.end'])
      .where('evidence.source', '=', source)
      .where(({ and, eb, or }) => {
        return or(
          stretches.map(([start, end]) => and([eb('evidence.start', '<', end), eb('evidence.end', '>', start)])),
        )
      })
      .orderBy('claim.sequence')
      .orderBy('claim.position')
      .execute()
    return stretches.map(([start, end]) => {
      const within = rows.filter((row) => row.start < end && row.end > start)
      return [...new Set(within.map(({ claim }) => claim))]
    })
  }
}

function conditions(
  expression: ExpressionBuilder<Tables, 'section'>,
  { language, publishers, from, to }: SearchFilters,
): readonly Expression<SqlBool>[] {
  const wanted: Expression<SqlBool>[] = []
  if (language !== undefined) {
    const [told, asked] = [sql<string>`lower(section.language)`, language.toLowerCase()]
    wanted.push(sql<SqlBool>`(${told} = ${asked} or substr(${told}, 1, ${asked.length + 1}) = ${`${asked}-`})`)
  }
  if (publishers !== undefined) wanted.push(expression('section.publisher', 'in', publishers))
  if (from !== undefined) wanted.push(expression('section.published_to', '>=', from))
  if (to !== undefined) wanted.push(expression('section.published_from', '<=', to))
  return wanted
}
