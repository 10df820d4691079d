import type { Unit } from '../context/unit.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import { lookUp } from '../words/words.ts'

/** "بقيادة", "بزعامة": the word that brings a leader. */
export function isLeadership(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    lookUp(unit.word, LEADERS, ({ preposition, pronoun }) => preposition === 'ب' && pronoun === '') !== undefined
  )
}

/** "تحت قيادة", "تحت إمرة". */
export function isUnderLeadership(units: readonly Unit[], at: number): boolean {
  const noun = units[at + 1]
  return units[at]?.word.norm === 'تحت' && noun?.kind === 'word' && LEADERS.has(noun.word.norm)
}

const LEADERS: ReadonlyMap<string, true> = new Map([...LEADERSHIP].map((word) => [word, true]))
