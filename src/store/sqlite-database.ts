import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import type { Flavour } from './create-tables.ts'
import { nodeSqliteDialect } from './node-sqlite.ts'
import type { Database } from './sql-store.ts'
import { InsertStatements, sqliteRows } from './sqlite-rows.ts'
import { SqliteWordIndex } from './sqlite-word-index.ts'
import type { Tables } from './tables.ts'

const FLAVOUR: Flavour = {
  types: { text: 'text', integer: 'integer', number: 'real', bytes: 'blob' },
  plain: sql`strict`,
  clustered: sql`strict, without rowid`,
  keyInIndexes: true,
  dropsIndexes: true,
  words: new SqliteWordIndex(),
}

/** The ways into an open SQLite database. Who begins a transaction to write has the lock already. */
export function sqliteDatabase(database: DatabaseSync): Database {
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
  const statements = new InsertStatements(database)
  return {
    db,
    flavour: FLAVOUR,
    rowsOn: () => sqliteRows(statements),
    lock: async () => undefined,
    close: async () => await db.destroy(),
  }
}
