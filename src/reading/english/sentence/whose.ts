import type { Page, Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import type { SentenceParse } from './parse.ts'

/** "X, whose spokesman", "X, whose fighters": the body before "whose"; null for other phrases. */
export function bodyBeforeWhose({ page, units, chunks }: SentenceParse, core: Core): Role | null {
  if (units[core.first - 1]?.norm !== 'whose') return null
  const whose = chunks.findIndex(({ first }) => first === core.first - 1)
  // "X, with whose spokesman"
  const at = openerOf(chunks, whose)
  const before = overPlaces(chunks, chunks[at - 1]?.kind === 'comma' ? at - 2 : at - 1)
  const owner = chunks[before]
  const name = owner?.kind === 'phrase' ? (lastNameIn(owner) ?? describedBody(chunks, before)) : undefined
  if (name?.mention === undefined) return null
  const { type } = page.cast.head(name.mention.figure)
  if (type === 'person' && core.head === 'forces') return bodyLedBy(page, name)
  if (type !== 'organization') return null
  return { figure: name.mention.figure, start: name.start, end: name.end }
}

/** Where "with whose leader" begins, and the clause that "and whose leader" goes on with: "that was banned and whose". */
function openerOf(chunks: readonly Chunk[], whose: number): number {
  const joint = chunks[whose - 1]
  if (joint?.kind === 'preposition' && joint.norm !== 'of') return whose - 1
  if (joint?.kind !== 'conjunction') return whose
  const first = chunks.findLastIndex(({ kind }, i) => i < whose && (kind === 'relative' || kind === 'that'))
  return first === -1 ? whose : first
}

/** "a movement on the coast whose": from where it is to what is there. */
function overPlaces(chunks: readonly Chunk[], at: number): number {
  const phrase = chunks[at]
  const isPlace = phrase?.kind === 'phrase' && lastNameIn(phrase)?.mention?.figure.type !== 'organization'
  return isPlace && chunks[at - 1]?.kind === 'preposition' && chunks[at - 2]?.kind === 'phrase' ? at - 2 : at
}

/** "X, a local rival whose leader": the body right before what describes it. */
function describedBody(chunks: readonly Chunk[], at: number): Unit | undefined {
  const [named, comma, description] = chunks.slice(Math.max(0, at - 2), at + 1)
  if (comma?.kind !== 'comma' || named?.kind !== 'phrase' || description?.kind !== 'phrase') return undefined
  return description.cores.length === 1 ? lastNameIn(named) : undefined
}

/** "X, whose forces": the body that X is known to lead. */
export function bodyLedBy(page: Page, { mention, start, end }: Unit): Role | null {
  const leader = mention === undefined ? undefined : page.cast.head(mention.figure)
  const led = lastTold(page, (one) => one.predicate === 'leader_of' && page.cast.head(one.subject.figure) === leader)
  return led?.object != null && 'figure' in led.object ? { figure: led.object.figure, start, end } : null
}

/** The name that a phrase ends with: of "a branch of X" it is X. */
function lastNameIn({ cores }: Phrase): Unit | undefined {
  const core = cores.at(-1)
  return core?.name ?? (core?.of == null ? undefined : lastNameIn(core.of))
}
