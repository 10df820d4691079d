import { isFigure, isSign, type Unit } from '../context/unit.ts'
import { OPENS_CLAUSE } from '../words/clause-words.ts'
import { isBoundary, isRelative, verbAt } from './clause-marks.ts'

/** From where to where the clause of the verb goes, between the verbs before and after it. */
export function rangeOf(units: readonly Unit[], at: number, previous: number, next: number): readonly [number, number] {
  let from = at
  while (from - 1 > previous && !isBoundary(units[from - 1]) && !beginsAnew(units, from)) from--
  let to = at + 1
  while (
    to < next &&
    (!isBoundary(units[to]) || listsBehind(units, at, to)) &&
    !(to > at + 1 && (describesAnew(units, to) || isDateOfNext(units, to, next)))
  )
    to++
  const isAside = isRelative(units[from - 1]) && isSign(units[from - 2], '،,')
  return [from, isAside ? asideEnd(units, at, to) : to]
}

/** "ويضم اللواء: كتيبة X وكتيبة Y": a colon before those whom the verb takes in. */
function listsBehind(units: readonly Unit[], at: number, colon: number): boolean {
  const first = units[colon + 1]
  if (!isSign(units[colon], ':') || colon - at > COLON_REACH || !isFigure(first) || first.preposition !== '')
    return false
  return verbAt(units, at)?.frames.some(({ frame: { key } }) => key === 'comprise') === true
}

const COLON_REACH = 5

/** A relative clause between commas ends at the second, when no noun is joined after it. */
export function asideEnd(units: readonly Unit[], at: number, to: number): number {
  const comma = units.findIndex((unit, i) => i > at && i < to && isSign(unit, '،,'))
  return comma === -1 || units[comma + 1]?.conjunction === 'و' ? to : comma
}

/** Whether the unit begins a clause of its own after a comma: "، ومن …", "، وفي …", "، كما …". */
function beginsAnew(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (!isSign(units[at - 1], '،,') || unit?.kind !== 'word') return false
  return OPENS_CLAUSE.has(unit.word.norm) || unit.word.norm === 'كما'
}

/** "انضم إلى X، وفي 2014 أسس Y": a date after a comma right before the next verb is that one's. */
function isDateOfNext(units: readonly Unit[], at: number, next: number): boolean {
  return next - at <= DATE_REACH && units[at + 1]?.kind === 'time' && beginsAnew(units, at)
}

const DATE_REACH = 4

const DESCRIBING = /^و(?:هو|هي|هم|[يت]عد|[يت]عتبر)$/u

/** "، وهو أحد …", "، وتعد امتدادا ل…": a description of its own after a comma. */
function describesAnew(units: readonly Unit[], at: number): boolean {
  return isSign(units[at], '،,') && DESCRIBING.test(units[at + 1]?.word.norm ?? '') && !isSign(units[at + 2], ':')
}
