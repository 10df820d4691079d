import type { Context } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { armyAt, isFightingUnit, sayUnitOf } from '../phrases/unit-of-army.ts'

/** Says of which army a unit is, where the army is named right behind it: "اللواء 53 في الحشد الشعبي". */
export function sayUnits(context: Context, units: readonly Unit[]): void {
  for (const [at, part] of units.entries()) {
    const found = isFigure(part) && isFightingUnit(part) ? armyAt(units, at + 1) : undefined
    if (isFigure(part) && found !== undefined) sayUnitOf(context, part, found.army)
  }
}
