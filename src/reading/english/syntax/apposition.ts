import { english } from '../words/lexicon.ts'
import type { Chunk, Core, Phrase } from './chunk.ts'
import type { Found } from './clause.ts'

/** "the chief of staff, X, and its ideologist, Y, were": the members of a list that stand before the nearest one. */
export function withEarlier(chunks: readonly Chunk[], at: number): Found {
  const near = withDescribed(chunks, at)
  let i = describes(chunks, at) ? at - 2 : at
  let cores: readonly Core[] = near.cores
  for (;;) {
    const and = chunks[i - 1]
    if (and?.kind !== 'conjunction' || and.norm !== 'and') break
    const last = overDescription(chunks, chunks[i - 2]?.kind === 'comma' ? overRelative(chunks, i - 3) : i - 2)
    const phrase = chunks[last]
    if (
      phrase?.kind !== 'phrase' ||
      phrase.cores.at(-1)?.name === null ||
      chunks[last - 1]?.kind === 'verb' ||
      chunks[last - 1]?.kind === 'preposition' ||
      isNamedObject(chunks, last)
    )
      break
    cores = [...phrase.cores, ...cores]
    i = describes(chunks, last) ? last - 2 : last
  }
  return {
    subject: cores === near.cores ? near : { ...near, first: (cores[0] as Core).first, cores },
    from: i,
    kind: 'main',
    governor: null,
  }
}

/** "answers to its patron, X, and its leader, Y, was": who is named behind what describes him, and that behind a verb or preposition. */
function isNamedObject(chunks: readonly Chunk[], at: number): boolean {
  const [opener, described, comma] = chunks.slice(Math.max(0, at - 3), at)
  if (comma?.kind !== 'comma' || described?.kind !== 'phrase' || described.cores.at(-1)?.name !== null) return false
  return opener?.kind === 'verb' || opener?.kind === 'preposition'
}

/** "X, whose real name is Y, and Z were": from the end of a relative clause between commas to X. */
function overRelative(chunks: readonly Chunk[], at: number): number {
  for (let i = at; i > 1 && chunks[i]?.kind !== 'comma' && chunks[i]?.kind !== 'stop'; i--)
    if (chunks[i]?.kind === 'relative') return chunks[i - 1]?.kind === 'comma' ? i - 2 : at
  return at
}

/** "X, the emir of Y, and Z were": from what describes X to X. */
function overDescription(chunks: readonly Chunk[], at: number): number {
  const [named, comma, phrase] = chunks.slice(Math.max(0, at - 2), at + 1)
  const isDescription = phrase?.kind === 'phrase' && phrase.cores.length === 1 && phrase.cores[0]?.name === null
  if (!isDescription || comma?.kind !== 'comma' || named?.kind !== 'phrase') return at
  return named.cores.at(-1)?.name?.mention?.figure.type === 'person' ? at - 2 : at
}

/** "X, the emir of Y, and his deputy Z were": the first of the list is named before what describes him. */
function withDescribed(chunks: readonly Chunk[], at: number): Phrase {
  const [before, comma, list] = chunks.slice(Math.max(0, at - 2), at + 1)
  const named = before?.kind === 'phrase' ? before.cores.at(-1) : undefined
  if (list?.kind !== 'phrase' || comma?.kind !== 'comma' || named?.name == null) return apposed(chunks, at)
  const [first, second] = list.cores
  const describes = first?.name === null && second !== undefined && second.name !== null
  return describes ? { ...list, first: named.first, cores: [named, ...list.cores.slice(1)] } : apposed(chunks, at)
}

/** Whether the phrase at `at` is the name to an unnamed description before a comma. */
function describes(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 2]
  return (
    chunks[at - 1]?.kind === 'comma' &&
    before?.kind === 'phrase' &&
    before.cores.at(-1)?.name === null &&
    chunks[at - 3]?.kind !== 'preposition'
  )
}

/** "its leader, X," : a description and the name after it are one; the name is what counts. */
export function apposed(chunks: readonly Chunk[], i: number): Phrase {
  const phrase = chunks[i] as Phrase
  const [comma, other] = [chunks[i + 1], chunks[i + 2]]
  const core = phrase.cores.at(-1)
  const before = chunks[i - 2]
  const origin = namedBehindOrigin(chunks, i)
  if (origin !== null) return origin
  const closed =
    chunks[i - 1]?.kind === 'comma' &&
    comma?.kind === 'comma' &&
    before?.kind === 'phrase' &&
    chunks[i - 3]?.kind !== 'preposition'
  if (closed && core?.name === null && mentions(before) && chunks[i + 2]?.kind !== 'phrase') return before
  if (
    core?.name === null &&
    (core.determiner === 'a' || core.determiner === 'an') &&
    chunks[i - 1]?.kind === 'comma' &&
    before?.kind === 'phrase' &&
    before.cores.at(-1)?.name !== null &&
    comma?.kind === 'verb'
  )
    return before
  if (
    core === undefined ||
    core.name !== null ||
    core.head === null ||
    comma?.kind !== 'comma' ||
    other?.kind !== 'phrase'
  )
    return phrase
  // "the shooting of a soldier, X,": the soldier is named, not the shooting.
  if (core.of !== null && core.of.cores.at(-1)?.name === null && english.eventHeads.has(core.head)) return phrase
  const named = other.cores[0]
  if (named?.name?.mention === undefined || named.first !== other.first || chunks[i + 3]?.kind === 'verb') return phrase
  if (isOneOfOthers(core, other)) return phrase
  return phrase.cores.length === 1 ? other : { ...phrase, cores: [...phrase.cores.slice(0, -1), ...other.cores] }
}

/** "killed 40 rebels, X, a spokesman, said": one name behind a number is of somebody else. */
function isOneOfOthers({ words, head }: Core, { cores: [named, more] }: Phrase): boolean {
  const isOne = more === undefined && named?.name?.mention?.figure.type === 'person'
  return isOne && head?.endsWith('s') === true && words[0]?.tag === 'number'
}

/** "by a preacher from Kano, X,": who is named behind where he is from. */
function namedBehindOrigin(chunks: readonly Chunk[], i: number): Phrase | null {
  const [described, from, origin, comma, named, next] = chunks.slice(i, i + 6)
  if (described?.kind !== 'phrase' || from?.kind !== 'preposition' || from.norm !== 'from') return null
  const [core, other] = described.cores
  if (core === undefined || other !== undefined || core.name !== null || core.determiner?.startsWith('a') !== true)
    return null
  if (origin?.kind !== 'phrase' || origin.cores.length > 1 || comma?.kind !== 'comma') return null
  if (named?.kind !== 'phrase' || next?.kind === 'verb') return null
  return named.cores[0]?.name?.mention?.figure.type === 'person' ? named : null
}

/** Whether a phrase names somebody, be it after "of". */
function mentions(phrase: Phrase): boolean {
  return phrase.cores.some((core) => core.name !== null || core.of?.cores.some((inner) => inner.name !== null) === true)
}
