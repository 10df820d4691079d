import type { Chunk, VerbGroup } from './chunk.ts'
import type { Unit } from './unit.ts'

/** A past participle without auxiliary; it may also be a past tense. */
export function isBareParticiple(verb: VerbGroup, units: readonly Unit[]): boolean {
  const first = units[verb.first]
  return (
    verb.form === 'finite' &&
    first !== undefined &&
    verbUnit(units, verb)?.forms?.has('participle') === true &&
    !hasAuxiliary(units, verb)
  )
}

function hasAuxiliary(units: readonly Unit[], verb: VerbGroup): boolean {
  return units.slice(verb.first, verb.last).some((unit) => unit.tag === 'auxiliary' || unit.tag === 'modal')
}

function verbUnit(units: readonly Unit[], verb: VerbGroup): Unit | undefined {
  return units.slice(verb.first, verb.last).find((unit) => unit.tag === 'verb')
}

export function previousNonAdverb(chunks: readonly Chunk[], index: number): number {
  let i = index - 1
  while (i >= 0 && ((chunks[i] as Chunk).kind === 'adverb' || (chunks[i] as Chunk).kind === 'time')) i--
  return i
}
