import { fileURLToPath } from 'node:url'
import { KnownError } from '../../claims/known-error.ts'
import { serve } from '../../server/serve.ts'
import type { ModelReaderOptions } from '../../workspace/adding/model-reader.ts'
import { withoutPassword } from '../../workspace/open.ts'
import { type Invocation, type Run, textOption, workspacePath } from '../invocation.ts'
import { modelReaderOptions, whereDocumentsGo } from '../model-reader.ts'
import { safe } from '../render/paper.ts'
import type { Shell } from '../shell.ts'
import { packageVersion } from '../version.ts'

/** Where the server listens unless told otherwise. */
const DEFAULT_PORT = 4870
const MOST_PORT = 65_535
/** The built application stands beside the build of the sources, from the sources and from the build alike. */
const WEB = new URL('../../../dist/web/', import.meta.url)

/** `stemma serve` */
export const run: Run = async (invocation, shell) => {
  const reader = modelReaderOptions(invocation, shell)
  return await serveUntilEnded(shell, workspacePath(invocation, shell), { port: portOption(invocation), reader })
}

/** Where a server listens, and who reads what is added to it. */
interface Serving {
  readonly port: number | undefined
  readonly reader?: ModelReaderOptions | null
}

/** Serves a workspace until the process is told to end, by Ctrl-C or otherwise. */
export async function serveUntilEnded(shell: Shell, path: string, { port, reader = null }: Serving): Promise<number> {
  const served = await serve({
    path,
    port: port ?? DEFAULT_PORT,
    reader,
    web: fileURLToPath(WEB),
    version: packageVersion(),
    warm: true,
    note: (line) => shell.note(`stemma: ${line}`),
  })
  if (reader !== null) shell.note(`stemma: when documents are added, ${whereDocumentsGo(reader)}`)
  const lines = [
    `${safe(withoutPassword(path))} is served at ${served.address}`,
    ...(served.isEmpty ? ['it holds nothing yet: add documents there, or with `stemma add`'] : []),
    'Ctrl-C ends it',
  ]
  await shell.write(`${lines.join('\n')}\n`)
  await toldToEnd()
  await served.close()
  return 0
}

/** Resolves when the process is told to end. Told again, it goes on ending. */
async function toldToEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve())
  })
}

/** The port that was asked for; 0 takes any that is free. */
export function portOption(invocation: Invocation): number | undefined {
  const text = textOption(invocation, 'port')
  if (text === undefined) return undefined
  if (!/^\d{1,5}$/.test(text) || Number(text) > MOST_PORT) {
    throw new KnownError('bad-usage', `--port "${text}" is not a number from 0 to ${MOST_PORT}`)
  }
  return Number(text)
}
