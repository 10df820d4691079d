import type { Unit } from '../context/unit.ts'
import { wordSet } from '../words/lexicon.ts'
import { lookUp } from '../words/words.ts'

/** Nouns after ب that bring a leader: "بقيادة". */
export const LEADERSHIP: ReadonlySet<string> = wordSet('قيادة زعامة رئاسة إمرة إمارة أمانة')

/** "بقيادة", "بزعامة": the word that brings a leader. */
export function isLeadership(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    lookUp(unit.word, LEADERS, ({ preposition, pronoun }) => preposition === 'ب' && pronoun === '') !== undefined
  )
}

const LEADERS: ReadonlyMap<string, true> = new Map([...LEADERSHIP].map((word) => [word, true]))
