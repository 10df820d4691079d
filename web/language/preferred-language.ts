import { remember, remembered } from '../parts/remembered.ts'
import { LANGUAGES } from './catalogue.ts'

/** The language to begin in: the one chosen before, else the first of the browser's that there is, else English. */
export function preferredLanguage(): string {
  const wished = [remembered('language') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0] ?? '')
  return wished.find((tag) => LANGUAGES.includes(tag)) ?? 'en'
}

export function preferLanguage(language: string): void {
  remember('language', language)
}

/** A language as it is used where the browser is at home: English in Britain, Arabic in Syria. */
export function regional(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language
}
