import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Ids as a list for SQL; one value to bind, however many there are. */
export function idsListed(db: Kysely<Tables>, ids: readonly string[]): RawBuilder<string> {
  return listed(db, ids, 'text')
}

/** Numbers as a list for SQL. */
export function numbersListed(db: Kysely<Tables>, numbers: readonly number[]): RawBuilder<number> {
  return listed(db, numbers, 'bigint')
}

/** The entries that were taken back up to a head, as a list for SQL. */
export function undone(head: number): RawBuilder<number> {
  return sql<number>`(select entry from undo where sequence <= ${head})`
}

function listed<T>(db: Kysely<Tables>, values: readonly T[], type: 'text' | 'bigint'): RawBuilder<T> {
  const json = JSON.stringify(values)
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return sql<T>`(select value from json_each(${json}))`
  return sql<T>`(select value::${sql.raw(type)} from json_array_elements_text(${json}::json))`
}
