import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { KnownError } from '../claims/known-error.ts'
import { boundedFetch } from './bounded-fetch.ts'
import { type Failure, failureOf, KEY_VARIABLE, settingRefused, shownUrl } from './failure.ts'
import type { Answer, Asked, LanguageModel, ModelAddress, Patience } from './language-model.ts'
import { later } from './later.ts'
import { answerIn } from './stream.ts'

const PATIENCE: Patience = { silence: 300_000, wait: 1000, longestWait: 120_000, tries: 4 }
/** The same question should get the same answer; and a portion has some thirty claims at most, which is less than so many tokens. */
const SETTINGS = { temperature: 0, maxOutputTokens: 8192 } as const

type Setting = keyof typeof SETTINGS

/**
 * A language model behind the chat protocol of OpenAI, which Ollama, llama.cpp, vLLM and hosted services speak. Nothing is sent
 * before the first question, and nothing but questions to that address. Throws KnownError `bad-usage` for an address that
 * is none.
 */
export function connectTo(address: ModelAddress, patience: Patience = PATIENCE): LanguageModel {
  const url = baseOf(address.url)
  const model = createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: url,
    ...(address.key === null ? {} : { apiKey: address.key }),
    supportsStructuredOutputs: true,
    fetch: boundedFetch(patience.silence),
  }).chatModel(address.model)

  const refused = new Set<Setting>()
  const askOnce = async (asked: Asked, signal: AbortSignal): Promise<Answer> => {
    const settings = Object.fromEntries(Object.entries(SETTINGS).filter(([name]) => !refused.has(name as Setting)))
    try {
      const { stream } = await model.doStream({
        prompt: promptFor(asked),
        responseFormat: { type: 'json', name: 'claims', schema: asked.schema },
        ...settings,
        abortSignal: signal,
      })
      return await answerIn(stream, `language model at ${shownUrl(url)}`)
    } catch (error) {
      const setting = settingRefused(error)
      if (setting === undefined || !(setting in settings)) throw error
      refused.add(setting)
      return await askOnce(asked, signal)
    }
  }
  const settle = (error: unknown) => failureOf(error, { ...address, url }, patience)
  return {
    ask: async (asked, signal) => await tried(async () => await askOnce(asked, signal), { patience, signal, settle }),
  }
}

interface Trying {
  readonly patience: Patience
  readonly signal: AbortSignal
  /** What a failure means; undefined for a fault of the program. */
  readonly settle: (error: unknown) => Failure | undefined
}

/** Tries until it goes well, it cannot go better, or the patience is at its end. */
async function tried<T>(attempt: () => Promise<T>, { patience, signal, settle }: Trying): Promise<T> {
  for (let count = 1; ; count += 1) {
    signal.throwIfAborted()
    try {
      return await attempt()
    } catch (error) {
      signal.throwIfAborted()
      const failure = settle(error)
      if (failure === undefined) throw error
      const wait = failure.wait ?? patience.wait * 2 ** (count - 1)
      if (!failure.mayPass || count === patience.tries || wait > patience.longestWait) throw failure.error
      await later(wait, signal)
    }
  }
}

/** The conversation so far: what is asked, and a wrong answer with what is wrong with it. */
function promptFor({ instructions, words, wrong }: Asked) {
  const text = (said: string) => [{ type: 'text' as const, text: said }]
  return [
    { role: 'system' as const, content: instructions },
    { role: 'user' as const, content: text(words) },
    ...(wrong === undefined
      ? []
      : [
          { role: 'assistant' as const, content: text(wrong.answer) },
          { role: 'user' as const, content: text(wrong.complaint) },
        ]),
  ]
}

function baseOf(text: string): string {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new KnownError('bad-usage', `--url "${text}" is not an address such as http://127.0.0.1:11434/v1`)
  }
  if (url.username !== '' || url.password !== '' || url.search !== '') {
    throw new KnownError('bad-usage', `--url takes no name, password or query; a key is given in ${KEY_VARIABLE}`)
  }
  return shownUrl(url.href)
}
