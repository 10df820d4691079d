import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { DIRECTORATES, FIGHTING_UNITS } from '../words/name-words.ts'

/** "اللواء 53 في الحشد الشعبي", "الفرقة 21 بالجيش": the army to which the unit that stands before the index belongs. */
export function armyAt(
  units: readonly Unit[],
  at: number,
): { readonly army: FigureUnit; readonly next: number } | undefined {
  const first = units[at]
  const within = first?.kind === 'word' && first.word.norm === 'في'
  const army = within ? units[at + 1] : first
  if (!isFigure(army) || army.figure.type !== 'organization' || army.conjunction !== '') return undefined
  if (army.preposition !== (within ? '' : 'ب') || army.word.stems.some(({ base }) => DIRECTORATES.has(base)))
    return undefined
  return { army, next: within ? at + 2 : at + 1 }
}

/** Says that a unit is part of its army. */
export function sayUnitOf(context: Context, part: FigureUnit, army: FigureUnit): void {
  context.statements.push({
    subject: roleOf(part),
    predicates: ['part_of'],
    object: roleOf(army),
    valid: null,
    anchor: part.start,
    start: part.start,
    end: army.end,
    score: 0.65,
    standing: 'granted',
  })
}

/** Whether it is a brigade, a battalion or the like. */
export function isFightingUnit({ figure, word }: FigureUnit): boolean {
  return figure.type === 'organization' && word.stems.some(({ base }) => FIGHTING_UNITS.has(base))
}
