import letters from './lexicon/letters.json' with { type: 'json' }

/** The scripts whose sounds can be compared. Letters of any other script are only compared as they stand. */
export type Script = 'arabic' | 'cyrillic' | 'hebrew' | 'latin' | 'other'

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
]
const MARKS = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu
const PLAIN_LATIN = /^[a-z]*$/
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu
const LETTERS: ReadonlyMap<string, string> = new Map(Object.values(letters).flatMap((table) => Object.entries(table)))
/** Letters that decompose into another letter with a mark, which is yet a sound of its own. */
const KEPT_WHOLE = /[йў]/gu

/** The script of a word: that of its first letter of a known script. */
export function scriptOf(word: string): Script {
  const letter = /\p{L}/u.exec(word)?.[0]
  if (letter === undefined) return 'other'
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other'
}

/**
 * A word as it is sounded out: lower case, letters that differ in writing only put together (hamza seats, final
 * forms), letters with a sound of their own spelled with the letters of that sound (ş as sh), other marks dropped.
 * Spelling twice is spelling once.
 */
export function spell(word: string): string {
  const lower = PLAIN_LATIN.test(word) ? word : word.normalize('NFKC').toLowerCase()
  if (PLAIN_LATIN.test(lower)) return lower
  const composed = lower.normalize('NFKC').replace(/./gsu, (letter) => LETTERS.get(letter) ?? letter)
  return composed
    .split(KEPT_WHOLE)
    .map((piece) => piece.normalize('NFKD').replace(MARKS, ''))
    .reduce((whole, piece, index) => whole + (composed.match(KEPT_WHOLE)?.[index - 1] ?? '') + piece)
    .replace(/./gsu, (letter) => LETTERS.get(letter) ?? letter)
    .replace(NOT_LETTERS, '')
}
