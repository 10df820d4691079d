const MARKS = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu
const APOSTROPHES = /['’‘`´ʿʾʼ]/gu
const NOT_WORDS = /[^\p{L}\p{N}]+/gu
const ARABIC_VARIANTS: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ٱ: 'ا', ء: '' }
const ARABIC_TO_FOLD = /[ىیکةۀٱء]/gu
const PLAIN_ASCII = /^[a-z0-9 ]*$/

/**
 * A text as it is compared, never as it is shown: lower case, no diacritics, Arabic letter variants and hamza seats
 * together, apostrophes dropped, all other punctuation as one space. Folding twice is folding once.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN_ASCII.test(lower)) return lower.replace(/ +/g, ' ').trim()
  return lower
    .normalize('NFKD')
    .toLowerCase() // Once more: compatibility letters such as 𝕬 have become capitals.
    .replace(/ı/g, 'i')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(ARABIC_TO_FOLD, (letter) => ARABIC_VARIANTS[letter] ?? letter)
    .replace(NOT_WORDS, ' ')
    .trim()
}

/** The words of a folded text. */
export function foldedWords(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

const ARABIC_LETTER = /\p{Script=Arabic}/u

/** Whether any letter of the text is of the Arabic script. */
export function hasArabic(text: string): boolean {
  return ARABIC_LETTER.test(text)
}
