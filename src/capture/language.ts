const SAMPLE = 20_000
const ENOUGH_LETTERS = 3
const ENOUGH_WORDS = 0.06
const ARABIC = /[\u0620-\u064a\u066e-\u06d3]/g
/** Letters of Persian, Urdu and Kurdish that Arabic does not use. */
const NOT_ARABIC = /[پچژگکیےڕڵۆێ]/g
const LETTERS = /\p{L}/gu
const TURKISH = /[ğışİŞĞ]|(?<!\p{L})(?:ve|bir|için|olarak|ile|tarafından|olan)(?!\p{L})/giu
const ENGLISH = /\b(?:the|of|and|in|to|was|by|that|with|for|is|from|on)\b/gi

/**
 * Guesses the language of a text by its script and its most frequent small words.
 * `und` when it is none of Arabic, English and Turkish, or when there is too little text to tell.
 */
export function guessLanguage(text: string): 'ar' | 'en' | 'tr' | 'und' {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, LETTERS)
  const arabic = count(sample, ARABIC)
  if (letters < ENOUGH_LETTERS) return 'und'
  if (arabic > letters / 2) return count(sample, NOT_ARABIC) > arabic * 0.05 ? 'und' : 'ar'
  const words = sample.split(/\s+/).length
  const turkish = count(sample, TURKISH)
  const english = count(sample, ENGLISH)
  if (Math.max(turkish, english) < words * ENOUGH_WORDS) return 'und'
  return turkish > english ? 'tr' : 'en'
}

/** A language tag in its canonical form (`ar-sy` becomes `ar-SY`); null when it is not a tag. */
export function languageTag(value: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
    return tag === undefined || tag === 'und' ? null : tag
  } catch {
    return null
  }
}

/** Whether a page that declares one language is surely written in the script of another. */
export function contradicts(declared: string, guessed: string): boolean {
  const latin = /^(?:en|tr|fr|de|es|it|nl)\b/.test(declared)
  return (guessed === 'ar' && latin) || ((guessed === 'en' || guessed === 'tr') && /^ar\b/.test(declared))
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
