import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { SearchQuery, Term } from '../inquiry/search/query.ts'
import type { Tables } from './tables.ts'
import type { Posting, SectionWords, WordIndex } from './word-index.ts'

/** How much a word of the title, of the text, and a form that is only perhaps meant count. */
const WEIGHTS = 'bm25(3.0, 1.0, 0.4)'

/**
 * FTS5 of SQLite: https://sqlite.org/fts5.html. It keeps no text of its own, only which word stands where; its
 * tokenizer `ascii` leaves words of other scripts whole.
 */
export class SqliteWordIndex implements WordIndex {
  async create(db: Kysely<Tables>): Promise<void> {
    await sql`create virtual table section_words using fts5(title, text, joined, content = '', tokenize = 'ascii')`.execute(
      db,
    )
    await sql`create virtual table section_words_places using fts5vocab(section_words, instance)`.execute(db)
  }

  async drop(db: Kysely<Tables>): Promise<void> {
    await sql`drop table if exists section_words_places`.execute(db)
    await sql`drop table if exists section_words`.execute(db)
  }

  async insert(db: Kysely<Tables>, sections: readonly SectionWords[]): Promise<void> {
    const rows = sections.map(({ section, title, text, joined }) => sql`(${section}, ${title}, ${text}, ${joined})`)
    await sql`insert into section_words (rowid, title, text, joined) values ${sql.join(rows)}`.execute(db)
  }

  select(query: SearchQuery): RawBuilder<unknown> {
    return sql`select rowid as number, -rank as score from section_words
      where section_words match ${expressionOf(query)} and rank match ${sql.lit(WEIGHTS)}`
  }

  async *postings(db: Kysely<Tables>): AsyncGenerator<Posting> {
    const postings = sql<Posting>`(
      select term as word, group_concat(doc, ',' order by doc) as sections
      from (select distinct term, doc from section_words_places) group by term)`.as('posting')
    yield* db.selectFrom(postings).select(['word', 'sections']).orderBy('word').stream()
  }
}

const ANYWHERE = '{title text joined} : '
const AS_WRITTEN = '{title text} : '

/** A query in the language of FTS5. Every word is quoted, and has no quotes itself. */
function expressionOf({ all, without }: SearchQuery): string {
  const groups = all.map((terms) => `(${terms.map(atLeast).join(' OR ')})`)
  const found = [`(${groups.join(' AND ')})`, ...inOneRun(all)].join(' OR ')
  return without.length === 0 ? found : `(${found}) NOT (${without.map(atMost).join(' OR ')})`
}

/** Single words one after the other, just as they were asked for: adds no section, but such ones are ranked higher. */
function inOneRun(all: SearchQuery['all']): readonly string[] {
  const words = all.map(([term, other]) => (other === undefined && term?.prefix === false ? term.words : []))
  return words.length > 1 && words.every(({ length }) => length === 1) ? [AS_WRITTEN + quoted(words.flat())] : []
}

/** What every section with the term answers, and some more: forms in `joined` have no order. */
function atLeast(term: Term): string {
  if (term.words.length === 1) return ANYWHERE + stringOf(term)
  const single = term.words.map((word, place) => ({
    words: [word],
    prefix: term.prefix && place === term.words.length - 1,
  }))
  const each = single.map((one) => ANYWHERE + stringOf(one))
  const joined = single.map((one) => `joined : ${stringOf(one)}`)
  return `(${AS_WRITTEN}${stringOf(term)} OR (${each.join(' AND ')} AND (${joined.join(' OR ')})))`
}

/** What only sections with the term answer, and perhaps not all of them. */
function atMost(term: Term): string {
  return (term.words.length === 1 ? ANYWHERE : AS_WRITTEN) + stringOf(term)
}

function stringOf({ words, prefix }: Term): string {
  return quoted(words) + (prefix ? ' *' : '')
}

function quoted(words: readonly string[]): string {
  return `"${words.join(' ')}"`
}
