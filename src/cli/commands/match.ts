import { type BrokenLine, type Matched, matchHeld, matchLists } from '../../workspace/naming/match-lists.ts'
import { countOption, flag, type Invocation, operand, paperOf, type Run, textOption } from '../invocation.ts'
import { matchText } from '../render/match-text.ts'
import type { Shell } from '../shell.ts'
import { withWorkspace } from '../with-workspace.ts'

const DEFAULT_TOP = 10
const PROGRESS_EVERY = 100

/** `stemma match QUERIES [--against LIST]` */
export const run: Run = async (invocation, shell) => {
  const queries = operand(invocation, 0)
  const against = textOption(invocation, 'against')
  const top = countOption(invocation, 'top') ?? DEFAULT_TOP
  if (against !== undefined) return await print(matchLists(queries, against, top), invocation, shell)
  return await withWorkspace(
    invocation,
    shell,
    async (workspace) => await print(matchHeld(queries, workspace, top), invocation, shell),
  )
}

async function print(
  items: AsyncIterable<Matched | BrokenLine>,
  invocation: Invocation,
  shell: Shell,
): Promise<number> {
  let code = 0
  let done = 0
  for await (const item of items) {
    if ('reason' in item) {
      shell.note(`stemma: ${item.file}, line ${item.line}: ${item.reason}`)
      code = 2
      continue
    }
    await shell.write(flag(invocation, 'json') ? jsonLines(item) : matchText(paperOf(shell), item))
    if (++done % PROGRESS_EVERY === 0) shell.progress(`${done.toLocaleString('en')} names`)
  }
  shell.progress(null)
  return code
}

/** One line a match, as programs read it. */
function jsonLines({ query, matches }: Matched): string {
  return matches.map((match, i) => `${JSON.stringify({ query, rank: i + 1, ...match })}\n`).join('')
}
