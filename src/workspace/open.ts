import { userInfo } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '../store/open-sqlite.ts'
import { isAddress } from '../store/postgres-address.ts'
import type { Store } from '../store/store.ts'
import { IndexKeeper } from './asking/index-keeper.ts'
import { cacheFolder } from './cache-folder.ts'
import { MACHINE } from './machine.ts'
import { NameKeeper } from './naming/name-keeper.ts'
import { LikelihoodKeeper } from './reviewing/likelihood-keeper.ts'

export { withoutPassword } from '../store/postgres-address.ts'

/** An open workspace: its store, and the world around it that decisions are signed and dated with. */
export interface Workspace {
  readonly store: Store
  /** What questions over many claims are asked of. */
  readonly index: IndexKeeper
  /** What names are compared with. */
  readonly names: NameKeeper
  /** What was learned from the review of its claims. */
  readonly likelihoods: LikelihoodKeeper
  readonly clock: () => Date
  /** Who decides, as judgements and assessments name them. */
  readonly user: string
}

export interface OpenOptions {
  /** Whether to make a workspace where there is none. */
  readonly create: boolean
  /** The time; the computer's own by default. */
  readonly clock?: () => Date
  /** The person at work; by default the one the computer knows. */
  readonly user?: string
}

/**
 * Opens the workspace in a file, or in a PostgreSQL database when it is given as `postgres://USER@HOST/DATABASE`.
 * Throws KnownError `no-workspace` when nothing is there and none is to be created, `not-a-workspace` when it is something
 * else or of a newer version, `unreadable` or `unreachable` when it cannot be opened.
 */
export async function openWorkspace(place: string, options: OpenOptions): Promise<Workspace> {
  const { create, clock = () => new Date(), user = userOfComputer() } = options
  const { store, copies } = isAddress(place) ? await onServer(place, create) : await inFile(place, create)
  const kept = (ending: string): string | null => (copies === null ? null : `${copies}.${ending}`)
  return {
    store,
    index: new IndexKeeper(kept('index')),
    names: new NameKeeper(kept('names')),
    likelihoods: new LikelihoodKeeper(kept('likelihood')),
    clock,
    user,
  }
}

/** A store, and what the names of the files beside it begin with; null for none. */
interface Kept {
  readonly store: Store
  readonly copies: string | null
}

async function inFile(path: string, create: boolean): Promise<Kept> {
  return { store: await openSqlite(path, { create }), copies: path === ':memory:' ? null : path }
}

/** Each computer keeps files of its own, under the identity that the workspace has at any address. */
async function onServer(url: string, create: boolean): Promise<Kept> {
  const { openPostgres } = await import('../store/open-postgres.ts') // Most never need the driver.
  const { store, identity } = await openPostgres(url, { create })
  return { store, copies: join(cacheFolder(), identity) }
}

/** Closes it; nothing may be asked of it any more. */
export async function closeWorkspace({ store }: Workspace): Promise<void> {
  await store.close()
}

function userOfComputer(): string {
  try {
    const { username } = userInfo()
    return username === MACHINE ? 'unknown' : username // What a person decides must not pass for the program's own.
  } catch {
    return 'unknown' // In a container the user may have a number and no name.
  }
}
