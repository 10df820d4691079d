const MARKS = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu
const APOSTROPHES = /['’‘`´ʿʾʼ]/gu
const NOT_WORDS = /[^\p{L}\p{N}]+/gu
const ARABIC_VARIANTS: Readonly<Record<string, string>> = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', ٱ: 'ا', ء: '' }
const ARABIC_TO_FOLD = /[ىیکةۀٱء]/gu

/**
 * A text as it is compared, never as it is shown: lower case, no diacritics, Arabic letter variants and hamza seats
 * together, apostrophes dropped, all other punctuation as one space. Folding twice is folding once.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  let folded = ''
  let taken = 0
  let last = SPACE
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    const as = AS_FOLDED[code] ?? UNTOLD
    if (as === UNTOLD) return foldedByRules(lower).trim()
    const isKept = as !== DROPPED && (as !== SPACE || last !== SPACE)
    if (isKept) last = as
    if (isKept && as === code) continue
    folded += lower.slice(taken, i)
    if (isKept) folded += String.fromCharCode(as)
    taken = i + 1
  }
  const all = taken === 0 ? lower : folded + lower.slice(taken)
  return last === SPACE ? all.trimEnd() : all
}

/** A text in small letters as the rules fold it, with spaces around it where it begins or ends with a sign. */
function foldedByRules(lower: string): string {
  return lower
    .normalize('NFKD')
    .toLowerCase() // Once more: compatibility letters such as 𝕬 have become capitals.
    .replace(/ı/g, 'i')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(ARABIC_TO_FOLD, (letter) => ARABIC_VARIANTS[letter] ?? letter)
    .replace(NOT_WORDS, ' ')
}

const SPACE = 32
/** A code unit that leaves nothing behind, and one that is told in its surroundings alone. */
const DROPPED = 0
const UNTOLD = 0xffff

/** As what the rules fold each code unit of ASCII and Arabic, of which most names are: folded so, a text needs no regular expression. */
const AS_FOLDED = Uint16Array.from({ length: 0x700 }, (_, code) => {
  if (code >= 0x80 && code < 0x600) return UNTOLD
  const folded = foldedByRules(String.fromCharCode(code).toLowerCase())
  return folded.length > 1 ? UNTOLD : folded === '' ? DROPPED : folded.charCodeAt(0)
})

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
