import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import namingWords from './naming.json' with { type: 'json' }

/** "a man known as X", "a fighter called X", "several militias known as X": who bears the name is nobody named before. */
export function isSomebodyElse(units: readonly Unit[], cueStart: number): boolean {
  const at = units.findLastIndex(({ end }) => end <= cueStart + 1)
  const noun = units[at]
  if (noun?.tag !== 'noun') return false
  if (english.groupNouns.has(noun.norm) && isSeveral(noun)) return true
  if (isNewAlliance(units, at)) return true
  if (!PERSONS.has(noun.norm)) return false
  return units.slice(Math.max(0, at - 3), at).some(({ norm }) => norm === 'a' || norm === 'an')
}

const UMBRELLAS = new Set(namingWords.alliances)
const MAKING = new Set(namingWords.making)

/** "announced an alliance under the name X": it bears the name, and not who makes it. */
function isNewAlliance(units: readonly Unit[], at: number): boolean {
  if (!UMBRELLAS.has(units[at]?.norm ?? '')) return false
  const verb = units.slice(Math.max(0, at - 5), at).findLast(({ tag }) => tag === 'verb')
  return verb !== undefined && MAKING.has(verb.lemma ?? '')
}

/** "militias", which no name before stands for. */
function isSeveral({ norm, mention }: Unit): boolean {
  return norm.endsWith('s') && mention === undefined
}

const PERSONS: ReadonlySet<string> = new Set(namingWords.persons)
