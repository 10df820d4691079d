import type { Run } from './invocation.ts'
import type { OptionSpec } from './options.ts'

/** A command: everything `--help` tells of it, and where its work is. */
export interface CommandSpec {
  readonly name: string
  /** As commander writes them: `<file...>`. */
  readonly operands: readonly string[]
  readonly about: string
  readonly options: readonly OptionSpec[]
  /** What to type, and what one gets. */
  readonly examples: readonly (readonly [string, string])[]
  readonly load: () => Promise<{ readonly run: Run }>
}
