import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BINARY = fileURLToPath(new URL('../../bin/stemma.js', import.meta.url))

/** The folder of the samples. */
export const SAMPLES: string = fileURLToPath(new URL('../../samples', import.meta.url))

/** How a command ended and what it said. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real program in a folder. */
export function stemma(folder: string, args: readonly string[], input: string | Buffer = ''): Ended {
  const { STEMMA_WORKSPACE: _, ...environment } = process.env
  const run = spawnSync(process.execPath, [BINARY, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: environment,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

/** An empty folder that is gone when the process ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-cli-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The JSON objects of an output, one a line. */
export function jsonLines(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
