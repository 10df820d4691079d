import { run } from '../../src/cli/main.ts'
import type { Ended } from './binary.ts'
import { shellOf } from './shell-of.ts'

/**
 * What was typed in a folder, run in this process: all that the program does, without the time it takes to start, which
 * is most of what a small command takes. What depends on the process itself, as standard input does, needs `stemma`.
 */
export async function typed(folder: string, args: readonly string[]): Promise<Ended> {
  const shell = shellOf()
  const before = process.cwd()
  process.chdir(folder)
  try {
    const code = await run(args, shell)
    return { code, out: shell.out.join(''), err: shell.notes.map((note) => `${note}\n`).join('') }
  } finally {
    process.chdir(before)
  }
}
