import { candidatesFor } from '../../workspace/questions.ts'
import { flag, jsonText, operand, paperOf, type Run } from '../invocation.ts'
import { whoText } from '../render/who-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma who NAME` */
export const run: Run = async (invocation, shell) => {
  const candidates = await withWorkspace(invocation, shell, async (workspace) => {
    return await candidatesFor(workspace, operand(invocation, 0))
  })
  await shell.write(flag(invocation, 'json') ? jsonText(candidates) : whoText(paperOf(shell), candidates))
  return 0
}
