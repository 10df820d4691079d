import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { KnownError } from '../claims/known-error.ts'
import { type ModelReaderOptions, modelReader } from '../workspace/adding/model-reader.ts'
import { closeWorkspace, openWorkspace, withoutPassword } from '../workspace/open.ts'
import { warmUp } from '../workspace/warm-up.ts'
import { createApp } from './app.ts'
import { Adder } from './jobs/adder.ts'
import { Jobs } from './jobs/jobs.ts'

/** What to serve, and where. */
export interface ServeOptions {
  /** Where the workspace is, a file or the address of a database; made when there is none. */
  readonly path: string
  /** 0 for any that is free. */
  readonly port: number
  /** The folder of the built application. */
  readonly web: string
  readonly version: string
  /** One line about something that went wrong. */
  readonly note: (line: string) => void
  /** Who decides; the one the computer knows unless said. */
  readonly user?: string
  /** Whether to bring into memory at once what questions and added documents need, so that the first need not wait. */
  readonly warm?: boolean
  /** The language model that reads added documents besides the rules; none unless said. No request can set or change it. */
  readonly reader?: ModelReaderOptions | null
}

/** A server that answers. */
export interface Served {
  /** `http://127.0.0.1:4870` */
  readonly address: string
  /** Whether nothing was in the workspace when it was opened, perhaps because its name was mistyped. */
  readonly isEmpty: boolean
  /** Answers what has begun, ends what has no end, and closes the workspace. */
  readonly close: () => Promise<void>
}

/** The only address that is listened at: nobody reaches it but from this computer. */
const LOOPBACK = '127.0.0.1'
/** How long answers under way may take when the server is ended, in milliseconds. */
const GRACE = 2000
const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['EADDRINUSE', 'another program uses it'],
  ['EACCES', 'the system does not let it be used'],
])

/**
 * Opens a workspace and serves it to this computer alone. Throws KnownError `bad-usage` when the port cannot be had or the
 * address of the language model is none, and what `openWorkspace` throws.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { path, port, web, version, note, user, warm = false, reader = null } = options
  if (reader !== null) await modelReader(reader)
  const workspace = await openWorkspace(path, { create: true, ...(user === undefined ? {} : { user }) })
  const isEmpty = (await workspace.store.head()) === 0
  const closing = new AbortController()
  const adder = new Adder({ path, user: workspace.user, reader })
  const jobs = new Jobs(adder, workspace.clock)
  const serving = {
    workspace,
    jobs,
    name: basename(withoutPassword(path)),
    version,
    reader: reader === null ? null : { model: reader.model, host: new URL(reader.url).host },
    closing: closing.signal,
    note,
  }
  const app = createApp(serving, web)
  const server = createServer(getRequestListener(async (request, env) => await app.fetch(request, env)))
  try {
    await listening(server, port)
  } catch (error) {
    await closeWorkspace(workspace)
    throw error
  }
  if (warm) adder.start()
  const warming = warm ? warmUp(workspace).catch((error: unknown) => note(`warming up: ${wordsOf(error)}`)) : undefined
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    isEmpty,
    close: async () => {
      closing.abort()
      await ended(server)
      await jobs.close()
      await warming
      await closeWorkspace(workspace)
    },
  }
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port, LOOPBACK)
  try {
    await once(server, 'listening')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? REASONS.get(error.code) : undefined
    if (reason === undefined) throw error
    throw new KnownError('bad-usage', `serve: port ${port} cannot be had: ${reason}`, { cause: error })
  }
}

async function ended(server: Server): Promise<void> {
  const over = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  const last = setTimeout(() => server.closeAllConnections(), GRACE)
  await over
  clearTimeout(last)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
