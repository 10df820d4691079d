import { entityNamed, pathOf } from '../../workspace/asking/questions.ts'
import { countOption, flag, jsonText, operand, paperOf, type Run } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { pathText } from '../render/path-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma path ONE OTHER` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const hops = countOption(invocation, 'hops')
  const path = await withWorkspace(invocation, shell, async (workspace) => {
    const one = await entityNamed(workspace, operand(invocation, 0), moment)
    const other = await entityNamed(workspace, operand(invocation, 1), moment)
    const options = { events: flag(invocation, 'events'), ...(hops === undefined ? {} : { hops }) }
    return await namesAsked(invocation, workspace, moment, await pathOf(workspace, [one, other], moment, options))
  })
  await shell.write(flag(invocation, 'json') ? jsonText(path) : pathText(paperOf(shell), path))
  return 0
}
