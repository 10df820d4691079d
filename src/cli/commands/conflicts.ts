import { conflictsOf, entityNamed } from '../../workspace/questions.ts'
import { flag, jsonText, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { conflictsText } from '../render/conflicts-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma conflicts [NAME]` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const [name] = invocation.operands
  const conflicts = await withWorkspace(invocation, shell, async (workspace) => {
    const entity = name === undefined ? null : await entityNamed(workspace, name, moment)
    return await conflictsOf(workspace, entity?.id ?? null, moment)
  })
  await shell.write(flag(invocation, 'json') ? jsonText(conflicts) : conflictsText(paperOf(shell), conflicts))
  return flag(invocation, 'fail') && conflicts.length > 0 ? 1 : 0
}
