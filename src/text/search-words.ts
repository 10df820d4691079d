import { withoutArticle, withoutParticles } from './joined-words.ts'
import { foldedWords } from './normalise.ts'
import letters from './search-letters.json' with { type: 'json' }

/** How a word is looked for: folded, and besides without what may only be written together with it. */
export interface WordForms {
  /** Letters and digits only, at most 64 code units. */
  readonly word: string
  /** Other forms under which it is found too; mostly none. */
  readonly joined: readonly string[]
}

/** A word of a text as it is looked for. Offsets count UTF-16 code units of the whole text. */
export interface SearchWord extends WordForms {
  readonly start: number
  readonly end: number
}

/** A word with its marks, signs of direction and inner apostrophes. */
const WRITTEN =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069'’‘`´ʿʾʼ]*[\p{L}\p{N}\p{M}])?/gu
const APOSTROPHE = /['’‘`´]/u
const PLAIN = /^[a-z0-9]*$/
const LETTERS: ReadonlyMap<string, string> = new Map(Object.values(letters).flatMap((table) => Object.entries(table)))
const LONGEST = 64
/** What stands beside an apostrophe is a word of its own from so many letters: "Suriye'nin" is found by "Suriye". */
const LEAST_PIECE = 3

/**
 * The words of a stretch of a text, in its order. The words of two texts are the same when `fold` makes them so;
 * digits of all Arabic scripts, Hebrew final letters and Latin letters such as ø are put together besides, and signs
 * such as ™ are no words. A sign that
 * stands for several words (½, ﷺ) gives several with one place. Linear in the length of the text.
 */
export function searchWords(text: string, start = 0, end: number = text.length): SearchWord[] {
  const words: SearchWord[] = []
  for (const match of text.slice(start, end).matchAll(WRITTEN)) {
    const [written] = match
    const at = start + match.index
    for (const { word, joined } of remembered(written))
      words.push({ start: at, end: at + written.length, word, joined })
  }
  return words
}

/** Forms of words that came lately: most words of a text have been in another one before. */
const known = new Map<string, readonly WordForms[]>()
const MOST_KNOWN = 50_000
/** Longer words do not come again, and would take much memory. */
const LONGEST_KNOWN = 40

function remembered(written: string): readonly WordForms[] {
  if (written.length > LONGEST_KNOWN) return formsOf(written)
  const before = known.get(written)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const forms = formsOf(written)
  known.set(written, forms)
  return forms
}

function formsOf(written: string): readonly WordForms[] {
  if (PLAIN.test(written)) return [{ word: shortened(written), joined: [] }]
  const folded = foldedWords(written).flatMap(lettersFolded)
  const [only] = folded
  if (only === undefined || folded.length > 1) return folded.map((word) => ({ word: shortened(word), joined: [] }))
  const word = withoutArticle(only)
  const joined = new Set([...withoutParticles(only), ...piecesOf(written)].map(shortened))
  joined.delete(shortened(word))
  return [{ word: shortened(word), joined: [...joined] }]
}

/** The pieces of a word between its apostrophes that may be words themselves. */
function piecesOf(written: string): readonly string[] {
  if (!APOSTROPHE.test(written)) return []
  return written
    .split(APOSTROPHE)
    .map((piece) => foldedWords(piece).flatMap(lettersFolded).map(withoutArticle).join(''))
    .filter((piece) => piece.length >= LEAST_PIECE)
}

function lettersFolded(word: string): readonly string[] {
  if (PLAIN.test(word)) return [word]
  return [word.replace(/./gsu, (letter) => LETTERS.get(letter) ?? letter)]
}

/** No word is longer, and an index takes no longer ones. */
function shortened(word: string): string {
  return word.length > LONGEST ? word.slice(0, LONGEST).toWellFormed() : word
}
