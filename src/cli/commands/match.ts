import { KnownError } from '../../claims/known-error.ts'
import { type Matched, matchLists } from '../../workspace/match-lists.ts'
import { countOption, flag, operand, paperOf, type Run, textOption } from '../invocation.ts'
import { matchText } from '../render/match-text.ts'

const DEFAULT_TOP = 10
const PROGRESS_EVERY = 100

/** `stemma match QUERIES --against LIST` */
export const run: Run = async (invocation, shell) => {
  const against = textOption(invocation, 'against')
  if (against === undefined) throw new KnownError('bad-usage', 'match: --against needs the list to look in')
  const top = countOption(invocation, 'top') ?? DEFAULT_TOP
  let code = 0
  let done = 0
  for await (const item of matchLists(operand(invocation, 0), against, top)) {
    if ('reason' in item) {
      shell.note(`stemma: ${item.file}, line ${item.line}: ${item.reason}`)
      code = 2
      continue
    }
    await shell.write(flag(invocation, 'json') ? jsonLines(item) : matchText(paperOf(shell), item))
    if (++done % PROGRESS_EVERY === 0) shell.progress(`${done} names`)
  }
  shell.progress(null)
  return code
}

/** One line a match, as programs read it. */
function jsonLines({ query, matches }: Matched): string {
  return matches.map((match, i) => `${JSON.stringify({ query, rank: i + 1, ...match })}\n`).join('')
}
