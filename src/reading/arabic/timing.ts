import { validOf } from '../../time/expressions.ts'
import type { TimeMode } from './frames.ts'
import type { Unit } from './unit.ts'

/** The valid time of something said between two units: the nearest time there, the date before حين, else none. */
export function timeIn(units: readonly Unit[], from: number, to: number, at: number): string | null {
  let best: Unit | undefined
  for (let i = Math.max(0, from); i < to && i < units.length; i++) {
    const unit = units[i]
    if (unit?.time === undefined) continue
    if (best === undefined || Math.abs(i - at) < Math.abs(units.indexOf(best) - at)) best = unit
  }
  if (best === undefined && /^(?:حين|عندما|حينما|اذ|حيث|بعدما)$/u.test(units[from - 1]?.word.norm ?? '')) {
    best = [units[from - 2], units[from - 3]].find((unit) => unit?.time !== undefined)
  }
  if (best?.time === undefined) return null
  const place = units.indexOf(best)
  const since = [1, 2, 3].some((back) => /^و?منذ$/u.test(units[place - back]?.word.norm ?? '') && units[place - back]?.kind === 'word')
  return validOf(since && best.time.bound === 'at' ? { ...best.time, bound: 'since' } : best.time)
}

const OPENING_UNITS = 4

/** The date that opens the sentence: it dates everything that its main clauses tell. */
export function openingTime(units: readonly Unit[]): string | null {
  for (const unit of units.slice(0, OPENING_UNITS)) {
    if (unit.kind === 'figure') return null
    if (unit.time !== undefined) return validOf(unit.time)
  }
  return null
}

/** The time as the claim needs it: what begins then is open after it, what ends then is open before it. */
export function timed(edtf: string | null, mode: TimeMode): string | null {
  if (edtf === null || edtf.includes('/') || mode === 'at' || mode === 'since') return edtf
  return mode === 'start' ? `${edtf}/..` : `/${edtf}`
}
