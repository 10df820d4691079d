import members from '../words/members.json' with { type: 'json' }
import type { Core } from './chunk.ts'
import type { Clause } from './clause.ts'

const MEN = new Set(members.men)
/** Nouns for so many of those behind "of": "a group of members", "the majority of its fighters". */
const NUMBERS = new Set(members.numbers)
const DISSENTERS = new Set(members.dissenters)
const DISSENTING = new Set([...members.dissenting, ...members.discontented])

/** "some of its members joined X", "loyalists of Y who had left X": the body itself is no part of it and did not leave. */
export function areMembers({ subject, passive }: Clause): boolean {
  return !passive && isOfMen(subject?.cores[0])
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
