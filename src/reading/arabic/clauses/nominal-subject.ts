import type { Context } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { isCopulaWord, isDefinite, isParticle } from '../words/word-kinds.ts'
import { isBoundary, isFiniteVerb } from './clause-marks.ts'

/**
 * Whom a sentence is about that says what somebody is: "حركة X جماعة مسلحة في …", "كانت الجماعة جزءا من Y". The sentence after
 * it goes on about that one, whatever verbs describe it here. "وهو عضو في Y" is of whom the pronoun stands for, and names none.
 */
export function nominalSubject(units: readonly Unit[]): FigureUnit | undefined {
  const opened = isCopula(units[0])
  const at = opened ? (isSign(units[1], QUOTES) ? 2 : 1) : 0
  const first = units[at]
  if (/^[وف]?(?:هو|هي)$/u.test(units[0]?.word.norm ?? '')) return undefined
  if (!isFigure(first) || first.figure.type === 'place' || first.preposition !== '' || first.aside === true)
    return undefined
  // "زعيم X، أسس Y": what somebody is whom the text tells of.
  if (first.figure.type === 'person' && first.figure.described) return undefined
  const next = units[at + 1]
  return opened || isSign(next, ':') || isDescription(units, at + 1) ? first : undefined
}

function isCopula(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isCopulaWord(unit.word)
}

/** "هي", or an indefinite noun that is no verb: what the one before it is. */
function isDescription(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit?.kind !== 'word' || isFiniteVerb(units, at)) return false
  return isCopula(unit) || !(isDefinite(unit.word) || isParticle(unit.word))
}

/** "سياسي وقيادي في X، ولد …", "أحد أبرز قادة X": the text on somebody begins with what he was, before any verb. */
export function opensLife(
  { memory: { page, protagonist }, start }: Context,
  units: readonly Unit[],
  at: number,
): boolean {
  if (protagonist === undefined || page.blocks.find(({ kind }) => kind === 'paragraph')?.start !== start) return false
  return !units.slice(0, at).some((unit, i) => isFigure(unit) || isBoundary(unit) || isFiniteVerb(units, i))
}
