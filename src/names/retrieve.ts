import { acronymIn, initialsOf } from './acronym.ts'
import { bitsOf, mayStandBeside } from './beside.ts'
import { type Chains, END, newestUnder } from './chains.ts'
import { Closenesses } from './closenesses.ts'
import { isMarked, mark, unmarked } from './marks.ts'
import {
  bodyKeys,
  frequencyOf,
  letterKeys,
  type NameIndex,
  numbersWritten,
  runKeys,
  runsIn,
  telling,
} from './name-index.ts'
import { type Part, weightOf } from './part.ts'
import type { PreparedName } from './prepared.ts'
import { highest, nextTurn, raise } from './tally.ts'
import { type Answer, answersAmong, answersTo, answersToRun, weightAt } from './vocabulary.ts'

/** What two parts written as one word say together. */
const RUN_WEIGHT = 1.5
/**
 * So many names are looked through for one asked name. What is commoner only raises those that were found by rarer
 * parts: a name that shares nothing but "Muhammad" with the asked one has no prospect.
 */
const MOST_WALKED = 1_000
/** What even the commonest part of a name says, as a share of what the rarest says. */
const LEAST_SAID = 0.3

/** The least weight of a word that few names share. */
const RARE = 0.9
/** So close must an answer be to speak for what stands beside it. */
const COMPANION = 0.5
/** A part in so many names stands beside anything. */
const COMMON = 50

/** So many times more names are guessed than are wanted, and then looked at more closely. */
const GUESSED = 7

/** Something asked for, with what answers it. */
interface Asked {
  readonly answers: readonly Answer[]
  readonly weight: number
  /** How many names its answers stand in. */
  readonly frequency: number
}

/**
 * The names of an index that may be meant by a name, by number, the most promising first: those whose parts answer
 * its parts, a rare one more than one that many bear. A first guess, before the names are compared.
 */
export function retrieve(
  name: PreparedName,
  index: NameIndex,
  most: number,
  closenesses: Closenesses = new Closenesses(name.parts),
): readonly number[] {
  const asked = rarestFirst(name, index, closenesses)
  let walked = 0
  for (const one of asked) {
    nextTurn(index.tally, index.names.length)
    if (walked > 0 && walked + one.frequency > MOST_WALKED) raiseFound(one, index)
    else {
      walked += one.frequency
      raiseAll(one, index)
    }
  }
  const others = otherwise(name, index)
  for (const part of name.parts) raiseEach(runsLike(part, index), part.weight, index)
  raiseEach(others, weightOf(name.parts), index)
  const first = highest(index.tally, GUESSED * most)
  return fullest(first, asked, index, others).slice(0, most)
}

/** First guesses in the order of how much of them is answered, on both sides; what was found otherwise comes first. */
function fullest(
  numbers: readonly number[],
  asked: readonly Asked[],
  index: NameIndex,
  others: ReadonlySet<number>,
): readonly number[] {
  const alikeness = asked.map(alikenessOf)
  const shares = new Map<number, number>()
  for (const number of numbers)
    shares.set(number, others.has(number) ? 1 : answeredShare(number, asked, alikeness, index))
  return numbers.toSorted((a, b) => (shares.get(b) as number) - (shares.get(a) as number))
}

/** How alike the parts are that answer something. */
function alikenessOf({ answers }: Asked): ReadonlyMap<number, number> {
  const alikeness = new Map<number, number>()
  for (const { part, alike } of answers) alikeness.set(part, alike)
  return alikeness
}

/** The share of a name and of the asked one that answer one another, by weight. */
function answeredShare(
  number: number,
  asked: readonly Asked[],
  alikeness: readonly ReadonlyMap<number, number>[],
  { starts, parts, vocabulary }: NameIndex,
): number {
  const end = starts[number + 1] as number
  const best = new Float64Array(asked.length)
  let [answered, whole] = [0, 0]
  for (let place = starts[number] as number; place < end; place++) {
    const part = parts[place] as number
    let most = 0
    for (let at = 0; at < asked.length; at++) {
      const alike = alikeness[at]?.get(part)
      if (alike === undefined) continue
      if (alike > most) most = alike
      if (alike > (best[at] as number)) best[at] = alike
    }
    const weight = weightAt(vocabulary, part)
    answered += weight * most
    whole += weight
  }
  for (let at = 0; at < asked.length; at++) {
    const weight = asked[at]?.weight ?? 0
    answered += weight * (best[at] as number)
    whole += weight
  }
  return answered / whole
}

/** What is asked for, part by part and two parts together, the rarest first. */
function rarestFirst(name: PreparedName, index: NameIndex, closenesses: Closenesses): readonly Asked[] {
  const ask = (answers: readonly Answer[], weight: number): Asked => {
    const frequency = answers.reduce((sum, { part }) => sum + frequencyOf(index, part), 0)
    return { answers, frequency, weight: weight * telltale(frequency, index.names.length) }
  }
  return [
    ...answersToParts(telling(name.parts), index, closenesses).map(([part, answers]) => ask(answers, part.weight)),
    ...runsIn(name.parts).map((run) => ask(answersToRun(run, index.vocabulary), RUN_WEIGHT)),
  ].toSorted((a, b) => a.frequency - b.frequency)
}

/**
 * What answers each part. For words that many names share it is looked up once and kept. For a rare word beside them
 * only such answers are looked for as stand in one name with an answer to another part, if one of these is near.
 */
function answersToParts(
  parts: readonly Part[],
  index: NameIndex,
  closenesses: Closenesses,
): readonly (readonly [Part, readonly Answer[]])[] {
  const { vocabulary } = index
  const found: (readonly [Part, readonly Answer[]])[] = []
  for (const part of parts.toSorted((a, b) => a.weight - b.weight)) {
    const others = part.weight < RARE ? [] : found.flatMap(([, answers]) => answers)
    const among =
      others.length === 0 ? undefined : answersAmong(part, vocabulary, closenesses, standingWith(others, index))
    found.push([part, among ?? answersTo(part, vocabulary, closenesses)])
  }
  return found
}

/** Tells of a part whether it stands in a name together with one of the answers; of a common one it need not look. */
function standingWith(answers: readonly Answer[], index: NameIndex): (part: number) => boolean {
  const { beside, byPart, companions, vocabulary, starts, parts } = index
  const marks = unmarked(companions, vocabulary.parts.length)
  const near = answers.filter(({ alike }) => alike >= COMPANION).map(({ part }) => part)
  for (const part of near) mark(marks, part)
  const bits = bitsOf(near)
  return (part) => {
    if (!mayStandBeside(beside, part, bits)) return false
    if (frequencyOf(index, part) > COMMON) return true
    for (let at = newestUnder(byPart, part); at !== END; at = byPart.before[at] as number) {
      const number = byPart.values[at] as number
      const end = starts[number + 1] as number
      for (let place = starts[number] as number; place < end; place++) {
        const other = parts[place] as number
        if (other !== part && isMarked(marks, other)) return true
      }
    }
    return false
  }
}

/** How much it says that a part is shared: the rarer, the more (inverse document frequency, Spärck Jones 1972). */
function telltale(frequency: number, names: number): number {
  if (names < 2) return 1
  return LEAST_SAID + (1 - LEAST_SAID) * (1 - Math.log(1 + frequency) / Math.log(1 + Math.max(names, frequency)))
}

/** Raises every name in which an answer stands. */
function raiseAll({ answers, weight }: Asked, { byPart, tally }: NameIndex): void {
  for (const { part, alike } of answers) {
    const by = alike * alike * weight
    for (let at = newestUnder(byPart, part); at !== END; at = byPart.before[at] as number)
      raise(tally, byPart.values[at] as number, by)
  }
}

/** Raises those of the names found so far in which an answer stands. */
function raiseFound(one: Asked, index: NameIndex): void {
  const alikeness = alikenessOf(one)
  const { starts, parts, tally } = index
  for (const number of tally.raised) {
    let best = 0
    const end = starts[number + 1] as number
    for (let place = starts[number] as number; place < end; place++)
      best = Math.max(best, alikeness.get(parts[place] as number) ?? 0)
    if (best > 0) raise(tally, number, best * best * one.weight)
  }
}

function raiseEach(numbers: ReadonlySet<number>, by: number, { tally, names }: NameIndex): void {
  nextTurn(tally, names.length)
  for (const number of numbers) raise(tally, number, by)
}

/** The names in which two parts in a row may be one that was asked for. */
function runsLike(part: Part, { byRun }: NameIndex): ReadonlySet<number> {
  const found = new Set<number>()
  if (part.kind === 'proper' || part.kind === 'meaning') meet(byRun, runKeys([part]), found)
  return found
}

/** Names written just so, or called by the letters of the asked name, or the other way round. */
function otherwise(name: PreparedName, index: NameIndex): ReadonlySet<number> {
  const found = new Set(numbersWritten(index, name.text))
  if (index.type === 'organization') {
    const acronym = letterKeys([acronymIn(name)])
    meet(index.byAcronym, [...acronym, ...letterKeys(initialsOf(name)), ...bodyKeys(name)], found)
    meet(index.byInitials, acronym, found)
  }
  return found
}

function meet(chains: Chains, keys: readonly number[], found: Set<number>): void {
  for (const key of keys) {
    for (let at = newestUnder(chains, key); at !== END; at = chains.before[at] as number)
      found.add(chains.values[at] as number)
  }
}
