import { modelFrom } from './model-file.ts'
import { createTagger, type Tagger } from './tagger.ts'

/** Where the models are, by language; each is loaded when it is first asked for. */
const MODELS = {
  ar: async () => (await import('./weights/ar.json', { with: { type: 'json' } })).default,
  en: async () => (await import('./weights/en.json', { with: { type: 'json' } })).default,
  tr: async () => (await import('./weights/tr.json', { with: { type: 'json' } })).default,
} as const

const loaded = new Map<string, Promise<Tagger>>()

/** The tagger that ships for a language, kept once it is loaded; undefined when there is none. */
export async function loadTagger(language: string): Promise<Tagger | undefined> {
  if (!Object.hasOwn(MODELS, language)) return undefined
  let tagger = loaded.get(language)
  if (tagger === undefined) {
    tagger = MODELS[language as keyof typeof MODELS]().then((file) => createTagger(modelFrom(file)))
    loaded.set(language, tagger)
  }
  return await tagger
}
