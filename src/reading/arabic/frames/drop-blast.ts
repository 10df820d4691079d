import type { Clause } from '../clauses/clause.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import type { Frame } from '../words/frames.ts'
import { RELATIVES } from '../words/particles.ts'
import type { Slots } from './slots.ts'

/** "انفجار استهدف X", "الهجوم الذي استهدف X": what a noun before the verb did is not what the sentence is about. */
export function dropBlast(units: readonly Unit[], { at, from, verb }: Clause, { key }: Frame, slots: Slots): void {
  if (key !== 'target' || at === from || verb.stem.conjunction === 'و') return
  const before = RELATIVES.has(units[at - 1]?.word.norm ?? '') ? units[at - 2] : units[at - 1]
  if (before?.kind === 'word' && !isFigure(before)) slots.delete('subject')
}
