import type { Token } from '../../text/tokens.ts'
import { hashOf, joinHash } from './hash.ts'
import type { WordEntry, WordLexicon } from './lexicon.ts'
import type { NameLetters } from './name-letters.ts'
import { barePart, stemsOf } from './stems.ts'

/** What a model may know of a word by itself, as hashes. Worked out once for each word. */
export interface WordFeatures {
  /** Hashes of features: those before `far` count two words away, those before `near` one word away, all at the word. */
  readonly hashes: Int32Array
  readonly far: number
  readonly near: number
  /** Parts of features that speak of several words. */
  readonly word: number
  readonly shape: number
  readonly classes: number
  readonly cluster: number
  readonly vector: Int8Array | null
}

const [
  WORD,
  SHAPE,
  CLASSES,
  COARSE,
  CLUSTER,
  FINE,
  BARE,
  SUFFIX,
  PREFIX,
  EXACT,
  LENGTH,
  STEM,
  STEM_CLASS,
  TAIL,
  PIECE,
  STEM_USE,
  LIKE,
] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
const ONE_CLASS = 103
const LONGEST_AFFIX = 5
/** Longer words are cut: no name is, and reading stays linear. */
const LONGEST_WORD = 64

/** The features of a word of a language. */
export function featuresOf(
  token: Token,
  language: string,
  lexicon: WordLexicon,
  letters: NameLetters | null,
): WordFeatures {
  const text = token.text.slice(0, LONGEST_WORD)
  const norm = token.kind === 'number' ? '0'.repeat(Math.min(text.length, 6)) : token.norm.slice(0, LONGEST_WORD)
  const { bare, tail } = barePart(norm, language)
  const entry = entryOf(norm, bare, lexicon)
  const word = hashOf(norm, WORD)
  const shape = hashOf(shapeOf(text, token.kind), SHAPE)
  const classes = hashOf(String(entry.classes), CLASSES)
  const cluster = hashOf(String(groupIn(entry, 10, 255)), CLUSTER)
  const hashes = [word, shape, classes, cluster]
  hashes.push(hashOf(String(groupIn(entry, 0, 1023)), FINE), hashOf(String(entry.cluster >> 18), COARSE))
  pushClasses(hashes, entry.classes)
  const far = hashes.length
  hashes.push(hashOf(bare, BARE), hashOf(bare.slice(-3), SUFFIX), hashOf(bare.slice(0, 3), PREFIX))
  if (language === 'ar') pushStems(hashes, norm, lexicon)
  if (letters !== null && token.kind === 'word') pushLetters(hashes, norm, letters)
  const near = hashes.length
  hashes.push(hashOf(text, EXACT), hashOf(String(Math.min(norm.length, 10)), LENGTH), hashOf(tail, TAIL))
  pushAffixes(hashes, bare)
  for (const piece of norm.split(/[-–'’]/)) if (piece !== norm && piece !== '') hashes.push(hashOf(piece, PIECE))
  return { hashes: Int32Array.from(hashes), far, near, word, shape, classes, cluster, vector: entry.vector }
}

/** What is known of a word, else of its bare part. */
function entryOf(norm: string, bare: string, lexicon: WordLexicon): WordEntry {
  const whole = lexicon.entryOf(norm)
  return whole.classes !== 0 || whole.cluster !== 0 || bare === norm ? whole : lexicon.entryOf(bare)
}

/** One of the groups that a word is in, from 1; 0 when it is not known. */
function groupIn({ cluster }: WordEntry, shift: number, mask: number): number {
  return cluster === 0 ? 0 : 1 + ((cluster >> shift) & mask)
}

function pushClasses(hashes: number[], classes: number): void {
  for (let bit = 1; bit <= classes; bit <<= 1) if ((classes & bit) !== 0) hashes.push(hashOf(`${bit}`, ONE_CLASS))
}

/** Those of three letters are pushed with what counts one word away. */
function pushAffixes(hashes: number[], bare: string): void {
  for (let length = 1; length <= LONGEST_AFFIX && length < bare.length; length++) {
    if (length !== 3) hashes.push(hashOf(bare.slice(0, length), PREFIX), hashOf(bare.slice(-length), SUFFIX))
  }
}

function pushStems(hashes: number[], norm: string, lexicon: WordLexicon): void {
  for (const { prefix, stem } of stemsOf(norm)) {
    hashes.push(hashOf(stem, STEM), hashOf(prefix, STEM))
    const entry = lexicon.entryOf(stem)
    const { classes } = entry
    const used = joinHash(hashOf(prefix, STEM_USE), groupIn(entry, 10, 255))
    hashes.push(used, joinHash(used, groupIn(entry, 18, 63)))
    if (classes !== 0) hashes.push(hashOf(String(classes), STEM_CLASS), joinHash(hashOf(prefix, STEM), classes))
  }
}

/** What the letters of a word tell of its kind, and those of its stem. */
function pushLetters(hashes: number[], norm: string, letters: NameLetters): void {
  for (const { prefix, stem } of [{ prefix: '', stem: norm }, ...stemsOf(norm).slice(-1)]) {
    const { person, place } = letters(stem)
    const seed = hashOf(prefix === '' ? '' : '+', LIKE)
    hashes.push(joinHash(seed, person), joinHash(seed, 100 + place), joinHash(joinHash(seed, person), place))
  }
}

const CAPITAL = /\p{Lu}/u
const SMALL = /\p{Ll}/u
const PLAIN_SMALL = /[a-z]/
const PLAIN_CAPITAL = /[A-Z]/
const DIGIT = /[0-9]/
const INNER_SIGNS: ReadonlySet<string> = new Set(['-', "'", '’'])

/** How a word looks: X for capitals, x for small letters, runs cut to two; others as they stand. */
function shapeOf(text: string, kind: Token['kind']): string {
  if (kind === 'sign') return text
  let shape = ''
  for (const letter of text) {
    const next = kindOf(letter)
    if (!shape.endsWith(next + next)) shape += next
  }
  return shape
}

function kindOf(letter: string): string {
  if (PLAIN_SMALL.test(letter)) return 'x'
  if (PLAIN_CAPITAL.test(letter)) return 'X'
  if (DIGIT.test(letter)) return '0'
  if (CAPITAL.test(letter)) return 'X'
  if (SMALL.test(letter)) return 'x'
  return INNER_SIGNS.has(letter) ? letter : 'a'
}
