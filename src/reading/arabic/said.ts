import { isComplementizer, isRelative, verbAt } from './clause-marks.ts'
import type { Context } from './statement.ts'
import { COMMAS, isSign, type Unit } from './unit.ts'

const THAT_REACH = 14

/** The unit after which what is said begins: أن, إن, a colon. */
export function thatAfter(units: readonly Unit[], at: number): number | undefined {
  for (let i = at + 1; i < units.length && i - at < THAT_REACH; i++) {
    if (isRelative(units[i])) return thatAfterAside(units, i)
    if (opensContent(units[i])) return i
    if (isSign(units[i], '؛;') || verbAt(units, i) !== undefined) return undefined
  }
  return undefined
}

function opensContent(unit: Unit | undefined): boolean {
  return isComplementizer(unit) || isSign(unit, ':') || /^(?:ب?ان)$/u.test(unit?.word.norm ?? '')
}

/** "زعمت X، التي …، أنها": past a relative clause only what follows a comma opens what is said. */
function thatAfterAside(units: readonly Unit[], from: number): number | undefined {
  for (let i = from; i < units.length && i - from < 2 * THAT_REACH; i++) {
    if (isComplementizer(units[i]) && isSign(units[i - 1], COMMAS)) return i
  }
  return undefined
}

const ENDS_CONTENT: ReadonlySet<string> = new Set(['فيما', 'بينما', 'لكن', 'لكنه', 'لكنها', 'ولكن', 'غير'])

/** Where what is said ends: with the sentence, or where the text speaks again after a comma. */
export function endOfContent(context: Context, units: readonly Unit[], from: number): number {
  for (let i = from + 1; i < units.length; i++) {
    const before = units[i - 1]
    if (isSign(units[i], '؛')) return units[i]?.start ?? context.end
    if (before !== undefined && isSign(before, COMMAS) && speaksAgain(units, i)) return before.start
  }
  return context.end
}

/** Whether after a comma the text itself speaks on, or another voice. */
function speaksAgain(units: readonly Unit[], at: number): boolean {
  const norm = units[at]?.word.norm ?? ''
  if (ENDS_CONTENT.has(norm) || /^في (?:حين|المقابل)$/u.test(`${norm} ${units[at + 1]?.word.norm ?? ''}`)) return true
  const verb = verbAt(units, at)
  return verb?.speech !== undefined && verb.stem.conjunction === 'و'
}
