import type { Unit } from '../syntax/unit.ts'

const CLOSING: ReadonlySet<string> = new Set(['comma', 'stop', 'auxiliary', 'verb'])

/** Whether the name at `i` ends a list that "and" closes, or is followed by one that does. */
export function isListed(units: readonly Unit[], from: number, i: number): boolean {
  if (isOfLongList(units, i)) return true
  const joined = units.slice(from + 1, i).some(({ tag, norm }) => tag === 'conjunction' && norm !== 'but')
  const next = units[i + 1]
  if (next === undefined || CLOSING.has(next.tag)) return joined
  return next.tag === 'conjunction' && units[i + 2]?.tag === 'name' && !joined
}

/** "A, B, C and D.": whether names alone go on behind the one at `i` to the last of them, which a comma or the end closes. */
function isOfLongList(units: readonly Unit[], i: number): boolean {
  let at = i + 1
  let last = false
  while (!last && units[at]?.tag === 'comma') {
    at++
    if (units[at]?.tag === 'conjunction' && units[at]?.norm !== 'but') [at, last] = [at + 1, true]
    if (units[at]?.norm === 'the') at++
    if (units[at]?.tag !== 'name') return false
    at++
    if (units[at]?.tag === 'conjunction' && units[at + 1]?.tag === 'name' && !last) [at, last] = [at + 2, true]
  }
  return last && (units[at] === undefined || units[at]?.tag === 'comma' || units[at]?.tag === 'stop')
}
