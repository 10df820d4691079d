import { begunAt } from '../context/figure-unit.ts'
import { COMMAS, DASHES, isFigure, isSign, type Unit } from '../context/unit.ts'
import { KIN } from '../words/lexicon.ts'
import { rememberedStem } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'
import { namePhrase, type PhraseReader } from './name-phrase.ts'

/** As many nouns as tell how one is related to another: "ابن عم", "زوج ابنة شقيقة". */
const MOST_NOUNS = 3

/** "فلان، ابن عم علان، قائدا": whose relative somebody is stands beside what is said of them. */
export const kinPhrase: PhraseReader = (context, units, at, left) => {
  const first = units[at]
  const stem = first?.kind === 'word' ? kinStem(first.word) : undefined
  if (first === undefined || stem === undefined) return undefined
  if (!isSign(units[at - 1], `${COMMAS}(${DASHES}`) || units[at - 2]?.figure?.type !== 'person') return undefined
  let next = at + 1
  while (next - at < MOST_NOUNS && isKinNoun(units[next])) next++
  const other = units[next]
  if (!isFigure(other) || other.figure.type !== 'person' || other.preposition !== '') return undefined
  const phrase = namePhrase(context, units, next, left)
  return phrase && { ...phrase, unit: { ...begunAt(phrase.unit, first, stem, first.start), aside: true } }
}

export function isKinNoun(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && kinStem(unit.word) !== undefined
}

/** Of what a relative is called, the stem. */
export const kinStem: (word: Word | undefined) => Stem | undefined = rememberedStem(
  ({ base, article, pronoun, conjunction, preposition }) =>
    !article && pronoun === '' && conjunction === '' && preposition === '' && KIN.has(base),
)
