import { type RawBuilder, sql } from 'kysely'

/** Values as a list for SQL; one value to bind, however many there are. */
export function listed<T extends string | number>(words: readonly T[]): RawBuilder<T> {
  return sql<T>`(select value from json_each(${JSON.stringify(words)}))`
}

/** The entries that were taken back up to a head, as a list for SQL. */
export function undone(head: number): RawBuilder<number> {
  return sql<number>`(select entry from undo where sequence <= ${head})`
}
