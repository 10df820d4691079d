import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { BESIDES } from '../words/clause-words.ts'
import { isDemonym } from '../words/lexicon.ts'
import { isDefinite } from '../words/word-kinds.ts'

/** The figure and those joined to it: "X وY", "X، Y وZ". */
export function listFrom(
  units: readonly Unit[],
  at: number,
  to: number,
  isIntroduced = false,
): { readonly figures: FigureUnit[]; readonly next: number } {
  const figures: FigureUnit[] = []
  const first = units[at]
  let next = at
  while (next < to) {
    const unit = units[next]
    if (!isFigure(unit) || (figures.length > 0 && !continuesList(unit, first))) break
    figures.push(unit)
    next = joined(units, next + 1, to) ?? next + 1
    if (!isJoinedHere(units, next)) break
  }
  if (figures.length < 2) return { figures, next }
  const joinedLast = figures.findLastIndex(({ conjunction }, i) => i > 0 && conjunction === 'و')
  if (isIntroduced || isSign(units[at - 1], ':') || joinedLast === figures.length - 1 || hasLooseAnd(units, figures))
    return { figures, next }
  const kept = figures.slice(0, Math.max(1, joinedLast + 1))
  return { figures: kept, next: units.indexOf(kept.at(-1) as FigureUnit) + 1 }
}

/** "X، Y و Z", "X ثم Y", "X، إضافة إلى Y": an and that stands apart. */
function hasLooseAnd(units: readonly Unit[], figures: readonly FigureUnit[]): boolean {
  const last = figures.at(-1)
  const at = last === undefined ? -1 : units.indexOf(last)
  return JOINERS.has(normOf(units, at - 1)) || besides(units, at - 2) > 0
}

function continuesList(unit: FigureUnit, first: Unit | undefined): boolean {
  if (unit.conjunction !== 'و' && !isSameKind(unit, first)) return false
  if (unit.titled === true && isFigure(first) && first.figure.type === 'organization') return false
  return unit.preposition === '' || unit.preposition === first?.preposition
}

/** Whether a figure of the list stands here: after و or a comma. */
function isJoinedHere(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (!isFigure(unit) || unit.aside === true) return false
  return (
    unit.conjunction === 'و' ||
    isSign(units[at - 1], COMMAS) ||
    JOINERS.has(normOf(units, at - 1)) ||
    besides(units, at - 2) > 0
  )
}

/** "X وY، إضافة إلى Z": how many units put one beside those before. */
function besides(units: readonly Unit[], at: number): number {
  return BESIDES.has(`${normOf(units, at)} ${normOf(units, at + 1)}`) ? 2 : 0
}

/** "أنصار X في Y، وكتائب Z": how many units say where one of the list is. */
function whereabouts(units: readonly Unit[], at: number): number {
  const place = units[at + 1]
  if (units[at]?.word.norm !== 'في' || !isFigure(place) || place.figure.type !== 'place' || place.conjunction !== '')
    return 0
  return isSign(units[at + 2], COMMAS) && units[at + 3]?.conjunction === 'و' ? 2 : 0
}

/** "لواء X الباكستاني وحزب Y اللبناني": how many units tell of what country one of the list is. */
function demonyms(units: readonly Unit[], at: number): number {
  const unit = units[at]
  if (unit?.kind !== 'word' || !isDefinite(unit.word) || !isDemonym(unit.word.norm.slice(2))) return 0
  return isFigure(units[at + 1]) && units[at + 1]?.conjunction === 'و' ? 1 : 0
}

/** "X ثم Y": who comes after another is one of the list too. */
const JOINERS: ReadonlySet<string> = new Set(['و', 'ثم'])

function normOf(units: readonly Unit[], at: number): string {
  const unit = units[at]
  return unit?.kind === 'word' ? unit.word.norm : ''
}

/** Passes a comma, a closing quotation mark or a separate و when a figure follows. */
function joined(units: readonly Unit[], from: number, to: number): number | undefined {
  let i = from + (demonyms(units, from) || whereabouts(units, from))
  const most = i + 5
  while (
    i < to &&
    i < most &&
    (units[i]?.aside === true || isSign(units[i], '،,"”“»«()') || JOINERS.has(normOf(units, i)))
  )
    i++
  i += besides(units, i)
  return i < to && isFigure(units[i]) && units[i]?.preposition !== 'ب' ? i : undefined
}

function isSameKind(unit: FigureUnit, first: Unit | undefined): boolean {
  return (
    isFigure(first) &&
    (unit.figure.type === first.figure.type || (unit.figure.type !== 'place' && first.figure.type !== 'place'))
  )
}
