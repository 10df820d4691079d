import { allDecisions, decisionsOn } from '../../workspace/judging/decisions.ts'
import { flag, jsonText, operand, paperOf, type Run } from '../invocation.ts'
import { decisionsText } from '../render/decisions-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma decisions [NAME | CLAIM]` */
export const run: Run = async (invocation, shell) => {
  const decisions = await withWorkspace(invocation, shell, async (workspace) => {
    if (invocation.operands.length > 0) return await decisionsOn(workspace, operand(invocation, 0))
    return await allDecisions(workspace, { program: flag(invocation, 'all') })
  })
  await shell.write(flag(invocation, 'json') ? jsonText(decisions) : decisionsText(paperOf(shell), decisions))
  return 0
}
