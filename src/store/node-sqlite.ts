import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import { KnownError } from '../claims/known-error.ts'
import { onDisk } from './disk-fault.ts'

/** How long to wait, in milliseconds, for somebody else who is writing. */
export const PATIENCE = 30_000
/** How often to ask, in milliseconds. */
const RETRY = 3
/** SQLite's code for a lock that somebody else holds. */
const BUSY = 5
/** Prepared statements kept for the next time; the store has few different ones. */
const KEPT_STATEMENTS = 200

/** Kysely's SQLite on the engine that comes with Node. Closing Kysely closes the database. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * Takes the write lock when a transaction begins. A transaction that reads first and asks for the lock later is
 * refused at once when somebody else wrote in between, however long it was told to wait.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: adapted(database) })
    this.#database = database
  }

  /** After a failure of the disk the engine has rolled back by itself, and asking again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'))
      return
    }
    // The engine would wait by stopping the whole thread, and who holds the lock may need this thread to go on.
    await connection.executeQuery(CompiledQuery.raw('pragma busy_timeout = 0'))
    try {
      await beginImmediately(connection, Date.now() + PATIENCE)
    } finally {
      await connection.executeQuery(CompiledQuery.raw(`pragma busy_timeout = ${PATIENCE}`))
    }
  }
}

async function beginImmediately(connection: DatabaseConnection, deadline: number): Promise<void> {
  for (;;) {
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
      return
    } catch (error) {
      if (!(error instanceof Error) || !('errcode' in error) || error.errcode !== BUSY) throw error
      if (Date.now() > deadline) {
        throw new KnownError('busy', 'store: somebody else is writing to the workspace', { cause: error })
      }
      await setTimeout(RETRY)
    }
  }
}

function adapted(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    if (kept.size >= KEPT_STATEMENTS) kept.clear()
    kept.set(sql, statement)
    return statement
  }
  return {
    close: () => database.close(),
    prepare: (sql): SqliteStatement => {
      const statement = prepared(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => onDisk(() => statement.all(...parameters.map(bindable))),
        run: (parameters) => onDisk(() => statement.run(...parameters.map(bindable))),
        // Two iterations over one statement would step on each other, so each gets its own.
        iterate: (parameters) => database.prepare(sql).iterate(...parameters.map(bindable)),
      }
    },
  }
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array) {
    return value
  }
  throw new TypeError(`store: a value of type ${typeof value} cannot be stored`)
}
