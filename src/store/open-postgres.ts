import { randomUUID } from 'node:crypto'
import { Kysely, sql } from 'kysely'
import { KnownError } from '../claims/known-error.ts'
import { createProjection, createTables, type Flavour } from './create-tables.ts'
import { type Address, addressOf } from './postgres-address.ts'
import { postgresDialect } from './postgres-dialect.ts'
import { postgresRows } from './postgres-rows.ts'
import { PostgresWordIndex } from './postgres-word-index.ts'
import { targetOn } from './project.ts'
import { projectAnew } from './replay.ts'
import { scratch } from './scratch.ts'
import { KEPT, SCHEMA_VERSION } from './shape.ts'
import { type Database, SqlStore } from './sql-store.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** The mark in the table that says what a schema is. */
const APPLICATION = 'stemma'
/** How long to wait for somebody else who is writing, as PostgreSQL writes it. */
const PATIENCE = '30s'

const FLAVOUR: Flavour = {
  // Compared by code, as SQLite does: in the order of a language dates would not be in theirs.
  types: { text: sql`text collate "C"`, integer: 'bigint', number: 'double precision', bytes: 'bytea' },
  keyInIndexes: false,
  // To drop an index is the right of the owner alone, and keeps those who read waiting.
  dropsIndexes: false,
  words: new PostgresWordIndex(),
}

/** An open workspace of a database server, and by what it is known wherever it is opened from. */
export interface Shared {
  readonly store: Store
  readonly identity: string
}

/** What the table `workspace` says. */
interface Mark {
  readonly application: string
  readonly version: number
  readonly identity: string
}

/**
 * Opens the workspace in a database of PostgreSQL, or creates it in a schema of its own when that is wanted and nothing is
 * there. The address is `postgres://USER@HOST:PORT/DATABASE`, with `?schema=NAME` for another schema than `stemma`.
 * Throws KnownError `no-workspace`, `not-a-workspace`, `unreachable`, `unwritable`, `busy` or `bad-usage`.
 */
export async function openPostgres(url: string, options: { readonly create: boolean }): Promise<Shared> {
  const address = addressOf(url)
  const db = new Kysely<Tables>({ dialect: postgresDialect(address) })
  const ways: Database = {
    db,
    flavour: FLAVOUR,
    rowsOn: postgresRows,
    lock: lockLog,
    close: async () => await db.destroy(),
  }
  try {
    const mark = (await identify(db, address)) ?? (await initialise(db, address, options.create))
    if (mark.version < SCHEMA_VERSION) await upgrade(ways)
    // The server looks after its own files.
    const store = new SqlStore({ ...ways, scratch, damage: async () => [] })
    return { store, identity: mark.identity }
  } catch (error) {
    await ways.close()
    throw error
  }
}

/** What a schema says of itself; null where nothing is. Refuses one that is something else. */
async function identify(db: Kysely<Tables>, { schema, shown }: Address): Promise<Mark | null> {
  const { rows: tables } = await sql<{ readonly name: string; readonly columns: string }>`
    select c.relname as name, string_agg(a.attname, ' ' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v', 'm') group by c.relname`.execute(db)
  if (tables.length === 0) return null
  const isMarked = tables.some(
    ({ name, columns }) => name === 'workspace' && columns === 'application version identity',
  )
  const marks = isMarked ? (await sql<Mark>`select application, version, identity from workspace`.execute(db)).rows : []
  const [mark] = marks
  if (mark?.application !== APPLICATION) throw foreign(shown, `the schema "${schema}" is of another program`)
  if (mark.version > SCHEMA_VERSION) {
    const versions = `version ${mark.version}, and this program knows version ${SCHEMA_VERSION}`
    throw foreign(shown, `it was written by a newer version of this program (${versions})`)
  }
  return mark
}

/** All tables in one transaction, so a process that is killed here leaves nothing. */
async function initialise(db: Kysely<Tables>, address: Address, create: boolean): Promise<Mark> {
  const { schema, shown } = address
  if (!create) throw new KnownError('no-workspace', `store: there is no workspace at "${shown}"`)
  const { rows } = await sql<{ readonly server_encoding: string }>`show server_encoding`.execute(db)
  const encoding = rows[0]?.server_encoding
  if (encoding !== 'UTF8') throw foreign(shown, `the database is in ${encoding}, and a workspace needs UTF8`)
  return await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${APPLICATION}), hashtext(${schema}))`.execute(transaction)
    const found = await identify(transaction, address)
    if (found !== null) return found // Somebody else was faster.
    const mark: Mark = { application: APPLICATION, version: SCHEMA_VERSION, identity: randomUUID() }
    await transaction.schema.createSchema(schema).ifNotExists().execute()
    await sql`create table workspace(application text not null, version bigint not null, identity text not null)`.execute(
      transaction,
    )
    await createTables(transaction, KEPT, FLAVOUR)
    await createProjection(transaction, FLAVOUR)
    await sql`insert into workspace values (${mark.application}, ${mark.version}, ${mark.identity})`.execute(
      transaction,
    )
    return mark
  })
}

/** A workspace of an older version: its log stays as it is, its tables are computed anew in their new shape. */
async function upgrade(ways: Database): Promise<void> {
  await ways.db.transaction().execute(async (transaction) => {
    await lockLog(transaction)
    const { rows } = await sql<Mark>`select application, version, identity from workspace`.execute(transaction)
    if (rows[0]?.version === SCHEMA_VERSION) return // Somebody else was faster.
    await projectAnew(targetOn(ways, transaction))
    await sql`update workspace set version = ${SCHEMA_VERSION}`.execute(transaction)
  })
}

/**
 * Only one may write, and sees everything that others wrote before; whoever reads is not kept waiting. To lock the table
 * itself would take the right to change what stands in the log, which nobody needs.
 */
async function lockLog(transaction: Kysely<Tables>): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(PATIENCE)}`.execute(transaction)
  await sql`select pg_advisory_xact_lock('log'::regclass::oid::integer, hashtext(${APPLICATION}))`.execute(transaction)
}

function foreign(shown: string, why: string): KnownError {
  return new KnownError('not-a-workspace', `store: "${shown}" is not a workspace: ${why}`)
}
