import { entityNamed, historyOf } from '../../workspace/asking/questions.ts'
import { flag, jsonText, operand, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { historyText } from '../render/history-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma history ONE OTHER` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const history = await withWorkspace(invocation, shell, async (workspace) => {
    const one = await entityNamed(workspace, operand(invocation, 0), moment)
    const other = await entityNamed(workspace, operand(invocation, 1), moment)
    return await namesAsked(invocation, workspace, moment, await historyOf(workspace, [one, other], moment))
  })
  await shell.write(flag(invocation, 'json') ? jsonText(history) : historyText(paperOf(shell), history))
  return 0
}
