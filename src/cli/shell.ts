import { once } from 'node:events'
import { progressOn } from './progress.ts'

/** The terminal as the commands see it, so that a test can stand in for it. */
export interface Shell {
  /** To standard output; resolves when the reader has room for more. */
  write(text: string): Promise<void>
  /** One line of advice or complaint, to standard error. */
  note(line: string): void
  /** How far long work has come, to standard error: the next takes its place, null takes it away. */
  progress(line: string | null): void
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
  const progress = progressOn(stderr, Date.now)
  return {
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    note: (line) => {
      progress(null)
      stderr.write(`${line}\n`)
    },
    progress,
    terminal: stdout.isTTY === true,
    color: wantsColor(stdout.isTTY === true, env),
    columns: columnsOf(stdout.columns),
    environment: env,
  }
}

/** How wide a line may be; a terminal that does not know its width says 0. */
function columnsOf(columns: number | undefined): number {
  return columns === undefined || columns === 0 ? DEFAULT_COLUMNS : Math.min(columns, MOST_COLUMNS)
}

/** Colour is for terminals that can show it, unless `NO_COLOR` (no-color.org) says otherwise. */
export function wantsColor(isTerminal: boolean, environment: Shell['environment']): boolean {
  return isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
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
