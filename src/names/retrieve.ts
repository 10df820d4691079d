import { acronymIn, initialsOf } from './acronym.ts'
import { type Chains, END, newestUnder } from './chains.ts'
import { frequencyOf, letterKeys, type NameIndex, numbersWritten, runKeys, runsIn, telling } from './name-index.ts'
import { type Part, weightOf } from './part.ts'
import type { PreparedName } from './prepared.ts'
import { highest, nextTurn, raise } from './tally.ts'
import { type Answer, answersAmong, answersTo, answersToRun, partAt } from './vocabulary.ts'

/** What two parts written as one word say together. */
const RUN_WEIGHT = 1.5
/**
 * So many names are looked through for one asked name. What is commoner only raises those that were found by rarer
 * parts: a name that shares nothing but "Muhammad" with the asked one has no prospect.
 */
const MOST_WALKED = 20_000
/** What even the commonest part of a name says, as a share of what the rarest says. */
const LEAST_SAID = 0.3

/** The least weight of a word that few names share. */
const RARE = 0.9
/** So close must an answer be to speak for what stands beside it. */
const COMPANION = 0.5
/** A part in so many names stands beside anything. */
const COMMON = 500

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
export function retrieve(name: PreparedName, index: NameIndex, most: number): readonly number[] {
  const asked = rarestFirst(name, index)
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
  const alikeness = asked.map(({ answers }) => new Map(answers.map(({ part, alike }) => [part, alike])))
  const shareOf = (number: number): number => (others.has(number) ? 1 : answeredShare(number, asked, alikeness, index))
  const shares = new Map(numbers.map((number) => [number, shareOf(number)]))
  return numbers.toSorted((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0))
}

/** The share of a name and of the asked one that answer one another, by weight. */
function answeredShare(
  number: number,
  asked: readonly Asked[],
  alikeness: readonly ReadonlyMap<number, number>[],
  { starts, parts, vocabulary }: NameIndex,
): number {
  const own = parts.subarray(starts[number], starts[number + 1])
  let [answered, whole] = [0, 0]
  for (const part of own) {
    const weight = partAt(vocabulary, part)?.weight ?? 0
    answered += weight * alikeness.reduce((best, known) => Math.max(best, known.get(part) ?? 0), 0)
    whole += weight
  }
  for (const [at, { weight }] of asked.entries()) {
    const known = alikeness[at]
    answered += weight * own.reduce((best, part) => Math.max(best, known?.get(part) ?? 0), 0)
    whole += weight
  }
  return answered / whole
}

/** What is asked for, part by part and two parts together, the rarest first. */
function rarestFirst(name: PreparedName, index: NameIndex): readonly Asked[] {
  const ask = (answers: readonly Answer[], weight: number): Asked => {
    const frequency = answers.reduce((sum, { part }) => sum + frequencyOf(index, part), 0)
    return { answers, frequency, weight: weight * telltale(frequency, index.names.length) }
  }
  return [
    ...answersToParts(telling(name.parts), index).map(([part, answers]) => ask(answers, part.weight)),
    ...runsIn(name.parts).map((run) => ask(answersToRun(run, index.vocabulary), RUN_WEIGHT)),
  ].toSorted((a, b) => a.frequency - b.frequency)
}

/**
 * What answers each part. For words that many names share it is looked up once and kept. For a rare word beside them
 * only such answers are looked for as stand in one name with an answer to another part, if one of these is near.
 */
function answersToParts(parts: readonly Part[], index: NameIndex): readonly (readonly [Part, readonly Answer[]])[] {
  const { vocabulary } = index
  const found: (readonly [Part, readonly Answer[]])[] = []
  for (const part of parts.toSorted((a, b) => a.weight - b.weight)) {
    const others = part.weight < RARE ? [] : found.flatMap(([, answers]) => answers)
    const among = others.length === 0 ? undefined : answersAmong(part, vocabulary, standingWith(others, index))
    found.push([part, among ?? answersTo(part, vocabulary)])
  }
  return found
}

/** Tells of a part whether it stands in a name together with one of the answers; of a common one it need not look. */
function standingWith(answers: readonly Answer[], index: NameIndex): (part: number) => boolean {
  const { byPart, companions, vocabulary, starts, parts } = index
  nextTurn(companions, vocabulary.parts.length)
  const { turn, turns } = companions
  for (const { part, alike } of answers) if (alike >= COMPANION) turns[part] = turn
  return (part) => {
    if (frequencyOf(index, part) > COMMON) return true
    for (let at = newestUnder(byPart, part); at !== END; at = byPart.before[at] as number) {
      const number = byPart.values[at] as number
      const end = starts[number + 1] as number
      for (let place = starts[number] as number; place < end; place++) {
        const other = parts[place] as number
        if (other !== part && turns[other] === turn) return true
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
function raiseFound({ answers, weight }: Asked, index: NameIndex): void {
  const alikeness = new Map(answers.map(({ part, alike }) => [part, alike]))
  const { starts, parts, tally } = index
  for (const number of tally.raised) {
    let best = 0
    const end = starts[number + 1] as number
    for (let place = starts[number] as number; place < end; place++)
      best = Math.max(best, alikeness.get(parts[place] as number) ?? 0)
    if (best > 0) raise(tally, number, best * best * weight)
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
    meet(index.byAcronym, [...acronym, ...letterKeys(initialsOf(name))], found)
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
