import { normOf } from '../../../text/tokens.ts'
import { type Phrases, phrasesOf } from '../../phrases.ts'
import grammar from './grammar.json' with { type: 'json' }

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(normOf))

const phrase = (words: string): string => words.split(' ').map(normOf).join(' ')

type SetName =
  | 'determiners'
  | 'possessives'
  | 'pronouns'
  | 'objectPronouns'
  | 'prepositions'
  | 'conjunctions'
  | 'subordinators'
  | 'relatives'
  | 'modals'
  | 'adverbs'
  | 'allegedAdjectives'
  | 'falseAdverbs'
  | 'adjectivalParticiples'
  | 'terroristWords'
  | 'listWords'
  | 'aidWords'
  | 'fightWords'
  | 'struggleWords'
  | 'dismissiveWords'
  | 'truthWords'
  | 'negations'
  | 'verbsOfMatter'

/** Sets of words by their name in the data, and prepositions of several words with the slot they fill. */
type Grammar = Readonly<Record<SetName, ReadonlySet<string>>> & { readonly compoundPrepositions: Phrases<string> }

/** The closed word classes of English, and small sets of words that change what a sentence says. */
export const grammarOf: Grammar = {
  determiners: setOf(grammar.determiners),
  possessives: setOf(grammar.possessives),
  pronouns: setOf(grammar.pronouns),
  objectPronouns: setOf(grammar.objectPronouns),
  prepositions: setOf(grammar.prepositions),
  conjunctions: setOf(grammar.conjunctions),
  subordinators: setOf(grammar.subordinators),
  relatives: setOf(grammar.relatives),
  modals: setOf(grammar.modals),
  adverbs: setOf(grammar.adverbs),
  allegedAdjectives: setOf(grammar.allegedAdjectives),
  falseAdverbs: setOf(grammar.falseAdverbs),
  adjectivalParticiples: setOf(grammar.adjectivalParticiples),
  terroristWords: setOf(grammar.terroristWords),
  listWords: setOf(grammar.listWords),
  aidWords: setOf(grammar.aidWords),
  fightWords: setOf(grammar.fightWords),
  struggleWords: setOf(grammar.struggleWords),
  dismissiveWords: setOf(grammar.dismissiveWords),
  truthWords: setOf(grammar.truthWords),
  negations: setOf(grammar.negations),
  verbsOfMatter: setOf(grammar.verbsOfMatter),
  compoundPrepositions: phrasesOf(
    grammar.compoundPrepositions.map(([words = '', slot = '']) => [phrase(words), slot] as const),
  ),
}

/** Whether any of the words says that something is not so: "false", "untrue". */
export function haveDismissive(words: readonly { readonly norm: string }[]): boolean {
  return words.some(({ norm }) => grammarOf.dismissiveWords.has(norm))
}
