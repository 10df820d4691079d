import type { Token } from '../../../text/tokens.ts'
import { verbCue } from '../words/attribution-cues.ts'
import { grammarOf } from '../words/grammar.ts'
import { alsoNoun, verbOf } from '../words/verbs.ts'
import nameRunWords from './name-runs.json' with { type: 'json' }

/** Words so short are often written small in a title too. */
const SHORT = 4
/** In a title so many words, and nearly all of them, begin with a capital. */
const FEWEST_CAPITALS = 4
const CAPITALS = 0.8

/**
 * The words of a sentence, as they would be written in running text: in a title in which every word has a capital ("X Says
 * Y Should Go"), a capital says nothing, so that verbs of speech and small words are no part of a name.
 */
export function withoutTitleCase(tokens: readonly Token[]): readonly Token[] {
  const shouted = isShouted(tokens)
  const read = shouted ? tokens.map((token, i) => withoutShouting(token, tokens[i - 1])) : tokens
  const written = isDocumentTitle(read) ? read.map(withoutCapitalOfDocument) : read
  if (!shouted && !isTitleCase(written)) return written
  return written.map((token, i) => (i > 0 && token.capital && isSmall(token) ? { ...token, capital: false } : token))
}

const DOCUMENTS = new Set(nameRunWords.documents)
const OF_DOCUMENT = new Set(nameRunWords.ofDocuments)
const LONGEST_TITLE = 24

/** "X Press Release", "STATEMENT BY X": a line without a full stop that says what is issued. */
function isDocumentTitle(tokens: readonly Token[]): boolean {
  return tokens.length <= LONGEST_TITLE && tokens.at(-1)?.text !== '.' && tokens.some(({ norm }) => DOCUMENTS.has(norm))
}

/** "Joint Statement": what issues it is named behind. */
function withoutCapitalOfDocument(token: Token, i: number, tokens: readonly Token[]): Token {
  const isOf = DOCUMENTS.has(token.norm) || (DOCUMENTS.has(tokens[i + 1]?.norm ?? '') && OF_DOCUMENT.has(token.norm))
  return token.capital && isOf ? { ...token, capital: false } : token
}

/** "STATEMENT BY THE X ARMY": every word in capital letters. */
function isShouted(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word')
  return words.length > 2 && words.every(({ text }) => text === text.toUpperCase())
}

/** "FREEDOM": as it is written in running text, "Freedom", for a name is told by how it is written; letters stay, as those in brackets do. */
function withoutShouting(token: Token, before: Token | undefined): Token {
  if (token.kind !== 'word' || before?.text === '(') return token
  const parts = token.text.split('-')
  if (parts.every(({ length }) => length < LONGER_THAN_LETTERS)) return token
  return { ...token, text: parts.map((part) => `${part.charAt(0)}${part.slice(1).toLowerCase()}`).join('-') }
}

/** "PKK", "ELN", but "FRONT" is a word. */
const LONGER_THAN_LETTERS = 5

function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length >= SHORT)
  const capitals = long.filter(({ capital }) => capital).length
  if (capitals < FEWEST_CAPITALS || capitals < long.length * CAPITALS) return false
  // In a title a verb has a capital too, however short.
  if (tokens.some(({ capital, norm }) => !capital && !isFunctionWord(norm) && verbOf(norm) !== undefined)) return false
  return tokens.some(isSmall)
}

function isSmall({ norm }: Token): boolean {
  return isFunctionWord(norm) || isSpeech(norm)
}

function isFunctionWord(norm: string): boolean {
  return FUNCTION_WORDS.some((words) => words.has(norm))
}

const FUNCTION_WORDS = [
  grammarOf.determiners,
  grammarOf.possessives,
  grammarOf.pronouns,
  grammarOf.prepositions,
  grammarOf.subordinators,
  grammarOf.relatives,
  grammarOf.modals,
  grammarOf.negations,
] as const

/** "says", "slams": a form of a verb that attributes, and not as often a noun. */
function isSpeech(norm: string): boolean {
  const verb = verbOf(norm)
  if (verb === undefined || verbCue(verb.lemma) === undefined) return false
  return verb.forms.has('s') || verb.forms.has('past') || !alsoNoun(verb.lemma)
}
