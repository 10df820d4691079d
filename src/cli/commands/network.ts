import { KnownError } from '../../claims/known-error.ts'
import { entityNamed, networkOf } from '../../workspace/questions.ts'
import { countOption, flag, formatOption, jsonText, paperOf, type Run, textOption } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { networkText } from '../render/network-text.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma network` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const format = formatOption(invocation, ['text', 'json'])
  const hops = countOption(invocation, 'hops')
  const around = textOption(invocation, 'around')
  if (hops !== undefined && around === undefined) throw new KnownError('bad-usage', '--hops needs --around')
  const network = await withWorkspace(invocation, shell, async (workspace) => {
    return await networkOf(workspace, moment, {
      events: flag(invocation, 'events'),
      ...(around === undefined ? {} : { around: (await entityNamed(workspace, around, moment)).id }),
      ...(hops === undefined ? {} : { hops }),
    })
  })
  await shell.write(format === 'json' ? jsonText(network) : networkText(paperOf(shell), network))
  return 0
}
