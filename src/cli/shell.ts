import { once } from 'node:events'

/** The terminal as the commands see it, so that a test can stand in for it. */
export interface Shell {
  /** To standard output; resolves when the reader has room for more. */
  write(text: string): Promise<void>
  /** One line of progress or advice, to standard error. */
  note(line: string): void
  /** Whether standard output is a terminal. */
  readonly terminal: boolean
  readonly color: boolean
  /** How many columns a line may have. */
  readonly columns: number
  readonly environment: Readonly<Record<string, string | undefined>>
}

const DEFAULT_COLUMNS = 100
const MOST_COLUMNS = 140

/** The terminal of this process. */
export function processShell(): Shell {
  const { stdout, stderr, env } = process
  return {
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    note: (line) => {
      stderr.write(`${line}\n`)
    },
    terminal: stdout.isTTY === true,
    color: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    columns: Math.min(stdout.columns ?? DEFAULT_COLUMNS, MOST_COLUMNS),
    environment: env,
  }
}

/** A reader that has seen enough (`| head`) ends the program quietly, as it ends any other. */
export function endQuietlyWithTheReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(0)
    })
  }
}
