import type { Figure } from '../../cast.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { asState } from '../context/states.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { HEADS_OF_STATE } from '../words/office-words.ts'
import type { Stem } from '../words/words.ts'

/** "بوركينا فاسو ورئيسها": a head of state is that of the country right before. */
export function ofStateBefore(
  { memory }: Context,
  left: readonly Unit[],
  pronoun: string,
  { base, conjunction }: Stem,
): Figure | undefined {
  const country = left.at(-1)
  if (conjunction !== 'و' || pronoun !== 'ها' || !HEADS_OF_STATE.has(base) || !isFigure(country)) return undefined
  return asState(memory, roleOf(country))?.figure
}

/** "رئيس المكتب المالي": who heads an office for money, and nothing of Mali. */
export function isOfOffice(unit: Unit | undefined): boolean {
  return /^ال(?:مكتب|قسم|جهاز)$/u.test(unit?.word.norm ?? '')
}
