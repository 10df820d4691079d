import type { Unit } from '../syntax/unit.ts'
import spelled from './spelled-numbers.json' with { type: 'json' }

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(spelled.units))
const TENS: ReadonlyMap<string, number> = new Map(Object.entries(spelled.tens))
const POWERS: ReadonlyMap<string, number> = new Map(Object.entries(spelled.powers))

/** The units of a stretch, numbers written in words as one numeral each: "about sixty men", "two thousand five hundred fighters". */
export function withSpelled(units: readonly Unit[]): readonly Unit[] {
  if (!units.some(({ norm }) => wordValue(norm) !== undefined || POWERS.has(norm))) return units
  const found: Unit[] = []
  for (let i = 0; i < units.length; ) {
    const { value, length } = numberAt(units, i)
    const [first, last] = [units[i] as Unit, units[i + length - 1] ?? (units[i] as Unit)]
    if (length === 0) found.push(first)
    else found.push({ ...first, tag: 'number', norm: String(value), end: last.end })
    i += Math.max(1, length)
  }
  return found
}

/** "two", "sixty", "3". */
export function isNumber({ tag, norm }: Unit): boolean {
  return tag === 'number' || wordValue(norm) !== undefined
}

/** The number that begins at a unit and how many units it has; none has length 0. */
function numberAt(units: readonly Unit[], at: number): { value: number; length: number } {
  let [value, part, i] = [0, 0, at]
  for (; i < units.length; i++) {
    const norm = units[i]?.norm ?? ''
    const word = wordValue(norm)
    const power = part === 0 ? undefined : POWERS.get(norm)
    if (word !== undefined) part += word
    else if (power === 100) part *= power
    else if (power !== undefined) {
      value += part * power
      part = 0
    } else if (!joins(units, i, value + part)) break
  }
  return value + part < FEWEST ? { value: 0, length: 0 } : { value: value + part, length: i - at }
}

/** "a hundred and twenty": "and" inside a number. */
function joins(units: readonly Unit[], at: number, soFar: number): boolean {
  return units[at]?.norm === 'and' && soFar >= 100 && wordValue(units[at + 1]?.norm ?? '') !== undefined
}

/** Smaller numbers in words count other things than bodies. */
const FEWEST = 10

/** "sixty", "twenty-five". */
export function wordValue(norm: string): number | undefined {
  if (!norm.includes('-')) return UNITS.get(norm) ?? TENS.get(norm)
  const [tens = '', unit = ''] = norm.split('-')
  const [ten, one] = [TENS.get(tens), UNITS.get(unit)]
  return ten === undefined || one === undefined ? undefined : ten + one
}
