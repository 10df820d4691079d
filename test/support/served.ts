import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Served, serve } from '../../src/server/serve.ts'
import type { ModelReaderOptions } from '../../src/workspace/adding/model-reader.ts'

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** What a served workspace holds and how it is served, where that is not usual. */
export interface Serving {
  /** Makes something of the workspace before it is served. */
  readonly prepare?: (path: string) => Promise<void>
  /** The language model that whoever starts the server chose. */
  readonly reader?: ModelReaderOptions
}

/**
 * A workspace of its own, a copy of another or an empty one, served with the built application. `close` leaves nothing
 * behind, and may be called again.
 */
export async function servedCopy(workspace: string | null, { prepare, reader }: Serving = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-browser-'))
  const path = join(folder, 'samples.db')
  if (workspace !== null) copyFileSync(workspace, path)
  await prepare?.(path)
  const notes: string[] = []
  const served = await serve({
    path,
    port: 0,
    web: WEB,
    version: 'test',
    note: (line) => notes.push(line),
    user: 'researcher',
    reader: reader ?? null,
  })
  return {
    ...served,
    close: async () => {
      if (!existsSync(folder)) return
      await served.close()
      rmSync(folder, { recursive: true, force: true })
      if (notes.length > 0) throw new Error(`the server noted: ${notes.join('; ')}`)
    },
  }
}
