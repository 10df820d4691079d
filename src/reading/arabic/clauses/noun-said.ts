import { isFigure, type Unit } from '../context/unit.ts'
import { isDefinite, isParticle, isVerb } from '../words/word-kinds.ts'
import { isComplementizer } from './clause-marks.ts'

/** "إن الخلية التي …": the noun without a name of which the words behind the last أن before the unit are said. */
export function nounSaid(units: readonly Unit[], at: number): Unit | undefined {
  const that = units.findLastIndex((unit, i) => i < at && isComplementizer(unit))
  const noun = that === -1 ? undefined : units[that + 1]
  if (noun?.kind !== 'word' || isParticle(noun.word) || isVerb(noun.word)) return undefined
  return isDefinite(noun.word) ? noun : undefined
}

/** "إن الخلية تتبع لـ X، ويقودها فلان": whether the pronoun goes on about that noun, nobody that agrees having been named since. */
export function isOfNounSaid(
  units: readonly Unit[],
  at: number,
  pronoun: string,
  agrees: (unit: Unit) => boolean,
): boolean {
  const noun = nounSaid(units, at)
  if (noun === undefined || /ة$/u.test(noun.word.text) !== (pronoun === 'ها')) return false
  return !units.slice(units.indexOf(noun), at).some((unit) => isFigure(unit) && agrees(unit))
}
