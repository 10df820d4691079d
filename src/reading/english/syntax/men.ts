import members from '../words/members.json' with { type: 'json' }
import type { Core } from './chunk.ts'
import type { Clause } from './clause.ts'

const MEN = new Set(members.men)
/** Nouns for so many of those behind "of": "a group of members", "the majority of its fighters". */
const NUMBERS = new Set(members.numbers)
const PARTS = new Set(members.parts)
const DISSENTERS = new Set(members.dissenters)
const DISSENTING = new Set([...members.dissenting, ...members.discontented])

/** "some of its members joined X", "loyalists of Y who had left X": the body itself is no part of it and did not leave. */
export function areMembers({ subject, passive }: Clause): boolean {
  return !passive && isOfMen(subject?.cores[0])
}

/** "two X factions merged", "some units of X joined Y": what its parts do the body itself does not do. */
export function areParts({ subject, passive }: Clause): boolean {
  const core = subject?.cores[0]
  if (passive || core === undefined || core.name !== null || !PARTS.has(core.head ?? '')) return false
  return core.modifiers.length > 0 || core.of?.cores.some(({ name }) => name !== null) === true
}

/** Whether a noun means parts of the body that is named before it: "X factions". */
export function meansParts(noun: string): boolean {
  return PARTS.has(noun)
}

/** "fighters of X", "one of its commanders", "the majority of X's members". */
export function isOfMen(core: Core | undefined): boolean {
  const counted = core === undefined ? undefined : countedIn(core)
  return counted !== undefined && counted.name === null && MEN.has(counted.head ?? '')
}

/** "dissidents of X", "a group of former members of X". */
export function areDissenters(core: Core): boolean {
  const { name, head, words } = countedIn(core) ?? core
  if (name !== null || head === null) return false
  // "a former commander" has left alone.
  return DISSENTERS.has(head) || (head.endsWith('s') && words.some(({ norm }) => DISSENTING.has(norm)))
}

/** Who is counted by "some of", "a group of"; the phrase itself where nobody is counted. */
function countedIn(core: Core): Core | undefined {
  if (core.name !== null) return core
  return core.head === null || core.head === 'one' || NUMBERS.has(core.head) ? (core.of?.cores[0] ?? core) : core
}
