import { KnownError } from '../../claims/known-error.ts'
import { entityNamed, type Network, networkOf } from '../../workspace/asking/questions.ts'
import { hearingOf, networkHeard, type PerhapsHeard } from '../../workspace/asking/voices.ts'
import { hearingOption } from '../hearing.ts'
import { countOption, flag, formatOption, jsonText, paperOf, type Run, textOption } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { networkText } from '../render/network-text.ts'
import { unheardText } from '../render/unheard.ts'
import { withWorkspace } from '../with-workspace.ts'

/** `stemma network` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const format = formatOption(invocation, ['text', 'json'])
  const hops = countOption(invocation, 'hops')
  const around = textOption(invocation, 'around')
  if (hops !== undefined && around === undefined) throw new KnownError('bad-usage', '--hops needs --around')
  const network: PerhapsHeard<Network> = await withWorkspace(invocation, shell, async (workspace) => {
    const hearing = await hearingOf(workspace, hearingOption(invocation), moment)
    const options = {
      events: flag(invocation, 'events'),
      ...(around === undefined ? {} : { around: (await entityNamed(workspace, around, moment)).id }),
      ...(hops === undefined ? {} : { hops }),
    }
    if (hearing !== null) return await networkHeard(workspace, moment, { ...options, hearing })
    return await networkOf(workspace, moment, options)
  })
  const text = () => networkText(paperOf(shell), network) + unheardText(network)
  await shell.write(format === 'json' ? jsonText(network) : text())
  return 0
}
