import type { Context } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { armyAt, isFightingUnit, sayUnitOf } from '../phrases/unit-of-army.ts'

/** Says of which army a unit is, where the army is named right behind it and no verb brings it: "اللواء 53 في الحشد الشعبي". */
export function sayUnits(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const [at, part] of units.entries()) {
    const found = isFigure(part) && isFightingUnit(part) ? armyAt(units, at + 1) : undefined
    if (isFigure(part) && found !== undefined && !isBrought(told, at)) sayUnitOf(context, part, found.army)
  }
}

/** "اندمج لواء X في Y": what the verb brings by في. */
function isBrought(told: readonly Told[], at: number): boolean {
  return told.some(
    ({
      clause: {
        at: verb,
        to,
        verb: { frames },
      },
    }) => verb < at && at < to && frames.some(({ frame }) => frame.slots.has('في') || frame.slots.has('ب')),
  )
}
