import type { Unit } from '../context/unit.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import { rememberedStem } from '../words/word-kinds.ts'

/** "بقيادة", "بزعامة": the word that brings a leader. */
export function isLeadership(unit: Unit): boolean {
  return unit.kind === 'word' && leadershipStem(unit.word) !== undefined
}

const leadershipStem = rememberedStem(
  ({ base, preposition, pronoun }) => preposition === 'ب' && pronoun === '' && LEADERSHIP.has(base),
)

/** "تحت قيادة", "تحت إمرة". */
export function isUnderLeadership(units: readonly Unit[], at: number): boolean {
  const noun = units[at + 1]
  return units[at]?.word.norm === 'تحت' && noun?.kind === 'word' && LEADERSHIP.has(noun.word.norm)
}
