import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { OWN_WINGS } from '../words/group-words.ts'
import { hasStem } from '../words/word-kinds.ts'

const OWNER_REACH = 4
const isWing = hasStem(({ base, article }) => article && OWN_WINGS.has(base))

/** Where the body stands of which a wing with the article is: "الجناح العسكري لـ X". */
export function wholeOfWing(units: readonly Unit[], at: number): number | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || !isWing(unit.word)) return undefined
  const whole = units.findIndex((one, i) => i > at && i - at < OWNER_REACH && isOwner(one))
  return whole === -1 ? undefined : whole
}

/** Whether the body at the unit is told as that whose wing is meant: what follows names the wing. */
export function isOfWing(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < OWNER_REACH; i--) if (wholeOfWing(units, i) === at) return true
  return false
}

/** Whether it is a body that ل brings. */
export function isOwner(unit: Unit): unit is FigureUnit {
  return isFigure(unit) && unit.preposition === 'ل' && unit.figure.type === 'organization'
}
