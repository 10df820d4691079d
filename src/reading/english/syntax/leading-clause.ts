import type { Chunk } from './chunk.ts'
import type { Clause } from './clause.ts'

/** What opens a clause that hangs on another: "when", "whose". */
const HANGING: ReadonlySet<string> = new Set(['subordinator', 'relative'])

/**
 * The clause whose subject a sentence is about: of its main clauses the first that has a subject and hangs on no "when" or
 * "although"; else the first with a subject.
 */
export function leadingClause(clauses: readonly Clause[], chunks: readonly Chunk[]): Clause | undefined {
  const main = clauses.filter(({ kind, subject }) => kind === 'main' && subject !== null)
  return main.find(({ from }) => !HANGING.has(chunks[from - 1]?.kind ?? '')) ?? main[0]
}
