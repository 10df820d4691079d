import type { EntityType } from '../claims/entity.ts'
import { type Chains, emptyChains } from './chains.ts'
import { emptyNameIndex, type NameIndex } from './name-index.ts'
import type { Part } from './part.ts'
import { preparedNames } from './prepared.ts'
import { emptyVocabulary } from './vocabulary.ts'

/** An index of names as named arrays and texts, which is all that a file needs to hold. */
export interface NameSections {
  readonly numbers: Readonly<Record<string, Int32Array>>
  /** JSON. */
  readonly texts: Readonly<Record<string, string>>
}

const CHAINS_OF_INDEX = ['byPart', 'byText', 'byRun', 'byAcronym', 'byInitials'] as const
const CHAINS_OF_VOCABULARY = ['byText', 'whole', 'cut', 'meanings'] as const

/** An index as sections, each under its type; without bearers, which whoever keeps it must know. */
export function nameSections(index: NameIndex): NameSections {
  const { type, texts, names, starts, parts, vocabulary } = index
  const numbers: Record<string, Int32Array> = {
    [`${type} starts`]: starts.subarray(0, names.length + 1),
    [`${type} parts`]: parts.subarray(0, starts[names.length] ?? 0),
    [`${type} beside`]: index.beside.bits,
    [`${type} count`]: Int32Array.of(vocabulary.parts.length),
  }
  for (const name of CHAINS_OF_INDEX) addChains(numbers, `${type} ${name}`, index[name])
  for (const name of CHAINS_OF_VOCABULARY) addChains(numbers, `${type} vocabulary ${name}`, vocabulary[name])
  // Most names are all that was written.
  const within = names.flatMap((name, number) => (name === texts[number] ? [] : [[number, name]]))
  return { numbers, texts: { [`${type} texts`]: JSON.stringify(texts), [`${type} within`]: JSON.stringify(within) } }
}

/**
 * The index that sections hold; null where they are not complete. What its names are taken apart into is told anew, name by
 * name, when it is asked for. That the sections are those that were written, by the same rules, whoever reads them must see to.
 */
export function nameIndexFrom(type: EntityType, { numbers, texts: said }: NameSections): NameIndex | null {
  const [starts, parts, count, bits] = ['starts', 'parts', 'count', 'beside'].map((name) => numbers[`${type} ${name}`])
  const [texts, within] = ['texts', 'within'].map((name) => said[`${type} ${name}`])
  if (starts === undefined || parts === undefined || bits === undefined) return null
  if (texts === undefined || within === undefined) return null
  const own = allChains(numbers, type, CHAINS_OF_INDEX)
  const sounds = allChains(numbers, `${type} vocabulary`, CHAINS_OF_VOCABULARY)
  if (own === null || sounds === null) return null
  const all: string[] = JSON.parse(texts)
  const names = [...all]
  const others: readonly (readonly [number, string])[] = JSON.parse(within)
  for (const [number, name] of others) names[number] = name
  const known = { type, texts: all, names, starts: roomy(starts), parts: roomy(parts) }
  const missing = count?.[0] ?? 0
  const recalled = recaller(known, missing)
  const vocabulary = { ...emptyVocabulary(), parts: new Array<Part | undefined>(missing), recalled, ...sounds }
  return { ...emptyNameIndex(type), ...known, beside: { bits: roomy(bits) }, vocabulary, ...own }
}

function allChains<Name extends string>(
  numbers: NameSections['numbers'],
  of: string,
  names: readonly Name[],
): Readonly<Record<Name, Chains>> | null {
  const found = names.map((name) => [name, chainsIn(numbers, `${of} ${name}`)] as const)
  if (found.some(([, chains]) => chains === null)) return null
  return Object.fromEntries(found) as Record<Name, Chains>
}

/** Tells a part by taking apart the first name that has it. */
function recaller(
  { type, texts, names, starts, parts }: Pick<NameIndex, 'type' | 'texts' | 'names' | 'starts' | 'parts'>,
  count: number,
): (number: number) => Part | undefined {
  // What is entered later is no part that is missing, and the arrays are as they were read.
  const [whole, end] = [names.length, starts[names.length] ?? 0]
  let firsts: Int32Array | undefined
  return (number) => {
    firsts ??= firstPlaces(parts, end, count)
    const place = firsts[number] ?? -1
    const name = nameWith(starts, whole, place)
    const prepared = preparedNames(texts[name] ?? '', type).find((one) => one.name === names[name])
    return prepared?.parts[place - (starts[name] ?? 0)]
  }
}

/** By part, the first place where it stands in a name. */
function firstPlaces(parts: Int32Array, end: number, count: number): Int32Array {
  const firsts = new Int32Array(count).fill(-1)
  for (let place = end - 1; place >= 0; place -= 1) firsts[parts[place] ?? 0] = place
  return firsts
}

/** The name in which a place among the parts of all names lies. */
function nameWith(starts: Int32Array, count: number, place: number): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

const COLUMNS = ['keys', 'lists', 'newest', 'counts', 'values', 'before'] as const

function addChains(numbers: Record<string, Int32Array>, name: string, chains: Chains): void {
  const { listed, entered } = chains
  const ends = { keys: undefined, lists: undefined, newest: listed, counts: listed, values: entered, before: entered }
  for (const column of COLUMNS) numbers[`${name} ${column}`] = chains[column].subarray(0, ends[column])
}

function chainsIn(numbers: NameSections['numbers'], name: string): Chains | null {
  const [keys, lists, newest, counts, values, before] = COLUMNS.map((column) => numbers[`${name} ${column}`])
  if (!keys || !lists || !newest || !counts || !values || !before) return null
  const [listed, entered] = [newest.length, values.length]
  const full = {
    keys,
    lists,
    newest: roomy(newest),
    counts: roomy(counts),
    values: roomy(values),
    before: roomy(before),
  }
  return { ...emptyChains(), ...full, listed, entered }
}

/** The array, or where it has no room at all one with some: room is doubled when it is used up. */
function roomy(array: Int32Array): Int32Array {
  return array.length > 1 ? array : Int32Array.from({ length: 2 }, (_, at) => array[at] ?? 0)
}
