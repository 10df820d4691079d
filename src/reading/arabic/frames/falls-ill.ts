import type { Unit } from '../context/unit.ts'
import { ILLNESSES } from '../words/clause-words.ts'

const REACH = 5

/** "أصيب فلان بالسرطان", "إصابته بالملاريا": who falls ill has no wound. */
export function fallsIll(units: readonly Unit[], at: number): boolean {
  return units.slice(at + 1, at + REACH).some(({ word }) => ILLNESSES.has(word.norm))
}
