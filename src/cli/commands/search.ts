import { ANY_MOMENT } from '../../workspace/asking/questions.ts'
import { search } from '../../workspace/searching/search.ts'
import { countOption, flag, jsonText, paperOf, type Run, textOption } from '../invocation.ts'
import { namesAsked } from '../names-in.ts'
import { searchText } from '../render/search-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma search QUERY` */
export const run: Run = async (invocation, shell) => {
  const options = {
    language: textOption(invocation, 'language'),
    publisher: textOption(invocation, 'publisher'),
    from: textOption(invocation, 'from'),
    to: textOption(invocation, 'to'),
    after: textOption(invocation, 'after'),
    names: !flag(invocation, 'texts'),
    limit: countOption(invocation, 'limit'),
  }
  const query = invocation.operands.join(' ')
  const answer = await withWorkspace(invocation, shell, async (workspace) => {
    return await namesAsked(invocation, workspace, ANY_MOMENT, await search(workspace, query, options))
  })
  await shell.write(flag(invocation, 'json') ? jsonText(answer) : searchText(paperOf(shell), answer))
  return 0
}
