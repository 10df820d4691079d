import type { Chunk, VerbGroup } from './chunk.ts'
import type { Unit } from './unit.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

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

const HELD_TO_BE = new Set(verbsByPattern.heldToBe)

/** "X, believed to be in exile,": without an object before it an infinitive is what somebody is held to be. */
export function isHeldToBe(chunks: readonly Chunk[], index: number, units: readonly Unit[]): boolean {
  const [verb, next] = [chunks[index], chunks[index + 1]]
  if (verb?.kind !== 'verb' || next?.kind !== 'verb' || next.form !== 'infinitive') return false
  return HELD_TO_BE.has(verb.lemma) && isBareParticiple(verb, units)
}

export function nextNonAdverb(chunks: readonly Chunk[], from: number): Chunk | undefined {
  return chunks.slice(from, from + 3).find(({ kind }) => kind !== 'adverb')
}

/** "was killed and succeeded, after a struggle, by X": over what stands between commas. */
export function byFollowsAside(chunks: readonly Chunk[], open: number): boolean {
  const [preposition, aside, close, by] = chunks.slice(open + 1, open + 5)
  const isAside = preposition?.kind === 'preposition' && (aside?.kind === 'phrase' || aside?.kind === 'time')
  return isAside && close?.kind === 'comma' && by?.kind === 'preposition' && by.norm === 'by'
}

/** "A and B, led by X and Y respectively": each of a list has his own. */
export function isRespective(chunks: readonly Chunk[], index: number): boolean {
  const [by, agents, adverb] = chunks.slice(index + 1, index + 4)
  if (by?.kind !== 'preposition' || by.norm !== 'by' || agents?.kind !== 'phrase') return false
  return agents.cores.length > 1 && adverb?.kind === 'adverb' && adverb.norm === 'respectively'
}
