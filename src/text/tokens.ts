/** A word, number or sign of a text. Offsets count UTF-16 code units of the whole text. */
export interface Token {
  readonly start: number
  readonly end: number
  /** The characters as they stand. */
  readonly text: string
  /** As lexicons are asked: lower case, straight apostrophes; Arabic without diacritics, letter variants together. */
  readonly norm: string
  readonly kind: 'word' | 'number' | 'sign'
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
}

/** Words keep inner hyphens, dashes between letters and apostrophes; a possessive 's stands alone. */
const TOKEN =
  /(?<number>\p{N}+(?:[.,٬٫]\p{N}+)*)|(?<possessive>['’]s(?![\p{L}\p{N}]))|(?<word>\p{L}[\p{L}\p{M}\p{N}\u200c\u0640]*(?:(?:[-‑–]|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u0640]*)*\+?)|(?<sign>\S)/gu
const ARABIC = /[\u0600-\u06ff]/
const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640]/g
const CAPITAL = /^\p{Lu}/u
const PLAIN_WORD = /^[a-z]+$/

/** Splits a stretch of text into tokens; white space separates them and is not kept. Linear in its length. */
export function tokensOf(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const at = start + match.index
    const characters = match[0]
    const kind =
      match.groups?.['number'] !== undefined ? 'number' : match.groups?.['sign'] !== undefined ? 'sign' : 'word'
    tokens.push({
      start: at,
      end: at + characters.length,
      text: characters,
      norm: kind === 'word' ? normOf(characters) : characters,
      kind,
      capital: kind === 'word' && CAPITAL.test(characters),
    })
  }
  return tokens
}

/** A word as lexicons are asked for it. */
export function normOf(word: string): string {
  if (PLAIN_WORD.test(word)) return word
  if (ARABIC.test(word)) return foldArabic(word)
  return word.toLowerCase().replace(/[’‘]/g, "'").replace(/[‑]/g, '-')
}

/** Arabic letters as they are compared word by word: alef, ya, ta marbuta and hamza seats together, no diacritics. */
export function foldArabic(word: string): string {
  return word
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
}
