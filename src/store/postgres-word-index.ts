import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchQuery, Term } from '../inquiry/search/query.ts'
import type { Tables } from './tables.ts'
import type { Posting, SectionWords, WordIndex } from './word-index.ts'

/**
 * What a form that is only perhaps meant (D), a word of the text (B) and one of the title (A) count. How long a section is
 * need not count: sections have a greatest length, and each further place of a word adds less.
 */
const WEIGHTS = '{0.13, 0, 0.33, 1}'
/** A tsvector knows no place after this one. */
const LAST_PLACE = 16_383

/**
 * Lists of words with their places, and an index over them (https://www.postgresql.org/docs/current/textsearch.html). A list
 * keeps no more than 256 places of a word, so phrases are only asked for as words that must all be there.
 */
export class PostgresWordIndex implements WordIndex {
  async create(db: Kysely<Tables>): Promise<void> {
    await sql`create table section_words(section bigint primary key, words tsvector not null)`.execute(db)
    await sql`create index section_words_words on section_words using gin(words)`.execute(db)
  }

  async drop(db: Kysely<Tables>): Promise<void> {
    await sql`drop table if exists section_words`.execute(db)
  }

  async insert(db: Kysely<Tables>, sections: readonly SectionWords[]): Promise<void> {
    const rows = sections.map((words) => sql`(${words.section}, ${listOf(words)}::tsvector)`)
    await sql`insert into section_words values ${sql.join(rows)}`.execute(db)
  }

  select(query: SearchQuery): RawBuilder<unknown> {
    return sql`select section as number, ts_rank(${WEIGHTS}::real[], words, asked)::double precision as score
      from section_words, (select ${expressionOf(query)}::tsquery as asked) as question where words @@ asked`
  }

  async *postings(db: Kysely<Tables>): AsyncGenerator<Posting> {
    const { rows } =
      await sql<Posting>`select lexeme as word, string_agg(section::text, ',' order by section) as sections
      from section_words, unnest(words) group by lexeme order by lexeme collate "C"`.execute(db)
    yield* rows
  }
}

/** The words of a section as PostgreSQL writes a list of them. A word has letters and digits only, so nothing is quoted. */
function listOf({ title, text, joined }: SectionWords): string {
  const written: string[] = []
  for (const [words, weight] of [
    [title, 'A'],
    [text, 'B'],
    [joined, 'D'],
  ] as const) {
    for (const word of words.split(' ')) {
      if (word !== '') written.push(`${word}:${Math.min(written.length + 1, LAST_PLACE)}${weight}`)
    }
  }
  return written.join(' ')
}

/** What every section that answers the query has. */
function expressionOf({ all, without }: SearchQuery): string {
  const groups = all.map((terms) => `(${terms.map((term) => `(${everyWord(term)})`).join(' | ')})`)
  const left = without.filter(({ words }) => words.length === 1).map((term) => `!(${everyWord(term)})`)
  return [...groups, ...left].join(' & ')
}

function everyWord({ words, prefix }: Term): string {
  return words.map((word, place) => (prefix && place === words.length - 1 ? `${word}:*` : word)).join(' & ')
}
