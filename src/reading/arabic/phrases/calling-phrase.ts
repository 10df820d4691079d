import { begunAt } from '../context/figure-unit.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { CALLINGS } from '../words/office-words.ts'
import { isDefinite, rememberedStem } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { namePhrase, type PhraseReader } from './name-phrase.ts'

/** As many adjectives as stand between a calling and a name: "رجل الدين الشيعي فلان". */
const MOST_ADJECTIVES = 2

/** "لرجل الدين فلان": what somebody is by calling brings him as his name alone would. */
export const callingPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? callingStem(unit.word) : undefined
  if (unit === undefined || stem === undefined) return undefined
  if (!CALLINGS.has(`${stem.base} ${units[at + 1]?.word.norm ?? ''}`)) return undefined
  let next = at + 2
  while (next - at - 2 < MOST_ADJECTIVES && isAdjective(units[next])) next++
  const named = units[next]
  if (!isFigure(named) || named.figure.type !== 'person' || named.conjunction + named.preposition !== '')
    return undefined
  const phrase = namePhrase(context, units, next, left)
  return phrase && { ...phrase, unit: { ...begunAt(phrase.unit, unit, stem, unit.start + stem.lead), titled: true } }
}

const FIRST_WORDS: ReadonlySet<string> = new Set([...CALLINGS].map((phrase) => phrase.split(' ')[0] ?? ''))

/** With what a calling begins, the stem. */
export const callingStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, article, pronoun }) => !article && pronoun === '' && FIRST_WORDS.has(base),
)

function isAdjective(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isDefinite(unit.word)
}
