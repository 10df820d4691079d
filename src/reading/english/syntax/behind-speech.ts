import type { Core } from './chunk.ts'
import type { Unit } from './unit.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

/** "says X and Y are": what is said begins right behind, and nobody says X. */
export function areSaid(units: readonly Unit[], [one]: readonly Core[]): boolean {
  const before = one === undefined ? undefined : units[one.first - 1]
  return before?.tag === 'verb' && SAYING.has(before.lemma ?? '')
}

const SAYING = new Set(verbsByPattern.saying)

/** "accused X of arming Y and Z of hosting it": Z is charged like X, and not armed like Y. */
export function isCharged(units: readonly Unit[], [one]: readonly Core[], { last, name }: Core): boolean {
  if (name === null || units[last]?.norm !== 'of' || units[last + 1]?.forms?.has('ing') !== true) return false
  return one !== undefined && units[one.first - 1]?.forms?.has('ing') === true
}
