import { isBalanced, type Triad, type TriadKind } from './balance.ts'
import type { Structure } from './structure.ts'
import type { Sign, Tie } from './ties.ts'

/** A pair that stands otherwise at the second date; null where there is no tie. */
export interface TieChange {
  readonly ends: Tie['ends']
  readonly before: Sign | null
  readonly after: Sign | null
}

/** A triad that is another at the second date; null where the three do not all stand to each other. */
export interface TriadChange {
  readonly actors: Triad['actors']
  readonly before: TriadKind | null
  readonly after: TriadKind | null
  /** Whether it became balanced or ceased to be; null where it was no triad before, or is none after. */
  readonly became: 'balanced' | 'unbalanced' | null
}

/** What changed in the shape of a network between two moments. */
export interface StructureChange {
  readonly before: Structure
  readonly after: Structure
  readonly ties: readonly TieChange[]
  readonly triads: readonly TriadChange[]
}

/** Compares the structure at two moments. What is in neither list is as it was. */
export function changeBetween(before: Structure, after: Structure): StructureChange {
  return { before, after, ties: tieChanges(before, after), triads: triadChanges(before, after) }
}

function tieChanges(before: Structure, after: Structure): readonly TieChange[] {
  const [was, is] = [before, after].map(({ ties }) => new Map(ties.map((tie) => [tie.ends.join('\n'), tie])))
  return keysOf(was, is).flatMap((key) => {
    const [one, other] = [was?.get(key), is?.get(key)]
    const ends = (one ?? other)?.ends
    if (ends === undefined || one?.sign === other?.sign) return []
    return [{ ends, before: one?.sign ?? null, after: other?.sign ?? null }]
  })
}

function triadChanges(before: Structure, after: Structure): readonly TriadChange[] {
  const [was, is] = [before, after].map(
    ({ balance }) => new Map(balance.triads.map((triad) => [triad.actors.join('\n'), triad])),
  )
  return keysOf(was, is).flatMap((key) => {
    const [one, other] = [was?.get(key), is?.get(key)]
    const actors = (one ?? other)?.actors
    if (actors === undefined || one?.kind === other?.kind) return []
    return [{ actors, before: one?.kind ?? null, after: other?.kind ?? null, became: becameOf(one, other) }]
  })
}

function becameOf(before: Triad | undefined, after: Triad | undefined): TriadChange['became'] {
  if (before === undefined || after === undefined || isBalanced(before.kind) === isBalanced(after.kind)) return null
  return isBalanced(after.kind) ? 'balanced' : 'unbalanced'
}

function keysOf(...maps: readonly (ReadonlyMap<string, unknown> | undefined)[]): readonly string[] {
  return [...new Set(maps.flatMap((map) => [...(map?.keys() ?? [])]))].sort()
}
