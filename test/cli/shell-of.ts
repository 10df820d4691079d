import type { Shell } from '../../src/cli/shell.ts'

/** A shell that keeps what it was given. */
export interface Captured extends Shell {
  readonly out: string[]
  readonly notes: string[]
}

export function shellOf(environment: Shell['environment'] = {}): Captured {
  const out: string[] = []
  const notes: string[] = []
  return {
    out,
    notes,
    write: async (text) => {
      out.push(text)
    },
    note: (line) => {
      notes.push(line)
    },
    terminal: false,
    color: false,
    columns: 100,
    environment,
  }
}
