import { isBe, isParticle, longerVerbs } from '../words/verbs.ts'
import type { VerbGroup } from './chunk.ts'
import smallWords from './small-words.json' with { type: 'json' }
import type { Tag, Unit } from './unit.ts'

const BEFORE_VERB: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'negation', 'adverb'])
const OPENS_GROUP: ReadonlySet<Tag> = new Set([...BEFORE_VERB, 'to', 'verb'])
/** More words than these before a verb are a row of signs; looking no further keeps the work linear. */
const MOST_BEFORE = 12

function isBeforeVerb(unit: Unit | undefined): unit is Unit {
  return unit !== undefined && BEFORE_VERB.has(unit.tag)
}

export function verbGroupAt(units: readonly Unit[], at: number): VerbGroup | undefined {
  if (!OPENS_GROUP.has(units[at]?.tag ?? 'noun')) return undefined
  const parts = partsAt(units, at)
  const { i, auxiliaries, adverbs, negated, modal, infinitive } = parts
  const began = infinitive || auxiliaries.length > 0 || modal || negated || adverbs.length > 0 || i === at
  if (units[i]?.tag === 'verb' && began) return groupOf(units, parts)
  return auxiliaries.length === 0 ? undefined : copulaOf(units, { ...parts, i: lastAuxiliary(units, at, i) })
}

const AFTERWARDS = new Set(smallWords.afterwards)

/** "would later become": told from a past standpoint, yet it happened. */
function isLater({ norm }: Unit): boolean {
  return AFTERWARDS.has(norm)
}

/** Everything before the main verb: "to", auxiliaries, modals, negations and adverbs. */
function partsAt(units: readonly Unit[], at: number): Parts {
  const infinitive = units[at]?.tag === 'to'
  let i = infinitive ? at + 1 : at
  const before: Unit[] = []
  for (let unit = units[i]; before.length < MOST_BEFORE && isBeforeVerb(unit); unit = units[++i]) before.push(unit)
  return {
    at,
    i,
    auxiliaries: before.filter(({ tag }) => tag === 'auxiliary'),
    adverbs: before.filter(({ tag }) => tag === 'adverb').map(({ norm }) => norm),
    negated: before.some(({ tag }) => tag === 'negation'),
    modal: before.some(({ tag, norm }) => tag === 'modal' && !(norm === 'would' && before.some(isLater))),
    infinitive,
  }
}

interface Parts {
  readonly at: number
  readonly i: number
  readonly auxiliaries: readonly Unit[]
  readonly adverbs: readonly string[]
  readonly negated: boolean
  readonly modal: boolean
  readonly infinitive: boolean
}

function lastAuxiliary(units: readonly Unit[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (units[i]?.tag === 'auxiliary') return i
  return from
}

function groupOf(
  units: readonly Unit[],
  { at, i, auxiliaries, adverbs, negated, modal, infinitive }: Parts,
): VerbGroup {
  const main = units[i] as Unit
  const lastAux = auxiliaries.at(-1)
  const behindBe = lastAux !== undefined && isBe(lastAux.norm)
  const isFound = behindBe && main.norm === 'found'
  const passive = behindBe && (isFound || main.forms?.has('participle') === true)
  // "was found dead" is of "find": what is founded "was founded".
  const lemma = isFound ? 'find' : (main.lemma ?? '')
  const longer = longerAt(units, i + 1, lemma)
  const form = formOf(main, auxiliaries, infinitive, modal)
  return {
    kind: 'verb',
    first: at,
    last: longer.last,
    verb: longer.verb,
    lemma,
    passive,
    negated: negated || deniesInside(units, i + 1, longer),
    modal,
    finite: form === 'finite',
    form,
    adverbs,
    number: numberOf(auxiliaries[0] ?? main),
  }
}

const ONE: ReadonlySet<string> = new Set(['was', 'is', 'has'])
const SEVERAL: ReadonlySet<string> = new Set(['were', 'are', 'have'])

function numberOf(first: Unit | undefined): VerbGroup['number'] {
  const norm = first?.norm ?? ''
  if (first?.tag === 'verb') return first.forms?.has('s') === true ? 'one' : null
  return ONE.has(norm) ? 'one' : SEVERAL.has(norm) ? 'several' : null
}

function formOf(main: Unit, auxiliaries: readonly Unit[], infinitive: boolean, modal: boolean): VerbGroup['form'] {
  if (infinitive) return 'infinitive'
  const first = auxiliaries[0]
  if (first !== undefined) return first.norm === 'being' || first.norm === 'having' ? 'ing' : 'finite'
  if (modal) return 'finite'
  if (main.forms?.has('ing') === true) return 'ing'
  return 'finite'
}

/** "was based", "was active in": the copula takes the adjectives that make a verb of it. */
function copulaOf(
  units: readonly Unit[],
  { at, i, auxiliaries, adverbs, negated, modal, infinitive }: Parts,
): VerbGroup | undefined {
  const auxiliary = units[i] as Unit
  const lemma = isBe(auxiliary.norm) ? 'be' : auxiliary.norm.startsWith('ha') ? 'have' : 'do'
  const longer = longerAt(units, i + 1, lemma)
  const first = auxiliaries[0]
  const form = infinitive ? 'infinitive' : first?.norm === 'being' || first?.norm === 'having' ? 'ing' : 'finite'
  const negatedAfter = units[i + 1]?.tag === 'negation' || deniesInside(units, i + 1, longer)
  return {
    kind: 'verb',
    first: at,
    last: longer.last,
    verb: longer.verb,
    lemma,
    passive: false,
    negated: negated || negatedAfter,
    modal,
    finite: form === 'finite',
    form,
    adverbs,
    number: numberOf(auxiliaries[0]),
  }
}

/** Adjectives inside a verb of several words: "claimed full responsibility for". */
const PASSED = new Set(smallWords.passedInVerbs)
/** Participles that give what stands before them a name. */
const NAMERS = new Set(smallWords.namers)
const SKIPPED: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'adverb', 'negation'])

/** The longest verb of several words that stands here: "carried out", "took full control of". */
function longerAt(units: readonly Unit[], from: number, lemma: string): { verb: string; last: number } {
  const found = longestAt(units, from, lemma)
  if (found !== undefined) return found
  const particle = units[from]
  const adverb = particle !== undefined && isParticle(particle.norm) && particle.tag === 'adverb'
  return { verb: lemma, last: adverb ? from + 1 : from }
}

function longestAt(
  units: readonly Unit[],
  from: number,
  lemma: string,
): { readonly verb: string; readonly last: number } | undefined {
  const longer = longerVerbs(lemma)
  if (longer === undefined) return undefined
  let found: { verb: string; last: number; length: number } | undefined
  for (let i = from; i < units.length; i++) {
    for (const rest of longer.get(units[i]?.norm ?? '') ?? []) {
      const last = rest.length > (found?.length ?? 0) ? matchWords(units, i, rest) : undefined
      if (last !== undefined) found = { verb: `${lemma} ${rest.join(' ')}`, last, length: rest.length }
    }
    if (!isPassed(units[i] as Unit)) break
  }
  return found
}

function isPassed({ tag, norm }: Unit): boolean {
  return SKIPPED.has(tag) || PASSED.has(norm)
}

/** "took no part in", "are no known": what such a verb tells is denied. */
function deniesInside(units: readonly Unit[], from: number, { verb, last }: { verb: string; last: number }): boolean {
  for (let i = from; i < last; i++) {
    const norm = units[i]?.norm ?? ''
    // "was no more" is such a verb itself.
    if (DENYING.has(norm) && !verb.includes(` ${norm} `)) return true
  }
  return false
}

const DENYING: ReadonlySet<string> = new Set(['no', 'little', 'neither'])

/** "claimed responsibility on Friday for": where the time ends that stands inside a verb of several words. */
function pastTime(units: readonly Unit[], at: number): number {
  const time = units[at]?.tag === 'preposition' ? at + 1 : at
  return units[time]?.tag === 'time' ? time + 1 : at
}

function matchWords(units: readonly Unit[], from: number, words: readonly string[]): number | undefined {
  let i = from
  for (const word of words) {
    while (i < units.length && units[i]?.norm !== word && isPassed(units[i] as Unit)) i++
    if (i > from && units[i]?.norm !== word) i = pastTime(units, i)
    if (units[i]?.norm !== word || units[i]?.tag === 'name') return undefined
    i++
  }
  // "formed an alliance called X": what has a name is an object, and no part of the verb.
  return NAMERS.has(units[i]?.norm ?? '') ? undefined : i
}
