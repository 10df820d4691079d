import { entityNamed, timelineOf } from '../../workspace/questions.ts'
import { flag, jsonText, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { timelineText } from '../render/timeline-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma timeline [NAME]` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const [name] = invocation.operands
  const timeline = await withWorkspace(invocation, shell, async (workspace) => {
    const entity = name === undefined ? null : await entityNamed(workspace, name, moment)
    return await timelineOf(workspace, entity?.id ?? null, moment)
  })
  await shell.write(flag(invocation, 'json') ? jsonText(timeline) : timelineText(paperOf(shell), timeline))
  return 0
}
