import { type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { SearchQuery } from '../inquiry/search/query.ts'
import { firstAfter, numberAt } from './place-number.ts'
import { lastSection } from './project-sections.ts'
import type { AnsweringSection, SearchFilters, SectionPage, SourceSearch, Stretch } from './source-search.ts'
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
      .innerJoin('source', 'source.sequence', 'best.source')
      .select(['source.id as source', 'best.start', 'best.end', 'best.score'])
      .select(['source.title', 'source.url', 'source.publisher', 'source.published', 'source.language'])
      .orderBy('best.score', 'desc')
      .orderBy('best.number')
      .execute()
  }

  async publishers(): Promise<readonly string[]> {
    const rows = await this.#db.selectFrom('section').select('publisher').distinct().execute()
    return rows.flatMap(({ publisher }) => publisher ?? [])
  }

  async claimsWithin(source: string, stretches: readonly Stretch[]): Promise<readonly (readonly string[])[]> {
    if (stretches.length === 0) return []
    const home = await this.#db.selectFrom('source').select('sequence').where('id', '=', source).executeTakeFirst()
    if (home === undefined) return stretches.map(() => [])
    const spans = await this.#spansIn(home.sequence, stretches)
    return stretches.map(([start, end]) => {
      const within = spans.filter((span) => span.start < end && span.end > start)
      return [...new Set(within.map(({ id }) => id))]
    })
  }

  /** The evidence in one of the stretches at least, in the order of the claims; by the entry that the source came with. */
  async #spansIn(source: number, stretches: readonly Stretch[]): Promise<readonly ClaimSpan[]> {
    const entries = await this.#db.selectFrom('bringing').select('sequence').where('source', '=', source).execute()
    const first = await this.#db
      .selectFrom('claim')
      .select(['number', 'id', 'start', 'end'])
      .where((it) =>
        it.or(
          entries.map(({ sequence }) =>
            it.and([it('number', '>=', numberAt({ sequence, position: 0 })), it('number', '<', firstAfter(sequence))]),
          ),
        ),
      )
      .where(meetsOne(stretches, sql.ref('start'), sql.ref('end')))
      .execute()
    const more = await this.#db
      .selectFrom('evidence')
      .innerJoin('claim', 'claim.number', 'evidence.claim')
      .select(['claim.number', 'claim.id', 'evidence.start', 'evidence.end'])
      .where('evidence.source', '=', source)
      .where(meetsOne(stretches, sql.ref('evidence.start'), sql.ref('evidence.end')))
      .execute()
    return [...first, ...more].sort((a, b) => a.number - b.number)
  }
}

interface ClaimSpan {
  readonly number: number
  readonly id: string
  readonly start: number
  readonly end: number
}

function meetsOne(
  stretches: readonly Stretch[],
  start: RawBuilder<unknown>,
  end: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  const meetings = stretches.map(([from, to]) => sql`(${start} < ${to} and ${end} > ${from})`)
  return sql<SqlBool>`(${sql.join(meetings, sql` or `)})`
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
