import type { Token } from '../../text/tokens.ts'
import { capitalRunsIn } from './capital-runs.ts'
import { elsewhereIn } from './elsewhere.ts'
import type { WordLexicon } from './lexicon.ts'
import type { NameLetters } from './name-letters.ts'
import type { Sentence } from './sentence-features.ts'
import { featuresOf, type WordFeatures } from './word-features.ts'

const SMALL = 1
const CAPITAL_INSIDE = 2
const CAPITAL_FIRST = 4
const LONGEST_PHRASE = 4
/** Words remembered between documents; more are forgotten all at once. */
const REMEMBERED = 50_000

/**
 * Makes the sentences of a document ready for a model, as those of a report on conflict or not. Words are remembered from
 * one document to the next.
 */
export type Preparer = (sentences: readonly (readonly Token[])[], conflict: boolean) => Sentence[]

export function createPreparer(language: string, lexicon: WordLexicon, letters: NameLetters | null): Preparer {
  const known = new Map<string, WordFeatures>()
  const hasCapitals = language === 'en'
  const wordOf = (token: Token): WordFeatures => {
    const seen = known.get(token.text)
    if (seen !== undefined) return seen
    const word = featuresOf(token, language, lexicon, letters)
    if (known.size >= REMEMBERED) known.clear()
    known.set(token.text, word)
    return word
  }
  return (sentences, conflict) => {
    const written = writtenIn(sentences)
    const isName = ({ norm }: Token): boolean => ((written.get(norm) ?? 0) & SMALL) === 0
    const withRuns = sentences.map((tokens) => ({
      tokens,
      words: tokens.map(wordOf),
      runs: hasCapitals ? capitalRunsIn(tokens, isName) : [],
    }))
    const elsewhere = elsewhereIn(withRuns)
    return withRuns.map(({ tokens, words, runs }, s) => ({
      tokens,
      words,
      written: tokens.map((token) => written.get(token.norm) ?? 0),
      phrases: phrasesIn(tokens, lexicon),
      runs,
      elsewhere: elsewhere[s] ?? [],
      conflict,
    }))
  }
}

/** How the words of a document are written, all places taken together. */
function writtenIn(sentences: readonly (readonly Token[])[]): Map<string, number> {
  const written = new Map<string, number>()
  for (const tokens of sentences) {
    for (const [at, { norm, kind, capital }] of tokens.entries()) {
      if (kind !== 'word') continue
      const bit = capital ? (at === 0 ? CAPITAL_FIRST : CAPITAL_INSIDE) : SMALL
      written.set(norm, (written.get(norm) ?? 0) | bit)
    }
  }
  return written
}

/** For each word the classes of the longest listed phrase of several words that covers it. */
function phrasesIn(tokens: readonly Token[], lexicon: WordLexicon): number[] {
  const phrases = new Array<number>(tokens.length).fill(0)
  for (let at = 0; at < tokens.length; ) {
    const length = phraseAt(tokens, at, lexicon, phrases)
    at += Math.max(1, length)
  }
  return phrases
}

function phraseAt(tokens: readonly Token[], at: number, lexicon: WordLexicon, phrases: number[]): number {
  if (tokens[at]?.kind !== 'word') return 0
  let words = tokens[at]?.norm ?? ''
  let [longest, classes] = [0, 0]
  for (let length = 2; length <= LONGEST_PHRASE; length++) {
    const next = tokens[at + length - 1]
    if (next?.kind !== 'word' && next?.text !== '.') break
    words += ` ${next.norm}`
    const entry = lexicon.entryOf(words)
    if (entry.classes !== 0) [longest, classes] = [length, entry.classes]
  }
  for (let i = 0; i < longest; i++) phrases[at + i] = classes * 4 + (i === 0 ? 1 : i === longest - 1 ? 3 : 2)
  return longest
}
