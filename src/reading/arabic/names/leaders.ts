import type { Unit } from '../context/unit.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import { rememberedStem, written } from '../words/word-kinds.ts'

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

/** "يخضع X لإمرة فلان": whom a body obeys. */
export function isObeyed(units: readonly Unit[], at: number): boolean {
  if (obeyedStem(units[at]?.word) === undefined) return false
  return units.slice(Math.max(0, at - OBEYING_REACH), at).some(({ word }) => obeys(word))
}

const OBEYING_REACH = 4
const obeyedStem = rememberedStem(
  ({ base, preposition, article, pronoun }) =>
    preposition === 'ل' && !article && pronoun === '' && LEADERSHIP.has(base),
)
const obeys = written(/^[وف]?(?:خضع|خضعت|يخضع|تخضع|خاضع|خاضعه|الخاضع|الخاضعه)$/u)
