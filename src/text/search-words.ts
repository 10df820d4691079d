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
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069'\uff07’‘`´ʿʾʼ]*[\p{L}\p{N}\p{M}])?/gu
const APOSTROPHE = /['\uff07’‘`´]/u
const [APOSTROPHE_OF_ASCII, GRAVE] = [0x27, 0x60]
/** 1 for each code unit of ASCII that is a letter or a digit. */
const LETTERS_OF_ASCII = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
)
const NONE: readonly string[] = []
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
  const stretch = text.slice(start, end)
  for (let at = 0; at < stretch.length; ) {
    const until = endOfPlain(stretch, at)
    if (until > at) {
      const word = shortened(stretch.slice(at, until).toLowerCase())
      words.push({ start: start + at, end: start + until, word, joined: NONE })
      at = until
    } else if (stretch.charCodeAt(at) < LETTERS_OF_ASCII.length && LETTERS_OF_ASCII[stretch.charCodeAt(at)] === 0) {
      at++ // A space or another sign, and no word begins here.
    } else {
      WRITTEN.lastIndex = at
      const match = WRITTEN.exec(stretch)
      if (match === null) break
      const [first, last] = [start + match.index, start + WRITTEN.lastIndex]
      for (const { word, joined } of remembered(match[0])) words.push({ start: first, end: last, word, joined })
      at = WRITTEN.lastIndex
    }
  }
  return words
}

/** The end of the word of ASCII letters and digits that begins at a place; the place itself when none does. */
function endOfPlain(text: string, at: number): number {
  let end = at
  while (LETTERS_OF_ASCII[text.charCodeAt(end)] === 1) end++
  const next = text.charCodeAt(end)
  // Letters of other scripts, marks and apostrophes may belong to it: then it is no plain word.
  return next >= LETTERS_OF_ASCII.length || next === APOSTROPHE_OF_ASCII || next === GRAVE ? at : end
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
  if (PLAIN.test(written)) return [{ word: shortened(written), joined: NONE }]
  const folded = foldedWords(written).flatMap(lettersFolded)
  const [only] = folded
  if (only === undefined || folded.length > 1) {
    return folded.map((word) => ({ word: shortened(withoutArticle(word)), joined: NONE }))
  }
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
