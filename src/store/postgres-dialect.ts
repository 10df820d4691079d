import {
  CompiledQuery,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely'
import { Client, Pool, type PoolClient, TypeOverrides, types } from 'pg'
import { KnownError } from '../claims/known-error.ts'
import type { Address } from './postgres-address.ts'
import { connectionFault, postgresFault } from './postgres-fault.ts'
import { withoutZero, withZero } from './postgres-text.ts'

/** How long to wait for a connection, in milliseconds. */
const PATIENCE = 15_000

/**
 * Kysely's PostgreSQL over one connection, made when it is first needed. The store asks one thing at a time, as it does
 * of a file; whoever wants to ask several opens it several times.
 */
export function postgresDialect(address: Address): PostgresDialect {
  const { url, schema } = address
  checkUrl(url)
  const connections = { connectionString: url, max: 1, connectionTimeoutMillis: PATIENCE, types: valueTypes() }
  const pool = new Pool({ ...connections, application_name: 'stemma' })
  pool.on('error', unheard)
  return new PostgresDialect({
    pool: guarded(pool, address),
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw(`set search_path to "${schema}"`))
      await connection.executeQuery(CompiledQuery.raw('set jit to off'))
    },
  })
}

/** What the driver says of an address it cannot read would quote it, and with it the password. */
function checkUrl(url: string): void {
  try {
    new Client({ connectionString: url })
  } catch {
    throw new KnownError('bad-usage', 'store: the address is not one of PostgreSQL: postgres://USER@HOST:PORT/DATABASE')
  }
}

/** The pool with failures in words, and texts as they can be stored. */
function guarded(pool: Pool, address: Address): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: async () => await pool.end(),
    connect: async () => {
      const client = await failing(pool.connect(), (error) => connectionFault(error, address))
      const before = known.get(client)
      const guard = before ?? new GuardedClient(client, address)
      known.set(client, guard)
      return guard
    },
  }
}

class GuardedClient implements PostgresPoolClient {
  readonly #client: PoolClient
  readonly #address: Address

  constructor(client: PoolClient, address: Address) {
    this.#client = client
    client.on('error', unheard)
    this.#address = address
  }

  query<R>(sql: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    work: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof work !== 'string') throw new Error('store: nothing is read with a cursor')
    return failing(this.#run<R>(work, values), (error) => postgresFault(error, this.#address))
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy)
  }

  async #run<R>(sql: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const storable = values.map((value) => (typeof value === 'string' ? withoutZero(value) : value))
    const { command, rowCount, rows } = await this.#client.query(sql, storable)
    return { command: command as PostgresQueryResult<R>['command'], rowCount: rowCount ?? 0, rows }
  }
}

/** A connection broke between two questions: it is made anew, or the next question says why not. */
function unheard(): void {}

async function failing<T>(work: Promise<T>, fault: (error: unknown) => unknown): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw fault(error)
  }
}

/** Whole numbers come as numbers, for none is beyond 2 to the power of 53; texts as they were given. */
function valueTypes(): TypeOverrides {
  const overrides = new TypeOverrides()
  overrides.setTypeParser(types.builtins.INT8, Number)
  overrides.setTypeParser(types.builtins.TEXT, withZero)
  const bytesOf = types.getTypeParser(types.builtins.BYTEA)
  overrides.setTypeParser(types.builtins.BYTEA, (text) => new Uint8Array(bytesOf(text)))
  return overrides
}
