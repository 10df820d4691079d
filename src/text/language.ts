import { isArabic, isLatin } from './letters.ts'

/** The languages that can be told, as BCP 47; `und` for all others. */
export type ToldLanguage = 'ar' | 'en' | 'tr' | 'und'

const SAMPLE = 20_000
const ENOUGH_LETTERS = 3
/** The share of the words that small words make up in running text, at least. */
const ENOUGH_WORDS = 0.06
/** Letters of Persian, Urdu and Kurdish that Arabic does not use. */
const NOT_ARABIC = /[پچژگکیےڕڵۆێ]/g
/** Words with the article of Arabic, which these languages hardly have: some people type Arabic with their letters. */
const WITH_ARTICLE = /(?<!\p{L})[وبفک]?ال\p{L}/gu
const ENOUGH_ARTICLES = 0.12
const LETTER = /\p{L}/u
const TURKISH = /[ğışİŞĞ]|(?<!\p{L})(?:ve|bir|için|olarak|ile|tarafından|olan)(?!\p{L})/giu
const ENGLISH =
  /\b(?:the|of|and|in|to|was|by|that|with|for|is|from|on|have|were|been|which|who|its|their|they|after|before|under|since|against|between|former|led|founded|killed)\b/gi

/**
 * The language of a text by its script and its most frequent small words.
 * `und` when it is none of Arabic, English and Turkish, or when there is too little text to tell.
 */
export function languageOf(text: string): ToldLanguage {
  const sample = text.slice(0, SAMPLE)
  const { letters, arabic } = lettersIn(sample)
  if (letters < ENOUGH_LETTERS) return 'und'
  const words = sample.split(/\s+/).length
  if (arabic > letters / 2) {
    const isOther = count(sample, NOT_ARABIC) > arabic * 0.05
    return isOther && count(sample, WITH_ARTICLE) < words * ENOUGH_ARTICLES ? 'und' : 'ar'
  }
  const turkish = count(sample, TURKISH)
  const english = count(sample, ENGLISH)
  if (Math.max(turkish, english) < words * ENOUGH_WORDS) return 'und'
  return turkish > english ? 'tr' : 'en'
}

const SCRIPT_SAMPLE = 2000

/** Whether a text that is said to be in Arabic, English or Turkish is surely written in the script of another of them. */
export function contradictsScript(language: string, text: string): boolean {
  const sample = text.slice(0, SCRIPT_SAMPLE)
  const { letters, arabic } = lettersIn(sample)
  if (letters < SURE_LETTERS) return false
  return language === 'ar' ? arabic < letters * 0.1 : arabic > letters * 0.9
}

/** So many letters tell a script. */
const SURE_LETTERS = 20

/** How many letters there are, and how many of them Arabic ones; most are told without a regular expression. */
function lettersIn(text: string): { readonly letters: number; readonly arabic: number } {
  let letters = 0
  let arabic = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isOfArabic(code)) arabic++
    if (isLatin(code) || isArabic(code)) letters++
    else if (code >= 0x80) {
      const character = String.fromCodePoint(text.codePointAt(i) as number)
      if (LETTER.test(character)) letters++
      i += character.length - 1
    }
  }
  return { letters, arabic }
}

/** Whether a letter is one of Arabic or of a language that is written like it. */
function isOfArabic(code: number): boolean {
  return (code >= 0x620 && code <= 0x64a) || (code >= 0x66e && code <= 0x6d3)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
