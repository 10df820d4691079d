import { standForOthers } from './acronym.ts'
import { compareNames } from './compare.ts'
import { knownBodies } from './known-body.ts'
import type { NameComparison } from './name-comparison.ts'
import { bearersAt, type NameIndex } from './name-index.ts'
import type { GroupOf, NameIndexes } from './name-indexes.ts'
import { nearestNames } from './nearest.ts'
import { counts, type Part } from './part.ts'
import { type PreparedName, preparedNames } from './prepared.ts'
import { remembering } from './remembering.ts'
import type { BorneName, Comparison, NamedEntity } from './types.ts'

/** The names of those held, and which of them are one: a new entity is compared with each group once. */
export interface HeldNames {
  readonly indexes: NameIndexes
  readonly groupOf: GroupOf
  /** Every name that a group is called by. */
  readonly namesOf: (group: string) => readonly BorneName[]
}

/** Below this, a person is not asked. */
const LEAST_SCORE = 0.1
/** So many held names are compared with a new one. */
const RETRIEVED = 50

/**
 * Which of the new entities are whom among the held ones: `same` where the names say so by themselves, `unsure` where
 * a person should look. Nothing is proposed for two of different types. The work grows with the number of new names,
 * hardly with that of the held ones.
 */
export function proposeJudgements(
  incoming: readonly NamedEntity[],
  { indexes, groupOf, namesOf }: HeldNames,
): readonly Comparison[] {
  const bodiesOf = remembering((group) => knownBodies(namesOf(group)))
  return incoming.flatMap((entity) => {
    const index = indexes.get(entity.type)
    if (index === undefined) return []
    const putRight = putRightFor(entity, namesOf, bodiesOf)
    const best = new Map<string, Found>()
    for (const { bearer, pair, comparison } of entity.names.flatMap((name) => [...foundFor(name, index)])) {
      const group = groupOf(bearer)
      if (group === undefined) continue
      if (areOtherPersons(entity, pair, () => namesOf(group))) continue
      const right = withoutByNames(putRight(comparison, group), pair, entity, () => namesOf(group))
      if (isWorthAsking(right)) keepBest(best, { bearer, pair, comparison: right }, group)
    }
    return [...best.values()].flatMap(({ bearer, comparison }) => proposed(entity.id, bearer, comparison))
  })
}

/** What two names come to in the light of what else the two bodies are called. */
type PutRight = (comparison: NameComparison, group: string) => NameComparison

const APART: NameComparison = { score: 0, decision: 'none', explain: () => [] }

/** A listed body is told apart from others that are listed, and so is who goes by letters that are short for something else. */
function putRightFor(
  entity: NamedEntity,
  namesOf: HeldNames['namesOf'],
  bodiesOf: (group: string) => ReadonlySet<string>,
): PutRight {
  if (entity.type !== 'organization') return (comparison) => comparison
  const bodies = knownBodies(entity.names)
  return (comparison, group) => {
    const { known, letters } = comparison
    if (known === undefined && letters === undefined && bodies.size === 0) return comparison
    const others = bodiesOf(group)
    if (bodies.size > 0 && others.size > 0 && ![...bodies].some((one) => others.has(one))) return APART
    if (letters !== undefined && areOthers(letters, entity.names, namesOf(group))) return APART
    // What a body is called in passing is no more than words.
    return known === undefined || (bodies.has(known.body) && others.has(known.body)) ? comparison : known.words()
  }
}

/** Whether nothing but letters speaks for two bodies, and these are short for different names. */
function areOthers(letters: string, names: readonly BorneName[], others: readonly BorneName[]): boolean {
  return standForOthers(letters, [preparedBodies(names), preparedBodies(others)], (name, other) => {
    return compareNames(name, other).decision !== 'none'
  })
}

function preparedBodies(names: readonly BorneName[]): readonly PreparedName[] {
  return names.flatMap(({ text }) => preparedNames(text, 'organization'))
}

/** A name of a new entity, and one that a held entity bears. */
interface Pair {
  readonly asked: BorneName
  readonly borne: string
}

/**
 * That a short name agrees with another is no agreement: "the People's Movement" is short for many. Nor is it one with a
 * person who bears another full name: Husayn Zaki may be Husayn Ali Zaki or Husayn Umar Zaki, but not both.
 */
function withoutByNames(
  comparison: NameComparison,
  { asked, borne }: Pair,
  { type }: NamedEntity,
  names: () => readonly BorneName[],
): NameComparison {
  if (comparison.agrees !== true || comparison.letters !== undefined) return comparison
  const isOwn = asked.kind === 'primary' && names().some(({ kind, text }) => kind === 'primary' && text === borne)
  if (isOwn && !(type === 'person' && isAnother(asked.text, names()))) return comparison
  return { ...comparison, agrees: false }
}

/** Whether a name is not that of a person by one of the full names that texts call the person by first. */
function isAnother(text: string, names: readonly BorneName[]): boolean {
  const full = fullNames([{ text, kind: 'primary' }])
  const others = fullNames(names.filter(({ kind }) => kind === 'primary'))
  return others.some((other) => full.some((name) => compareNames(name, other).decision === 'none'))
}

/**
 * Whether two persons agree only in what one is called for short, and their full names are of two: who is called Saleh in
 * a text on Ali Abdullah Saleh is not Tariq Saleh.
 */
function areOtherPersons(
  { type, names }: NamedEntity,
  { asked, borne }: Pair,
  others: () => readonly BorneName[],
): boolean {
  if (type !== 'person') return false
  const full = fullNames(names)
  if (full.length === 0 || ![asked.text, borne].some((text) => fullNames([{ text, kind: 'alias' }]).length === 0)) {
    return false
  }
  const [own, held] = [shortens(asked.text, full), fullNames(others())]
  if (held.length === 0 || !(own || shortens(borne, held))) return false
  return !full.some((name) => held.some((other) => compareNames(name, other).decision !== 'none'))
}

/** Names of two words at least. */
function fullNames(names: readonly BorneName[]): readonly PreparedName[] {
  return names
    .flatMap(({ text }) => preparedNames(text, 'person'))
    .filter(({ parts }) => parts.filter(counts).length > 1)
}

/** Whether a name is one word of a longer one. */
function shortens(text: string, full: readonly PreparedName[]): boolean {
  return preparedNames(text, 'person').some(({ parts }) => {
    const [part, ...more] = parts.filter(counts)
    return part !== undefined && more.length === 0 && full.some((name) => name.parts.some((one) => isOne(part, one)))
  })
}

function isOne(part: Part, other: Part): boolean {
  return part === other || part.concepts.some(({ id }) => other.concepts.some((concept) => concept.id === id))
}

interface Found {
  readonly bearer: string
  readonly pair: Pair
  readonly comparison: NameComparison
}

function* foundFor(asked: BorneName, index: NameIndex): Generator<Found> {
  for (const { number, name, comparison } of nearestNames(asked.text, index, RETRIEVED)) {
    if (!isWorthAsking(comparison)) continue
    const pair = { asked, borne: name.text }
    for (const bearer of bearersAt(index, number)) yield { bearer, pair, comparison }
  }
}

function isWorthAsking({ decision, score }: NameComparison): boolean {
  return decision !== 'none' && score >= LEAST_SCORE
}

/** Of several pairs of names one that is enough by itself speaks, or the surest; of its bearers the one entered first. */
function keepBest(best: Map<string, Found>, found: Found, group: string): void {
  const known = best.get(group)
  if (known === undefined || isSurer(found, known)) best.set(group, found)
}

/** Of two equally sure pairs goes before, of which nothing is left open. */
function isSurer(found: Found, known: Found): boolean {
  const more = sureness(found) - sureness(known)
  return more > 0 || (more === 0 && (found.comparison.agrees === true || known.comparison.agrees !== true))
}

function sureness({ comparison: { score, decision } }: Found): number {
  return decision === 'same' ? 1 + score : score
}

function proposed(left: string, right: string, comparison: NameComparison): readonly Comparison[] {
  const { score, decision, agrees = false, explain } = comparison
  return decision === 'none' || left === right ? [] : [{ left, right, score, because: explain(), decision, agrees }]
}
