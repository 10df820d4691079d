import type { Shell } from '../../src/cli/shell.ts'

/** A shell that keeps what it was given. */
export interface Captured extends Shell {
  readonly out: string[]
  readonly notes: string[]
  readonly steps: (string | null)[]
}

export function shellOf(environment: Shell['environment'] = {}): Captured {
  const out: string[] = []
  const notes: string[] = []
  const steps: (string | null)[] = []
  return {
    out,
    notes,
    steps,
    write: async (text) => {
      out.push(text)
    },
    note: (line) => {
      notes.push(line)
    },
    progress: (line) => {
      steps.push(line)
    },
    terminal: false,
    color: false,
    columns: 100,
    environment,
  }
}
