import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { openPostgres } from '../../src/store/open-postgres.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { whyNoPostgres } from '../support/postgres.ts'
import { freshPath, temporaryFolder } from './temporary.ts'

/** An engine that every store test runs on. */
export interface TestedEngine {
  /** The engine, and why it is not tested here where it is not. */
  readonly title: string
  readonly isHere: boolean
  /** The share of the made-up inputs that it is tested with: making a workspace takes some engines longer. */
  readonly share: number
  /** A place where no workspace is yet. */
  fresh(): Promise<string>
  open(place: string): Promise<Store>
}

const why = whyNoPostgres()

/** The address of a workspace that is not there yet, in the one server that all tests share. */
async function freshAddress(): Promise<string> {
  return `${inject('postgres')}&schema=w${randomUUID().replaceAll('-', '')}`
}

export const ENGINES: readonly TestedEngine[] = [
  {
    title: 'SQLite',
    isHere: true,
    share: 1,
    fresh: async () => freshPath(temporaryFolder()),
    open: async (path) => await openSqlite(path, { create: true }),
  },
  {
    title: why === null ? 'PostgreSQL' : `PostgreSQL, not tested here: ${why}`,
    isHere: why === null,
    share: 0.25,
    fresh: freshAddress,
    open: async (url) => (await openPostgres(url, { create: true })).store,
  },
]
