import { isRelative } from '../clauses/clause-marks.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { MANY_BODIES } from '../words/group-words.ts'
import type { Stem } from '../words/words.ts'

/** How far before what brings a name the relative word stands: "التي كانت تعرف باسم". */
const REACH = 4

/** "قتل زعيم جماعة X التي كانت تعرف باسم": the body that somebody without a name leads, which alone the feminine relative clause describes. */
export function ledBefore(units: readonly Unit[], at: number): FigureUnit | undefined {
  const relative = units.findLastIndex((unit, i) => i <= at && at - i < REACH && isRelative(unit))
  const leader = units[relative - 1]
  if (relative < 1 || units[relative]?.word.norm !== 'التي' || !isFigure(leader)) return undefined
  return leader.group === undefined ? undefined : { ...leader, figure: leader.group }
}

/** "وتقاتل إلى جانب X ميليشيات محلية تعرف باسم Z": the name is of those without one, right before. */
export function isOfOthers(units: readonly Unit[], at: number): boolean {
  const from = units.findLastIndex((unit, i) => i < at && (isFigure(unit) || unit.kind === 'sign'))
  return units
    .slice(Math.max(from + 1, at - OTHERS_REACH), at)
    .some(({ kind, word }) => kind === 'word' && word.stems.some(isMany))
}

function isMany({ base, article, pronoun }: Stem): boolean {
  return !article && pronoun === '' && MANY_BODIES.has(base)
}

const OTHERS_REACH = 4
