import { userInfo } from 'node:os'
import { openSqlite } from '../store/open-sqlite.ts'
import type { Store } from '../store/store.ts'
import { IndexKeeper } from './index-keeper.ts'
import { MACHINE } from './machine.ts'

/** An open workspace: its store, and the world around it that decisions are signed and dated with. */
export interface Workspace {
  readonly store: Store
  /** What questions over many claims are asked of. */
  readonly index: IndexKeeper
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
 * Opens the workspace in a file. Throws KnownError `no-workspace` when nothing is there and none is to be created,
 * `not-a-workspace` when it is something else or of a newer version, `unreadable` when it cannot be opened.
 */
export async function openWorkspace(path: string, options: OpenOptions): Promise<Workspace> {
  const { create, clock = () => new Date(), user = userOfComputer() } = options
  const store = await openSqlite(path, { create })
  return { store, index: new IndexKeeper(path === ':memory:' ? null : `${path}.index`), clock, user }
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
