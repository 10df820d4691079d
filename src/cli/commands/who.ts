import { ANY_MOMENT, openQuestions } from '../../workspace/asking/questions.ts'
import { candidatesWithWhereabouts } from '../../workspace/naming/whereabouts.ts'
import { flag, jsonText, paperOf, type Run } from '../invocation.ts'
import { namesAsked } from '../names-in.ts'
import { questionsText, whoText } from '../render/who-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma who [NAME]` */
export const run: Run = async (invocation, shell) => {
  const [name] = invocation.operands
  const text = await withWorkspace(invocation, shell, async (workspace) => {
    if (name === undefined) {
      const questions = await openQuestions(workspace)
      return flag(invocation, 'json') ? jsonText(questions) : questionsText(paperOf(shell), questions)
    }
    const found = await candidatesWithWhereabouts(workspace, name)
    const candidates = await namesAsked(invocation, workspace, ANY_MOMENT, found)
    return flag(invocation, 'json') ? jsonText(candidates) : whoText(paperOf(shell), candidates)
  })
  await shell.write(text)
  return 0
}
