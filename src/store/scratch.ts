import { DatabaseSync } from 'node:sqlite'
import { createProjection } from './create-tables.ts'
import type { Database } from './sql-store.ts'
import { sqliteDatabase } from './sqlite-database.ts'

/**
 * An empty database with the tables of the projection, which vanishes when it is closed; it holds no log. A row is the
 * same in every engine, so this one serves all of them.
 */
export async function scratch(): Promise<Database> {
  const database = new DatabaseSync('')
  database.exec('pragma synchronous = off')
  const ways = sqliteDatabase(database)
  await createProjection(ways.db, ways.flavour)
  return ways
}
