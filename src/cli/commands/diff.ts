import { dayMeant, diffOf, entityNamed } from '../../workspace/asking/questions.ts'
import { flag, jsonText, operand, paperOf, type Run, textOption } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { diffText } from '../render/diff-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma diff DATE DATE` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const days = { from: dayMeant(operand(invocation, 0)), to: dayMeant(operand(invocation, 1)) }
  const around = textOption(invocation, 'around')
  const diff = await withWorkspace(invocation, shell, async (workspace) => {
    const answer = await diffOf(workspace, moment, days, {
      events: flag(invocation, 'events'),
      ...(around === undefined ? {} : { around: (await entityNamed(workspace, around, moment)).id }),
    })
    return await namesAsked(invocation, workspace, moment, answer)
  })
  await shell.write(flag(invocation, 'json') ? jsonText(diff) : diffText(paperOf(shell), diff))
  return 0
}
