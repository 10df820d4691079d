import type { EntityType } from '../claims/entity.ts'
import { acronymIn, initialsOf } from './acronym.ts'
import { type Beside, emptyBeside, setBeside } from './beside.ts'
import { type Chains, countUnder, END, emptyChains, keyOf, link, newestUnder, roomier } from './chains.ts'
import { knownBody } from './known-body.ts'
import { emptyMarks, type Marks } from './marks.ts'
import type { Part } from './part.ts'
import { type PreparedName, preparedNames } from './prepared.ts'
import { skeletonsTogether } from './sound/keys.ts'
import { emptyTally, type Tally } from './tally.ts'
import { emptyVocabulary, numberOf, partAt, type Vocabulary } from './vocabulary.ts'

/**
 * Names of one type that can be looked up by sound, by meaning and by acronym. Each different written name stands in
 * it once, whoever bears it; it grows by `enterName` and forgets nothing.
 */
export interface NameIndex {
  readonly type: EntityType
  readonly vocabulary: Vocabulary
  /** By number of the name: as it was written, and the name itself. */
  readonly texts: string[]
  readonly names: string[]
  /** By number of the name: where its parts start in `parts`; they end where those of the next name start. */
  starts: Int32Array
  /** The numbers of the parts of all names, in their order. */
  parts: Int32Array
  /** By place in `bearers`: the ids of those who bear a name. */
  readonly bearers: string[]
  readonly bearersOf: Chains
  /** Names by a part of theirs. */
  readonly byPart: Chains
  /** Which parts stand in a name together. */
  readonly beside: Beside
  /** Names by the text they were written as, by the consonants of two short parts together, by their letters and the known body that they mean. */
  readonly byText: Chains
  readonly byRun: Chains
  readonly byAcronym: Chains
  readonly byInitials: Chains
  /** Where names are counted up while one is looked for. */
  readonly tally: Tally
  /** Where parts are marked meanwhile. */
  readonly companions: Marks
}

/** Two parts together are longer than this only where nobody writes them as one. */
const LONGEST_RUN = 12
const SMALLEST = 1024

export function emptyNameIndex(type: EntityType): NameIndex {
  return {
    type,
    vocabulary: emptyVocabulary(),
    texts: [],
    names: [],
    starts: new Int32Array(SMALLEST),
    parts: new Int32Array(SMALLEST),
    bearers: [],
    bearersOf: emptyChains(),
    byPart: emptyChains(),
    beside: emptyBeside(),
    byText: emptyChains(),
    byRun: emptyChains(),
    byAcronym: emptyChains(),
    byInitials: emptyChains(),
    tally: emptyTally(),
    companions: emptyMarks(),
  }
}

/** Enters a name and who bears it. */
export function enterName(index: NameIndex, text: string, bearer: string): void {
  const place = index.bearers.push(bearer) - 1
  for (const number of enterText(index, text)) link(index.bearersOf, number, place)
}

/** Enters a name as it is written, whose bearers are known elsewhere; the numbers of the names in it. */
export function enterText(index: NameIndex, text: string): readonly number[] {
  const known = numbersWritten(index, text)
  return known.length > 0 ? known : preparedNames(text, index.type).map((name) => enterPrepared(index, name))
}

/** The names that were written just so. */
export function numbersWritten({ byText, texts }: NameIndex, text: string): readonly number[] {
  const numbers: number[] = []
  for (let at = newestUnder(byText, keyOf(text)); at !== END; at = byText.before[at] as number) {
    const number = byText.values[at] as number
    if (texts[number] === text) numbers.push(number)
  }
  return numbers
}

/** A name of an index, taken apart. */
export function nameAt(index: NameIndex, number: number): PreparedName {
  const { type, texts, names, vocabulary, starts } = index
  const parts: Part[] = []
  for (const part of index.parts.subarray(starts[number], starts[number + 1])) {
    const known = partAt(vocabulary, part)
    if (known !== undefined) parts.push(known)
  }
  return { text: texts[number] ?? '', name: names[number] ?? '', type, parts }
}

/** Everyone who bears a name, the last entered first. */
export function bearersAt({ bearers, bearersOf }: NameIndex, number: number): readonly string[] {
  const found: string[] = []
  for (let at = newestUnder(bearersOf, number); at !== END; at = bearersOf.before[at] as number) {
    const bearer = bearers[bearersOf.values[at] as number]
    if (bearer !== undefined) found.push(bearer)
  }
  return found
}

/** How many names have a part. */
export function frequencyOf({ byPart }: NameIndex, part: number): number {
  return countUnder(byPart, part)
}

/** The parts by which a name is looked up: not those that come and go, unless it has no others. */
export function telling(parts: readonly Part[]): readonly Part[] {
  const told = parts.filter(({ kind }) => kind !== 'particle' && kind !== 'legal' && kind !== 'initial')
  return told.length === 0 ? parts : told
}

/** Every two parts in a row that somebody may write as one word. */
export function runsIn(parts: readonly Part[]): readonly (readonly Part[])[] {
  const words = parts.filter(({ kind }) => kind === 'proper' || kind === 'meaning')
  return words.slice(1).flatMap((next, index) => {
    const before = words[index]
    const [one, other] = [before?.forms[0], next.forms[0]]
    if (before === undefined || one === undefined || other === undefined || one.script !== other.script) return []
    return one.spelling.length + other.spelling.length > LONGEST_RUN ? [] : [[before, next]]
  })
}

/** The keys under which parts in a row and one that is all of them together meet. */
export function runKeys(run: readonly Part[]): readonly number[] {
  return skeletonsTogether(run.map(({ forms }) => forms)).map((skeleton) => keyOf(`+${skeleton}`))
}

/** The keys of the letters that a body is or may be called by. */
export function letterKeys(letters: readonly (string | undefined)[]): readonly number[] {
  return letters.flatMap((word) => (word === undefined ? [] : [keyOf(`#${word}`)]))
}

/** The key of the body that a name means wherever it stands. */
export function bodyKeys(name: PreparedName): readonly number[] {
  const body = knownBody(name)
  return body === undefined ? [] : [keyOf(`=${body}`)]
}

function enterPrepared(index: NameIndex, prepared: PreparedName): number {
  const number = index.texts.push(prepared.text) - 1
  index.names.push(prepared.name)
  link(index.byText, keyOf(prepared.text), number)
  const told = telling(prepared.parts)
  let end = index.starts[number] as number
  if (number + 1 === index.starts.length) index.starts = roomier(index.starts)
  while (end + prepared.parts.length > index.parts.length) index.parts = roomier(index.parts)
  for (const part of prepared.parts) {
    const partNumber = numberOf(part, index.vocabulary)
    index.parts[end++] = partNumber
    if (told.includes(part)) link(index.byPart, partNumber, number)
  }
  index.starts[number + 1] = end
  setBeside(index.beside, index.parts.subarray(index.starts[number], end))
  for (const run of runsIn(prepared.parts)) for (const key of runKeys(run)) link(index.byRun, key, number)
  if (index.type === 'organization') {
    for (const key of [...letterKeys([acronymIn(prepared)]), ...bodyKeys(prepared)]) link(index.byAcronym, key, number)
    for (const key of letterKeys(initialsOf(prepared))) link(index.byInitials, key, number)
  }
  return number
}
