import { KnownError } from '../claims/known-error.ts'
import {
  type ModelReader,
  type ModelReaderOptions,
  modelReader,
  USUAL_PARALLEL,
} from '../workspace/adding/model-reader.ts'
import { countOption, type Invocation, textOption } from './invocation.ts'
import { safe } from './render/paper.ts'
import type { Shell } from './shell.ts'

/** The only kind of reader beside the rules: the protocol that local and hosted servers of language models speak. */
const KIND = 'openai-compatible'
const COMPANIONS = ['url', 'model', 'parallel'] as const
const MOST_PARALLEL = 32

/**
 * The language model that was asked for; null when none was. The key is taken from the environment alone, so that no list of
 * processes and no history of a shell shows it.
 */
export function modelReaderOptions(invocation: Invocation, { environment }: Shell): ModelReaderOptions | null {
  const kind = textOption(invocation, 'reader')
  if (kind === undefined) {
    const alone = COMPANIONS.find((name) => textOption(invocation, name) !== undefined)
    if (alone !== undefined) throw new KnownError('bad-usage', `--${alone} goes with --reader ${KIND}`)
    return null
  }
  if (kind !== KIND) throw new KnownError('bad-usage', `--reader "${kind}" is not one of ${KIND}`)
  const url = textOption(invocation, 'url')
  const model = textOption(invocation, 'model')
  if (url === undefined || model === undefined || model.trim() === '') {
    throw new KnownError('bad-usage', `--reader ${KIND} needs --url and --model`)
  }
  const parallel = countOption(invocation, 'parallel') ?? USUAL_PARALLEL
  if (parallel > MOST_PARALLEL)
    throw new KnownError('bad-usage', `--parallel ${parallel} is more than ${MOST_PARALLEL}`)
  const key = environment['STEMMA_MODEL_KEY'] ?? ''
  return { url, model, key: key === '' ? null : key, parallel }
}

/** The language model that was asked for, ready to read, with a line on where the documents go; undefined for none. */
export async function modelReaderFrom(invocation: Invocation, shell: Shell): Promise<ModelReader | undefined> {
  const options = modelReaderOptions(invocation, shell)
  if (options === null) return undefined
  const reader = await modelReader(options)
  shell.note(`stemma: ${whereDocumentsGo(options)}`)
  const progress = ({ done, total }: { readonly done: number; readonly total: number }): void =>
    shell.progress(`${done} of ${total} portions read by ${safe(options.model)}`)
  return { ...reader, progress }
}

/** What whoever asks for a model is told each time. */
export function whereDocumentsGo({ url, model }: Pick<ModelReaderOptions, 'url' | 'model'>): string {
  return `the words of the documents are sent to ${safe(new URL(url).origin)}, to be read by ${safe(model)}`
}
