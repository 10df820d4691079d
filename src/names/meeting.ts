import { ENTITY_TYPES, type EntityType } from '../claims/entity.ts'
import { acronymIn } from './acronym.ts'
import { blockingKeys, lettersOf } from './blocking.ts'
import { startsPhrase } from './lexicon.ts'
import { type PreparedName, preparedNames } from './prepared.ts'
import type { SoundKeys } from './sound/keys.ts'
import type { NamedEntity } from './types.ts'

/** A name that waits for those of others to pass by. */
export interface WaitingName {
  readonly entity: NamedEntity
  readonly prepared: PreparedName
  /** How many of its parts count. */
  readonly size: number
}

/** A few names under all their keys, so that a great many can pass by and each meet only those it may be. */
export type WaitingNames = ReadonlyMap<EntityType, WaitingTable>

interface WaitingTable {
  readonly names: WaitingName[]
  readonly whole: Map<string, number[]>
  readonly cut: Map<string, number[]>
  readonly marks: Map<string, number[]>
  /** The acronyms that wait: only these make it worth to spell out initials. */
  readonly acronyms: Set<string>
  /** What each word that passed by met: the same words pass again and again. */
  readonly passed: Map<string, PassedWord>
}

/** A word of a passing name: the waiting names it meets, and whether it counts or opens a phrase with a meaning. */
interface PassedWord {
  readonly meets: readonly number[]
  readonly counts: boolean
  readonly opens: boolean
}

/** How many parts of two names of so many parts must meet. */
export type Enough = (one: number, other: number) => number

/** How many parts of a name must be met: all of a short one, most of a long one. */
const MOST_OF = 0.6
const BETWEEN_WORDS = /[\s\-‐‑–—.,،()[\]{}"“”«»/|;؛:]+/u

/** One part in common is enough for a name that a person typed. */
export const anyPart: Enough = () => 1

/** A name that may be the same shares all its parts, or most of them if it has many. */
export const mostParts: Enough = (one, other) => {
  const fewer = Math.min(one, other)
  return fewer <= 2 ? Math.max(1, fewer) : Math.ceil(fewer * MOST_OF)
}

/** Puts the names of entities under their keys. */
export function waitingNames(entities: readonly NamedEntity[]): WaitingNames {
  const waiting = new Map(ENTITY_TYPES.map((type) => [type, emptyTable()]))
  for (const entity of entities) {
    const names = entity.names.flatMap(({ text }) => preparedNames(text, entity.type))
    for (const prepared of names) wait(entity, prepared, waiting.get(entity.type) ?? emptyTable())
  }
  return waiting
}

function wait(entity: NamedEntity, prepared: PreparedName, table: WaitingTable): void {
  const { parts, marks } = blockingKeys(prepared)
  const number = table.names.push({ entity, prepared, size: parts.length }) - 1
  for (const key of parts.flatMap(({ whole }) => whole)) put(table.whole, key, number)
  for (const key of parts.flatMap(({ cut }) => cut)) put(table.cut, key, number)
  for (const mark of marks) put(table.marks, mark, number)
  const acronym = acronymIn(prepared)
  if (acronym !== undefined) table.acronyms.add(acronym)
}

/**
 * The waiting names that a written name may be: those that enough of its words share a key with, or its acronym or
 * initials. Words are looked at one by one, so that a name that meets nobody costs no more than its words' look-ups.
 */
export function met(text: string, type: EntityType, waiting: WaitingNames, enough: Enough): readonly WaitingName[] {
  const table = waiting.get(type)
  if (table === undefined || table.names.length === 0) return []
  const words = text.split(BETWEEN_WORDS).map((word) => passedWord(word, type, table))
  if (words.some(({ opens }) => opens)) return metByParts(text, type, table, enough)
  const size = words.reduce((count, { counts }) => count + Number(counts), 0)
  return [...namesMet(words, size, table, enough), ...metByLetters(text, type, table)]
}

/** The slower way, part by part, for names with phrases that mean something only together: "United States". */
function metByParts(text: string, type: EntityType, table: WaitingTable, enough: Enough): readonly WaitingName[] {
  return preparedNames(text, type).flatMap((name) => {
    const { parts } = blockingKeys(name)
    const met = parts.map((keys) => ({ meets: [...numbersOf(keys, table)] }))
    return [...namesMet(met, parts.length, table, enough), ...metByLetters(text, type, table)]
  })
}

function namesMet(
  words: readonly Pick<PassedWord, 'meets'>[],
  size: number,
  { names }: WaitingTable,
  enough: Enough,
): readonly WaitingName[] {
  const meeting = words.filter(({ meets }) => meets.length > 0)
  const [only] = meeting
  if (only === undefined) return []
  if (meeting.length === 1)
    return only.meets.flatMap((number) => names[number] ?? []).filter((name) => enough(name.size, size) <= 1)
  const counts = new Map<number, number>()
  for (const { meets } of meeting) for (const number of meets) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].flatMap(([number, count]) => {
    const name = names[number]
    return name !== undefined && count >= enough(name.size, size) ? [name] : []
  })
}

/** The waiting names that have the letters of a name for acronym or initials, or the other way round. */
function metByLetters(
  text: string,
  type: EntityType,
  { names, marks, acronyms }: WaitingTable,
): readonly WaitingName[] {
  if (type !== 'organization' || (acronyms.size === 0 && text.includes(' '))) return []
  return lettersOf({ text, name: text.trim(), type, parts: [] })
    .flatMap((mark) => marks.get(mark) ?? [])
    .flatMap((number) => names[number] ?? [])
}

function passedWord(word: string, type: EntityType, table: WaitingTable): PassedWord {
  let passed = table.passed.get(word)
  if (passed === undefined) {
    const parts = word === '' ? [] : preparedNames(word, type).flatMap((name) => blockingKeys(name).parts)
    const meets = new Set(parts.flatMap((keys) => [...numbersOf(keys, table)]))
    passed = { meets: [...meets], counts: parts.length > 0, opens: type !== 'person' && startsPhrase(word) }
    table.passed.set(word, passed)
  }
  return passed
}

/** The waiting names that share a key with one part: not when a consonant is left out of both. */
function numbersOf({ whole, cut }: SoundKeys, table: WaitingTable): ReadonlySet<number> {
  const found = new Set<number>()
  for (const key of whole) {
    for (const number of table.whole.get(key) ?? []) found.add(number)
    for (const number of table.cut.get(key) ?? []) found.add(number)
  }
  for (const key of cut) for (const number of table.whole.get(key) ?? []) found.add(number)
  return found
}

function emptyTable(): WaitingTable {
  return { names: [], whole: new Map(), cut: new Map(), marks: new Map(), acronyms: new Set(), passed: new Map() }
}

function put(table: Map<string, number[]>, key: string, number: number): void {
  const numbers = table.get(key)
  if (numbers === undefined) table.set(key, [number])
  else if (numbers.at(-1) !== number) numbers.push(number)
}
