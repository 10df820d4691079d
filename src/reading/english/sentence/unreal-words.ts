import { filterOf } from '../../word-filter.ts'
import type { Unit } from '../syntax/unit.ts'
import unrealWords from './unreal.json' with { type: 'json' }

/** The units of a stretch in which nothing is said to be so. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** Whether it is opened by evidence that there is not: "no proof that". */
  readonly isEvidence: boolean
}

type Rule = (units: readonly Unit[], i: number) => number | undefined

/** The stretch that a small word opens: "whether", "if", "yet to", "no evidence that"; undefined when it opens none. */
export function unrealFrom(units: readonly Unit[], i: number): Stretch | undefined {
  const norm = units[i]?.norm ?? ''
  const to = mayOpen(norm) ? RULES.get(norm)?.(units, i) : undefined
  if (to === undefined) return undefined
  // "The death of X, if confirmed, would": what it is that is not sure stands before.
  const isAll = norm === 'if' && IF_TRUE.has(units[i + 1]?.norm ?? '')
  return { from: isAll ? 0 : i, to, isEvidence: EVIDENCE.has(norm) }
}

/** The unit behind what hangs on a word: a full stop, "but", or a comma before "and". */
export function reach(units: readonly Unit[], from: number): number {
  for (let i = from + 1; i < units.length; i++) {
    const { tag, norm } = units[i] as Unit
    if (tag === 'stop' || norm === 'but') return i
    if (tag === 'comma' && units[i + 1]?.tag === 'conjunction') return i
  }
  return units.length
}

const SCARCE = new Set(unrealWords.scarce)
const EVIDENCE = new Set(unrealWords.evidence)
const IF_TRUE = new Set(unrealWords.ifTrue)
/** What is said of silence: "neither confirmed nor denied". */
const SILENT = new Set(unrealWords.silent)

/** "yet to join", "not to have", "about to join": what is not yet so. */
const beforeTo: Rule = (units, i) => (units[i + 1]?.tag === 'to' ? reach(units, i) : undefined)

/** "on the verge of joining", "in fear of being killed". */
const beforeGerund: Rule = (units, i) => {
  const gerund = units[i + 1]?.norm === 'of' ? units[i + 2] : undefined
  return gerund?.forms?.has('ing') === true || gerund?.norm === 'being' ? reach(units, i) : undefined
}

/** "nearly captured": the verb alone. */
const beforeVerb: Rule = (units, i) => (units[i + 1]?.tag === 'verb' ? i + 2 : undefined)

/** "no evidence that", "without confirmation of". */
const scarce: Rule = (units, i) =>
  units[i]?.tag === 'noun' && units.slice(Math.max(0, i - 4), i).some(({ norm }) => SCARCE.has(norm))
    ? reach(units, i)
    : undefined

/** "neither confirmed nor denied", "Neither X nor Y carried out". */
const neither: Rule = (units, i) => {
  const next = units[i + 1]
  const isBoth = units.slice(i + 1, i + 9).some(({ norm }) => norm === 'nor')
  const opens = SILENT.has(next?.norm ?? '') || next?.tag === 'determiner' || next?.tag === 'name'
  return isBoth && opens ? reach(units, i) : undefined
}

/** A condition that opens a sentence ends at its comma, another with the sentence. */
const condition: Rule = (units, i) => {
  if (IF_TRUE.has(units[i + 1]?.norm ?? '')) return units.length
  const isFirst = units.slice(0, i).every(({ tag }) => tag !== 'verb' && tag !== 'auxiliary' && tag !== 'modal')
  const comma = isFirst ? units.findIndex(({ tag }, at) => at > i && tag === 'comma') : -1
  return comma === -1 ? reach(units, i) : comma
}

/** "Had X joined Y, the war would", "Should X attack": a condition without "if". */
const inverted: Rule = (units, i) => {
  if (i > 0) return undefined
  const isOpen = units[0]?.norm === 'should' || units.slice(1).some(({ tag }) => tag === 'modal')
  return isOpen ? condition(units, 0) : undefined
}

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...unrealWords.evidence.map((norm) => [norm, scarce] as const),
  ...unrealWords.ahead.map((norm) => [norm, beforeTo] as const),
  ...unrealWords.brinks.map((norm) => [norm, beforeGerund] as const),
  ...unrealWords.approximate.map((norm) => [norm, beforeVerb] as const),
  ...unrealWords.conditions.map((norm) => [norm, condition] as const),
  ...unrealWords.inverted.map((norm) => [norm, inverted] as const),
  ['whether', reach],
  ['neither', neither],
])

/** Most words open nothing. */
const mayOpen = filterOf(RULES.keys())
