import { KnownError } from '../../claims/known-error.ts'
import { entityNamed, type Network, networkOf } from '../../workspace/asking/questions.ts'
import { hearingOf, networkHeard, type PerhapsHeard } from '../../workspace/asking/voices.ts'
import {
  type ExportedNetwork,
  exportNetwork,
  GRAPH_FORMATS,
  networkPieces,
} from '../../workspace/importing/export-network.ts'
import { hearingOption } from '../hearing.ts'
import { countOption, flag, formatOption, jsonText, listOption, paperOf, type Run, textOption } from '../invocation.ts'
import { momentOption } from '../moment.ts'
import { namesAsked } from '../names-in.ts'
import { counted } from '../render/fact.ts'
import { networkText, outsideText } from '../render/network-text.ts'
import { unheardLine, unheardText } from '../render/unheard.ts'
import type { Shell } from '../shell.ts'
import { withWorkspace } from '../with-workspace.ts'

const FORMATS = ['text', 'json', ...GRAPH_FORMATS] as const

/** `stemma network` */
export const run: Run = async (invocation, shell) => {
  const moment = momentOption(invocation)
  const format = formatOption(invocation, FORMATS)
  const include = listOption(invocation, 'include')
  if (include.length > 0 && (format === 'text' || format === 'json'))
    throw new KnownError('bad-usage', `--include is for ${GRAPH_FORMATS.join(' and ')}: ${format} has all names`)
  const hops = countOption(invocation, 'hops')
  const around = textOption(invocation, 'around')
  if (hops !== undefined && around === undefined) throw new KnownError('bad-usage', '--hops needs --around')
  await withWorkspace(invocation, shell, async (workspace) => {
    const hearing = await hearingOf(workspace, hearingOption(invocation), moment)
    const options = {
      events: flag(invocation, 'events'),
      ...(around === undefined ? {} : { around: (await entityNamed(workspace, around, moment)).id }),
      ...(hops === undefined ? {} : { hops }),
    }
    const answer: PerhapsHeard<Network> =
      hearing === null
        ? await networkOf(workspace, moment, options)
        : await networkHeard(workspace, moment, { ...options, hearing })
    const network = await namesAsked(invocation, workspace, moment, answer)
    if (format === 'json') return await shell.write(jsonText(network))
    if (format === 'text') return await shell.write(networkText(paperOf(shell), network) + unheardText(network))
    const exported = await exportNetwork(workspace, network, moment, include)
    for (const piece of networkPieces(exported, format)) await shell.write(piece)
    noteWhatIsLost(shell, network, exported)
  })
  return 0
}

/** What of a network does not leave, or not as it is, a line for each reason. */
function noteWhatIsLost(shell: Shell, network: PerhapsHeard<Network>, { undated, pseudonyms }: ExportedNetwork): void {
  const left = outsideText(network)
  if (left !== '') shell.note(`stemma: left out: ${left}`)
  if (undated > 0) shell.note(`stemma: ${counted(undated, 'relation')} without a date stand at all times`)
  if (pseudonyms > 0) {
    shell.note(`stemma: ${counted(pseudonyms, 'private person')} under pseudonyms (--include private-persons)`)
  }
  if (network.unheard !== undefined) shell.note(`stemma: ${unheardLine(network.unheard)}`)
}
