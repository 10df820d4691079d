import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Served, serve } from '../../src/server/serve.ts'

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** A workspace of its own for one file of tests, served with the built application. `close` leaves nothing behind. */
export async function servedCopy(workspace: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-browser-'))
  const path = join(folder, 'samples.db')
  copyFileSync(workspace, path)
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
    address: served.address,
    close: async () => {
      await served.close()
      rmSync(folder, { recursive: true, force: true })
      if (notes.length > 0) throw new Error(`the server noted: ${notes.join('; ')}`)
    },
  }
}
