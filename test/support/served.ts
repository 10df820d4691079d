import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Served, serve } from '../../src/server/serve.ts'

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/**
 * A workspace of its own, a copy of another or an empty one, served with the built application. `close` leaves nothing
 * behind, and may be called again.
 */
export async function servedCopy(workspace: string | null): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-browser-'))
  const path = join(folder, 'samples.db')
  if (workspace !== null) copyFileSync(workspace, path)
  const notes: string[] = []
  const served = await serve({
    path,
    port: 0,
    web: WEB,
    version: 'test',
    note: (line) => notes.push(line),
    user: 'researcher',
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
