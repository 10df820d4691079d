import type { Role } from '../../page.ts'
import { isBoundary, isFiniteVerb } from '../clauses/clause-marks.ts'
import { roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'

/** As far behind the noun as "بين" may stand, and as far behind that as the mark of a side. */
const BETWEEN_REACH = 12
const SIDE_REACH = 24

/** "اشتباكات بين X وY من جهة، وفصائل من Z من جهة أخرى": who stands on one side, and who on the other. */
export function sidesBehind(
  units: readonly Unit[],
  at: number,
): { readonly one: readonly Role[]; readonly other: readonly Role[] } | undefined {
  const between = findBefore(units, at + 1, at + BETWEEN_REACH, ({ word }) => word.norm === 'بين')
  const first = between === -1 ? -1 : sideMark(units, between + 1)
  if (first === -1) return undefined
  const second = sideMark(units, first + 2)
  const one = partiesIn(units, between + 1, first)
  const other = partiesIn(units, first + 2, second === -1 ? endOfClause(units, first + 2) : second)
  return one.length > 0 && other.length > 0 ? { one, other } : undefined
}

/** Where "من جهة" or "من جانب" stands. */
function sideMark(units: readonly Unit[], from: number): number {
  return findBefore(
    units,
    from,
    from + SIDE_REACH,
    ({ word }, i) => word.norm === 'من' && /^(?:جهه|جانب|طرف|ناحيه)$/u.test(units[i + 1]?.word.norm ?? ''),
  )
}

function findBefore(
  units: readonly Unit[],
  from: number,
  to: number,
  isIt: (unit: Unit, at: number) => boolean,
): number {
  for (let i = from; i < Math.min(to, units.length); i++) {
    const unit = units[i]
    if (unit === undefined || isSign(unit, '؛;')) return -1
    if (unit.kind === 'word' && isIt(unit, i)) return i
  }
  return -1
}

function endOfClause(units: readonly Unit[], from: number): number {
  let at = from
  while (at < units.length && !isBoundary(units[at]) && !isFiniteVerb(units, at)) at++
  return at
}

/** The first body named on a side, and those joined to it; whose part or foe one is stands beside. */
function partiesIn(units: readonly Unit[], from: number, to: number): readonly Role[] {
  const parties: FigureUnit[] = []
  for (const unit of units.slice(from, to)) {
    if (!isFigure(unit) || unit.aside === true || unit.figure.type === 'person') continue
    if (parties.length === 0 || (unit.conjunction === 'و' && unit.preposition === '')) parties.push(unit)
  }
  return parties.map(roleOf)
}
