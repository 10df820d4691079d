/** The languages that can be read. */
export type ReadLanguage = 'en' | 'ar' | 'tr'

const SAMPLE = 20_000
const ARABIC_LETTERS = /[\u0620-\u064a]/g
const LATIN_LETTERS = /[a-zçğışöüâîû]/gi
const TURKISH = /[ğışİŞĞ]|\b(?:ve|bir|için|olarak|ile|tarafından|olan)\b/giu
const ENGLISH = /\b(?:the|of|and|in|to|was|by|that|with|for)\b/gi

/**
 * The language of a text by its script and, for Latin letters, by its most frequent small words.
 * Undefined when there are hardly any letters of a script that can be read.
 */
export function languageOf(text: string): ReadLanguage | undefined {
  const sample = text.slice(0, SAMPLE)
  const arabic = count(sample, ARABIC_LETTERS)
  const latin = count(sample, LATIN_LETTERS)
  if (arabic + latin < 3) return undefined
  if (arabic > latin) return 'ar'
  return count(sample, TURKISH) > count(sample, ENGLISH) ? 'tr' : 'en'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
