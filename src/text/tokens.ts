import { isArabic, isLatin } from './letters.ts'

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

/** A number ("و5,000" with what is joined to it in Arabic), a possessive 's, a word or a sign. Words keep inner hyphens, dashes between letters and apostrophes. */
const TOKEN =
  /[وبل]?\p{N}+(?:[.,٬٫]\p{N}+)*|['’]s(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}\u200c\u0640]*(?:(?:[-‑–]['’]?|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u0640]*)*\+?|\S/gu
const NUMBER = /^\p{N}/u
const WORD = /^(?:\p{L}|['’]s)/u
const CAPITAL = /^\p{Lu}/u
const ARABIC = /[\u0600-\u06ff]/
const PLAIN_WORD = /^[a-z]+$/

/** Splits a stretch of text into tokens; white space separates them and is not kept. Linear in its length. */
export function tokensOf(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = []
  const stretch = text.slice(start, end)
  let at = 0
  while (at < stretch.length) {
    const code = stretch.charCodeAt(at)
    if (code === SPACE) {
      at++
      continue
    }
    const plain = plainWordEnd(stretch, at, code)
    if (plain > at) {
      tokens.push(plainToken(stretch.slice(at, plain), start + at))
      at = plain
      continue
    }
    TOKEN.lastIndex = at
    const characters = TOKEN.exec(stretch)?.[0]
    if (characters === undefined) break
    at = TOKEN.lastIndex
    tokens.push(tokenOf(characters, start + at - characters.length))
  }
  return tokens
}

const SPACE = 32
const FIRST_ARABIC = 0x600

/**
 * Where a word ends that is made of plain English or Arabic letters alone, with a space, a common sign or nothing behind
 * it: most words are, and are told without a regular expression. The place itself for all else.
 */
function plainWordEnd(stretch: string, at: number, first: number): number {
  const isPlain = isLatin(first) ? isLatin : isArabic(first) ? isArabic : undefined
  if (isPlain === undefined) return at
  let end = at + 1
  while (end < stretch.length && isPlain(stretch.charCodeAt(end))) end++
  return end === stretch.length || ' ,.\n;:!?)"،؛؟'.includes(stretch.charAt(end)) ? end : at
}

/** A word of plain letters: small ones of English are looked up as they stand. */
function plainToken(characters: string, start: number): Token {
  const end = start + characters.length
  const code = characters.charCodeAt(0)
  if (!isLatin(code))
    return { start, end, text: characters, norm: foldArabic(characters), kind: 'word', capital: false }
  return { start, end, text: characters, norm: smallLetters(characters), kind: 'word', capital: code < FIRST_SMALL }
}

const FIRST_SMALL = 97

/** The word itself where all its letters are small already. */
function smallLetters(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) < FIRST_SMALL) return word.toLowerCase()
  return word
}

function tokenOf(characters: string, start: number): Token {
  if (WORD.test(characters)) return wordToken(characters, start)
  const kind = NUMBER.test(characters) ? 'number' : 'sign'
  return { start, end: start + characters.length, text: characters, norm: characters, kind, capital: false }
}

function wordToken(characters: string, start: number): Token {
  const end = start + characters.length
  return { start, end, text: characters, norm: normOf(characters), kind: 'word', capital: CAPITAL.test(characters) }
}

/** A word as lexicons are asked for it. */
export function normOf(word: string): string {
  if (PLAIN_WORD.test(word)) return word
  if (ARABIC.test(word)) return foldArabic(word)
  return word.toLowerCase().replace(/[’‘]/g, "'").replace(/[‑]/g, '-')
}

/** Letters that are compared as another, and signs that are not compared. */
const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ؤ: 'و',
  ئ: 'ي',
}
const NOT_COMPARED = /[\u064b-\u065f\u0670\u0640]/u

/** As what each code unit of the Arabic block is compared, from the first on; 0 for what is not compared. */
const AS_COMPARED = Uint16Array.from({ length: 0x100 }, (_, i) => {
  const letter = String.fromCharCode(FIRST_ARABIC + i)
  return NOT_COMPARED.test(letter) ? 0 : (FOLDED[letter] ?? letter).charCodeAt(0)
})

/** Arabic letters as they are compared word by word: alef, ya, ta marbuta and hamza seats together, no diacritics. */
export function foldArabic(word: string): string {
  let folded = ''
  let taken = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const compared = AS_COMPARED[code - FIRST_ARABIC] ?? code
    if (compared === code) continue
    folded += word.slice(taken, i)
    if (compared > 0) folded += String.fromCharCode(compared)
    taken = i + 1
  }
  return taken === 0 ? word : folded + word.slice(taken)
}
