import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { KnownError } from '../claims/known-error.ts'
import { createProjection, createTables, type Flavour } from './create-tables.ts'
import { diskFault } from './disk-fault.ts'
import { nodeSqliteDialect, PATIENCE } from './node-sqlite.ts'
import { projectAnew } from './replay.ts'
import { KEPT } from './shape.ts'
import { SqlStore } from './sql-store.ts'
import { SqliteWordIndex } from './sqlite-word-index.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** "STMA": the mark in the header of every workspace file. */
const APPLICATION_ID = 0x53544d41
/** Rises whenever `shape.ts` or a payload changes so that an older program would misread it. */
const SCHEMA_VERSION = 5
/** Codes of SQLite for a file that is not a database, or is a broken one. */
const NOT_A_DATABASE: ReadonlySet<unknown> = new Set([11, 26])

const FLAVOUR: Flavour = {
  types: { number: 'real', bytes: 'blob' },
  plain: sql`strict`,
  clustered: sql`strict, without rowid`,
  words: new SqliteWordIndex(),
}

/**
 * Opens a workspace file, or creates it when that is wanted and nothing is there.
 * Throws KnownError `no-workspace`, `not-a-workspace` or `unreadable`. A file of somebody else is left as it was.
 */
export async function openSqlite(path: string, options: { readonly create: boolean }): Promise<Store> {
  if (path !== ':memory:' && !options.create && !existsSync(path)) {
    throw new KnownError('no-workspace', `store: there is no workspace at "${path}"`)
  }
  const database = opened(path)
  try {
    const version = identify(database, path, options.create)
    configure(database)
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
    if (version === 0) await initialise(db)
    else if (version < SCHEMA_VERSION) await upgrade(db)
    return new SqlStore({ db, flavour: FLAVOUR, scratch, damage: async () => damageOf(database) })
  } catch (error) {
    database.close()
    throw isNotADatabase(error) ? foreign(path, 'it is not a database, or a broken one', error) : diskFault(error)
  }
}

function opened(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: PATIENCE })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new KnownError('unreadable', `store: cannot open "${path}": ${reason}`, { cause: error })
  }
}

/** The version of the workspace, 0 for an empty file that is to be made one; refuses a file that is something else. */
function identify(database: DatabaseSync, path: string, create: boolean): number {
  const application = pragma(database, 'application_id')
  const version = pragma(database, 'user_version')
  if (application === APPLICATION_ID) {
    if (version > SCHEMA_VERSION) {
      const versions = `version ${version}, and this program knows version ${SCHEMA_VERSION}`
      throw foreign(path, `it was written by a newer version of this program (${versions})`)
    }
    return version
  }
  const isEmpty = application === 0 && version === 0 && pragma(database, 'schema_version') === 0
  if (!isEmpty) throw foreign(path, 'it is a database of another program')
  if (!create) throw foreign(path, 'it is empty')
  return 0
}

function configure(database: DatabaseSync): void {
  database.exec('pragma page_size = 8192')
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  database.exec('pragma trusted_schema = off')
  database.exec('pragma cache_size = -65536')
}

/** All tables and the marks in one transaction, so a process that is killed here leaves an empty file. */
async function initialise(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const found = await sql<{ application_id: number }>`pragma application_id`.execute(transaction)
    if (found.rows[0]?.application_id === APPLICATION_ID) return // Somebody else was faster.
    await createTables(transaction, KEPT, FLAVOUR)
    await createProjection(transaction, FLAVOUR)
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(transaction)
    await sql.raw(`pragma user_version = ${SCHEMA_VERSION}`).execute(transaction)
  })
}

/** A workspace of an older version: its log stays as it is, its tables are computed anew in their new shape. */
async function upgrade(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const found = await sql<{ user_version: number }>`pragma user_version`.execute(transaction)
    if (found.rows[0]?.user_version === SCHEMA_VERSION) return // Somebody else was faster.
    await projectAnew(transaction, FLAVOUR)
    await sql.raw(`pragma user_version = ${SCHEMA_VERSION}`).execute(transaction)
  })
}

/** An empty database of the same shape that vanishes when closed; it holds no bytes, so nothing may refer to them. */
async function scratch(): Promise<Kysely<Tables>> {
  const database = new DatabaseSync('')
  database.exec('pragma synchronous = off')
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
  await createProjection(db, FLAVOUR)
  return db
}

function damageOf(database: DatabaseSync): readonly string[] {
  const rows = database.prepare('pragma integrity_check').all()
  return rows.map((row) => String(row['integrity_check'])).filter((word) => word !== 'ok')
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`pragma ${name}`).get()?.[name] ?? 0)
}

function isNotADatabase(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && NOT_A_DATABASE.has(error.errcode)
}

function foreign(path: string, why: string, cause?: unknown): KnownError {
  return new KnownError('not-a-workspace', `store: "${path}" is not a workspace: ${why}`, { cause })
}
