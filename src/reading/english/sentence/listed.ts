import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { lastMentioned } from '../../told.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { english } from '../words/lexicon.ts'
import listedWords from './listed.json' with { type: 'json' }
import type { SentenceParse } from './parse.ts'
import participantWords from './participants.json' with { type: 'json' }

const INTRODUCING = new Set(listedWords.introducing)
const BODIES = new Set(listedWords.bodies)

/** "several commanders, including X and Y,": the persons named behind a plural that stands for them. */
export function listedPersons(parse: SentenceParse, core: Core): Role[] {
  const { head } = core
  if (core.name !== null || head === null || !(english.memberNouns.has(head) || english.offices.has(head))) return []
  if (!head.endsWith('s') && head !== 'men') return []
  const at = parse.chunks.findIndex(({ kind, last }) => kind === 'phrase' && last === core.last)
  const list = at === -1 ? null : listAt(parse.chunks, at + 1)
  const isIntroduced = list !== null && parse.chunks[parse.chunks.indexOf(list) - 1]?.kind !== 'comma'
  const persons = list === null ? [] : named(parse, list, 'person')
  return isIntroduced || countOf(core) === persons.length ? persons : []
}

/** "two leaders of X": how many they are said to be; 0 where no number says so. */
function countOf({ words }: Core): number {
  return COUNTS.indexOf(words[0]?.norm ?? '') + 1
}

const COUNTS: readonly string[] = ['one', 'two', ...participantWords.counts]

/**
 * The bodies named behind a plural that stands for them: "two militias, A and B,", "four groups: A, B, C and D", "several
 * factions, including A", "three parties (A, B and C)". Empty where nobody is listed.
 */
export function listedBehind(parse: SentenceParse, core: Core): Role[] {
  const { head } = core
  if (core.name !== null || head === null || !head.endsWith('s')) return []
  if (!english.groupNouns.has(head) && !BODIES.has(head)) return []
  const bracketed = inBrackets(parse, core)
  if (bracketed.length > 0) return bracketed
  const at = parse.chunks.findIndex(({ kind, last }) => kind === 'phrase' && last === core.last)
  if (at === -1) return []
  if (parse.chunks[at + 1]?.kind === 'stop') return listedFrom(parse, at + 2)
  const list = listAt(parse.chunks, at + 1) ?? listOver(parse.chunks, at + 1)
  return list === null ? [] : bodiesOf(parse, list)
}

/** "forces affiliated with X, in particular A and B": the list behind what is said of all of them. */
function listOver(chunks: readonly Chunk[], at: number): Phrase | null {
  const opener = chunks[at]
  // "the strongest groups in the country, namely A and B"
  if (opener?.kind === 'preposition' && chunks[at + 1]?.kind === 'phrase' && chunks[at + 2]?.kind === 'comma') {
    const behind = listAt(chunks, at + 2)
    return chunks[at + 3]?.kind === 'adverb' ? behind : null
  }
  if (opener?.kind !== 'verb' && opener?.kind !== 'adverb') return null
  if (chunks[at + 1]?.kind !== 'preposition' || chunks[at + 2]?.kind !== 'phrase') return null
  const list = listAt(chunks, at + 3)
  const isIntroduced = list !== null && chunks[chunks.indexOf(list) - 1]?.kind !== 'comma'
  return chunks[at + 3]?.kind === 'comma' && isIntroduced ? list : null
}

/** The bodies of a list that goes on to the end of its sentence, over what is said of each: "A, led by X; B; and C". */
export function listedFrom(parse: SentenceParse, from: number): Role[] {
  const { chunks } = parse
  const roles: Role[] = []
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk
    if (opensAside(chunks, i)) return i > from ? [...roles, ...bodiesOf(parse, lastListed(chunks, i))] : roles
    if (endsList(chunk, parse)) break
    if (chunk.kind === 'phrase') roles.push(...bodiesOf(parse, { ...chunk, cores: listedIn(parse, i, from) }))
  }
  return roles
}

/** Those of a phrase that are listed: all of it behind a comma or "and", what stands behind a person elsewhere. */
function listedIn(parse: SentenceParse, at: number, from: number): readonly Core[] {
  const phrase = parse.chunks[at] as Phrase
  if (at === from || SEPARATING.has(parse.chunks[at - 1]?.kind ?? 'verb')) return phrase.cores
  return isPerson(phrase, parse) ? phrase.cores.slice(1) : []
}

/** Whether what stands behind the first of a list tells of it: a semicolon or colon, ", led by X", ", which is led by X,". */
export function tellsOfListed(chunks: readonly Chunk[], at: number): boolean {
  const [comma, next] = chunks.slice(at, at + 2)
  if (comma?.kind === 'stop') return true
  return comma?.kind === 'comma' && (next?.kind === 'verb' || isLedRelative(chunks, at + 1))
}

/** "A, which is led by X, B and C": a relative clause behind which the list goes on. */
function isLedRelative(chunks: readonly Chunk[], at: number): boolean {
  const [which, verb, by, leader, comma] = chunks.slice(at, at + 5)
  if (which?.kind !== 'relative' || verb?.kind !== 'verb' || !verb.passive) return false
  return by?.kind === 'preposition' && by.norm === 'by' && leader?.kind === 'phrase' && comma?.kind === 'comma'
}

function opensAside(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === 'relative' && !isLedRelative(chunks, at)
}

function endsList(chunk: Chunk, parse: SentenceParse): boolean {
  return chunk.kind === 'subordinator' || (chunk.kind === 'verb' && tells(chunk, parse))
}

/** "A, which broke away in 2016, and B, formed by X": the member of the list that ", and" names behind a relative clause. */
function lastListed(chunks: readonly Chunk[], from: number): Phrase {
  const at = chunks.findLastIndex(
    (chunk, i) => i > from && chunk.kind === 'conjunction' && chunk.norm === 'and' && chunks[i - 1]?.kind === 'comma',
  )
  const phrase = at === -1 ? undefined : chunks[at + 1]
  const isLast = phrase?.kind === 'phrase' && (chunks[at + 2]?.kind === 'comma' || chunks[at + 2]?.kind === 'stop')
  return isLast ? phrase : { kind: 'phrase', first: 0, last: 0, cores: [] }
}

const SEPARATING: ReadonlySet<Chunk['kind']> = new Set(['comma', 'conjunction', 'stop', 'adverb'])

/** "A, led by X, B and C": whose leader the list runs on behind. */
function isPerson({ cores }: Phrase, { page }: SentenceParse): boolean {
  const mention = cores[0]?.name?.mention
  return cores.length > 1 && mention !== undefined && page.cast.head(mention.figure).type === 'person'
}

/** Whether a verb goes on to tell something else. */
function tells({ first }: Chunk, { clauses }: SentenceParse): boolean {
  const clause = clauses.find(({ verb }) => verb.first === first)
  return clause?.kind === 'main' && !clause.passive
}

/** The list that a comma, a colon or "including" opens; null when something else follows. */
function listAt(chunks: readonly Chunk[], at: number): Phrase | null {
  const opener = chunks[at]
  const colon = opener?.kind === 'stop'
  let i = opener?.kind === 'comma' || colon ? at + 1 : at
  let introduced = colon
  for (let chunk = chunks[i]; chunk?.kind === 'preposition' || chunk?.kind === 'adverb'; chunk = chunks[++i]) {
    if (!INTRODUCING.has(chunk.norm)) return null
    introduced = true
  }
  // "among them X and Y"
  if (introduced && (isThem(chunks[i]) || chunks[i]?.kind === 'comma')) i++
  const list = chunks[i]
  if (i === at || list?.kind !== 'phrase') return null
  if (!introduced && (list.cores.length < 2 || isSubject(chunks[i + 1]))) return null
  return list
}

function isThem(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'phrase' && chunk.cores.length === 1 && chunk.cores[0]?.name?.tag === 'pronoun'
}

/** "Of the two groups, A and B are": what has its verb right behind is no list. */
function isSubject(next: Chunk | undefined): boolean {
  return next?.kind === 'verb' && next.finite
}

function bodiesOf(parse: SentenceParse, phrase: Phrase): Role[] {
  return named(parse, phrase, 'organization')
}

function named({ page }: SentenceParse, { cores }: Phrase, type: Figure['type']): Role[] {
  return cores.flatMap(({ name }) =>
    name?.mention !== undefined && page.cast.head(name.mention.figure).type === type
      ? [{ figure: name.mention.figure, start: name.start, end: name.end }]
      : [],
  )
}

/** The bodies named in brackets right behind the plural; a single one is another name for it. */
function inBrackets({ page, brackets }: SentenceParse, core: Core): Role[] {
  const bracket = brackets.find(({ after }) => after === core.last - 1)
  if (bracket === undefined) return []
  const roles: Role[] = []
  lastMentioned(page, ({ figure, start, end }) => {
    if (start >= bracket.start && end <= bracket.end && page.cast.head(figure).type === 'organization')
      roles.unshift({ figure, start, end })
    return end < bracket.start
  })
  return roles.length > 1 ? roles : []
}
