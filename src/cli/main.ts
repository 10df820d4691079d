import { CommanderError } from 'commander'
import { KnownError } from '../claims/known-error.ts'
import { programFor } from './program.ts'
import { endQuietlyWithTheReader, processShell, type Shell } from './shell.ts'
import { packageVersion } from './version.ts'

const BAD_USAGE = 2

/** The command line: runs what was typed and sets the exit code of the process. */
export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyWithTheReader()
  process.exitCode = await run(argv, processShell())
}

/** What was typed, run in a shell; resolves to the exit code. Only faults of the program are thrown. */
export async function run(argv: readonly string[], shell: Shell): Promise<number> {
  const program = programFor(shell, packageVersion())
  try {
    if (argv.length === 0) program.command.outputHelp()
    else await program.command.parseAsync(argv, { from: 'user' })
    return program.exitCode()
  } catch (error) {
    if (error instanceof CommanderError) return usageCode(error, shell)
    if (!(error instanceof KnownError)) throw error
    shell.note(`stemma: ${error.message}`)
    return BAD_USAGE
  }
}

/** `--help` and `--version` end this way too, with nothing wrong. */
function usageCode({ exitCode, message }: CommanderError, shell: Shell): number {
  if (exitCode === 0) return 0
  shell.note(
    `stemma: ${message
      .replace(/^error: /, '')
      .split('\n')
      .map((line) => line.trim())
      .join(' ')}`,
  )
  return BAD_USAGE
}
