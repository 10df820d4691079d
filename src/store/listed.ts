import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Values as a list for SQL; one value to bind, however many there are. */
export function listed<T extends string | number>(db: Kysely<Tables>, values: readonly T[]): RawBuilder<T> {
  const json = JSON.stringify(values)
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return sql<T>`(select value from json_each(${json}))`
  const type = sql.raw(typeof values[0] === 'number' ? 'bigint' : 'text')
  return sql<T>`(select value::${type} from json_array_elements_text(${json}::json))`
}

/** The entries that were taken back up to a head, as a list for SQL. */
export function undone(head: number): RawBuilder<number> {
  return sql<number>`(select entry from undo where sequence <= ${head})`
}
