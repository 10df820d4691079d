import { remember, remembered } from '../parts/remembered.ts'
import { LANGUAGES } from './catalogue.ts'
import { preferredLanguage } from './preferred-language.ts'

/** In the letters of the language of the interface, in those of another, or as most sources write them. */
export type NamesChoice = 'language' | 'sources' | (string & {})

/** How names are to be shown. */
export function namesChoice(): NamesChoice {
  const chosen = remembered('names')
  return chosen === 'sources' || (chosen !== null && LANGUAGES.includes(chosen)) ? chosen : 'language'
}

export function chooseNames(choice: NamesChoice): void {
  remember('names', choice)
}

/** The language in whose letters the server is asked to name entities, as `Accept-Language` says it. */
export function namesLanguage(): string {
  const choice = namesChoice()
  if (choice === 'sources') return '*'
  return choice === 'language' ? preferredLanguage() : choice
}
