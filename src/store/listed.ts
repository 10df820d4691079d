import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Values as a list that something is `in`, for SQL; one value to bind, however many there are. Nothing is in an empty one. */
export function listed<T extends string | number>(db: Kysely<Tables>, values: readonly T[]): RawBuilder<T> {
  // Of an empty list it cannot be told what it is a list of, and PostgreSQL compares no number with a text.
  if (values.length === 0) return sql<T>`(null)`
  const json = JSON.stringify(values)
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return sql<T>`(select value from json_each(${json}))`
  const type = sql.raw(typeof values[0] === 'number' ? 'bigint' : 'text')
  return sql<T>`(select value::${type} from json_array_elements_text(${json}::json))`
}

/** The entries that were taken back up to a head, as a list for SQL. */
export function undone(head: number): RawBuilder<number> {
  return sql<number>`(select entry from undo where sequence <= ${head})`
}
