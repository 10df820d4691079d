import { begunAt } from '../context/figure-unit.ts'
import { isFigure } from '../context/unit.ts'
import { PREDECESSORS } from '../words/office-words.ts'
import { among } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { namePhrase, type PhraseReader } from './name-phrase.ts'
import { isTitle } from './role-phrase.ts'

export const isPredecessor: (word: Word | undefined) => boolean = among(PREDECESSORS)

/** "سلفه فلان", "خليفتها الشيخ فلان": a person told by whose place is meant. */
export const successionPhrase: PhraseReader = (context, units, at, left) => {
  const [cue, next] = [units[at], units[at + 1]]
  if (cue?.kind !== 'word' || !isPredecessor(cue.word) || !(isFigure(next) || isTitle(next))) return undefined
  const person = namePhrase(context, units, at + 1, left)
  if (person === undefined || person.unit.figure.type !== 'person' || person.unit.conjunction !== '') return undefined
  const stem = cue.word.stems.find(({ pronoun }) => pronoun !== '')
  if (stem === undefined) return undefined
  const unit = begunAt(person.unit, cue, stem, cue.start + stem.lead)
  return { unit: { ...unit, titled: true, succession: true }, next: person.next }
}
