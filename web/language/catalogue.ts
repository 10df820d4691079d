import type { ReasonId } from '../../src/claims/reason.ts'
import type english from './catalogues/en.json'
import { completeEnglish } from './english.ts'

/**
 * The name of a message. English has every one; a test proves that the others have them too. The reasons of the program
 * are worded in English where it makes them, and only there.
 */
export type MessageKey = keyof typeof english | `reason.${ReasonId}`

/** The words for a number, by plural category of the language (CLDR): Arabic has six. `other` is always there. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>

/** A message: words with `{places}`, or one text for each plural category of the place `count`. */
export type Message = string | PluralForms

/** All messages of one language. */
export type Catalogue = Readonly<Record<MessageKey, Message>>

const FILES = import.meta.glob<{ readonly default: Catalogue }>('./catalogues/*.json')

/** The languages there are, as BCP 47 tags: one file in `catalogues/` each, named after its tag. */
export const LANGUAGES: readonly string[] = Object.keys(FILES).map(tagOf)

/** Loads the messages of a language, which must be one of `LANGUAGES`. */
export async function catalogueOf(language: string): Promise<Catalogue> {
  const load = Object.entries(FILES).find(([path]) => tagOf(path) === language)?.[1]
  if (load === undefined) throw new RangeError(`language: there is no catalogue for "${language}"`)
  const { default: messages } = await load()
  return language === 'en' ? completeEnglish(messages) : messages
}

function tagOf(path: string): string {
  return path.replace(/^.*\/|\.json$/g, '')
}
