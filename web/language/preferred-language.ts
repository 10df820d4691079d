import { remember, remembered } from '../parts/remembered.ts'
import { LANGUAGES } from './catalogue.ts'

/** The language to begin in: the one chosen before, else the first of the browser's that there is, else English. */
export function preferredLanguage(): string {
  const wished = [remembered('language') ?? '', ...wishedByBrowser()].map((tag) => tag.split('-')[0] ?? '')
  return wished.find((tag) => LANGUAGES.includes(tag)) ?? 'en'
}

export function preferLanguage(language: string): void {
  remember('language', language)
}

/** A language as it is used where the browser is at home: English in Britain, Arabic in Syria. */
export function regional(language: string): string {
  return wishedByBrowser().find((tag) => tag.split('-')[0] === language) ?? language
}

/** The languages that the browser wishes for, without those that are none: Chromium makes "en-US@posix" of the locale "C". */
function wishedByBrowser(): readonly string[] {
  return navigator.languages.filter((tag) => isLanguageTag(tag))
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
