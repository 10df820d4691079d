import { grammarOf } from './grammar.ts'
import { english } from './lexicon.ts'
import type { Tag, Unit } from './units.ts'
import { isBe, isParticle, longerVerbs } from './verbs.ts'

/** One noun phrase without what is joined to it by "and": "the group's spokesman Abu X", "a wing of Y". */
export interface Core {
  readonly first: number
  /** The unit after its last, complement included. */
  readonly last: number
  readonly determiner: string | null
  readonly possessive: Unit | null
  /** Names before the head: modifiers and owners, in order. */
  readonly modifiers: readonly Unit[]
  /** The name the phrase ends with; null when it ends with a noun. */
  readonly name: Unit | null
  /** The noun the phrase ends with, or the noun right before its name; null when there is none. */
  readonly head: string | null
  readonly words: readonly Unit[]
  /** What follows "of". */
  readonly of: Phrase | null
}

/** A noun phrase: one core, or several that "and" joins. */
export interface Phrase {
  readonly kind: 'phrase'
  readonly first: number
  readonly last: number
  readonly cores: readonly Core[]
}

/** A verb with its auxiliaries. */
export interface VerbGroup {
  readonly kind: 'verb'
  readonly first: number
  readonly last: number
  /** The verb with its particles and fixed nouns: "carry out", "claim responsibility for"; "be" for a copula. */
  readonly verb: string
  readonly lemma: string
  readonly passive: boolean
  readonly negated: boolean
  /** Would, could, may, will. */
  readonly modal: boolean
  readonly finite: boolean
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle'
  readonly adverbs: readonly string[]
}

export interface Mark {
  readonly kind:
    | 'preposition'
    | 'conjunction'
    | 'comma'
    | 'stop'
    | 'relative'
    | 'that'
    | 'subordinator'
    | 'time'
    | 'adverb'
  readonly first: number
  readonly last: number
  readonly norm: string
}

export type Chunk = Phrase | VerbGroup | Mark

/** Cuts the units of a sentence into noun phrases, verb groups and what stands between them. */
export function chunksOf(units: readonly Unit[]): Chunk[] {
  const chunks: Chunk[] = []
  let i = 0
  let verbSeen = false
  while (i < units.length) {
    const verb = verbGroupAt(units, i)
    const listMayEnd = verbSeen && units[i - 1]?.norm !== 'by'
    const chunk: Chunk = verb ?? phraseAt(units, i, listMayEnd) ?? markAt(units, i)
    if (verb !== undefined) verbSeen = true
    else if (
      chunk.kind === 'subordinator' ||
      chunk.kind === 'stop' ||
      chunk.kind === 'that' ||
      chunk.kind === 'relative'
    )
      verbSeen = false
    chunks.push(chunk)
    i = Math.max(chunk.last, i + 1)
  }
  return chunks
}

const MARKS: Readonly<Partial<Record<Tag, Mark['kind']>>> = {
  preposition: 'preposition',
  to: 'preposition',
  conjunction: 'conjunction',
  comma: 'comma',
  stop: 'stop',
  relative: 'relative',
  that: 'that',
  subordinator: 'subordinator',
  time: 'time',
}

function markAt(units: readonly Unit[], i: number): Mark {
  const unit = units[i] as Unit
  return { kind: MARKS[unit.tag] ?? 'adverb', first: i, last: i + 1, norm: unit.norm }
}

const BEFORE_VERB: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'negation', 'adverb'])

function verbGroupAt(units: readonly Unit[], at: number): VerbGroup | undefined {
  let i = at
  const infinitive = units[i]?.tag === 'to'
  if (infinitive) i++
  const auxiliaries: Unit[] = []
  const adverbs: string[] = []
  let [negated, modal] = [false, false]
  while (i < units.length && BEFORE_VERB.has((units[i] as Unit).tag)) {
    const unit = units[i] as Unit
    if (unit.tag === 'auxiliary') auxiliaries.push(unit)
    else if (unit.tag === 'modal') modal = true
    else if (unit.tag === 'negation') negated = true
    else adverbs.push(unit.norm)
    i++
  }
  const main = units[i]
  const began = infinitive || auxiliaries.length > 0 || modal
  if (main?.tag === 'verb' && (began || adverbs.length === 0 || i > at)) {
    if (!began && adverbs.length === 0 && i > at && !negated) return undefined
    return groupOf(units, { at, i, auxiliaries, adverbs, negated, modal, infinitive })
  }
  if (auxiliaries.length === 0) return undefined
  const last = lastAuxiliary(units, at, i)
  return copulaOf(units, { at, i: last, auxiliaries, adverbs, negated, modal, infinitive })
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
  const forms = main.forms ?? new Set()
  const lastAux = auxiliaries.at(-1)
  const passive = forms.has('participle') && lastAux !== undefined && isBe(lastAux.norm)
  const lemma = main.lemma ?? ''
  const longer = longerAt(units, i + 1, lemma)
  const form = formOf(main, auxiliaries, infinitive, modal)
  return {
    kind: 'verb',
    first: at,
    last: longer.last,
    verb: longer.verb,
    lemma,
    passive,
    negated,
    modal: modal && !forms.has('past'),
    finite: form === 'finite',
    form,
    adverbs,
  }
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
  const negatedAfter = units[i + 1]?.tag === 'negation'
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
  }
}

const SKIPPED: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'adverb', 'negation'])

/** The longest verb of several words that stands here: "carried out", "took full control of". */
function longerAt(units: readonly Unit[], from: number, lemma: string): { verb: string; last: number } {
  for (const rest of longerVerbs(lemma)) {
    const last = matchWords(units, from, rest)
    if (last !== undefined) return { verb: `${lemma} ${rest.join(' ')}`, last }
  }
  const particle = units[from]
  const adverb = particle !== undefined && isParticle(particle.norm) && particle.tag === 'adverb'
  return { verb: lemma, last: adverb ? from + 1 : from }
}

function matchWords(units: readonly Unit[], from: number, words: readonly string[]): number | undefined {
  let i = from
  for (const word of words) {
    while (
      i < units.length &&
      units[i]?.norm !== word &&
      (SKIPPED.has((units[i] as Unit).tag) ||
        (units[i] as Unit).norm === 'full' ||
        (units[i] as Unit).norm === 'public')
    )
      i++
    if (units[i]?.norm !== word || units[i]?.tag === 'name') return undefined
    i++
  }
  return i
}

/** A noun phrase with the others that commas and "and" join to it. */
function phraseAt(units: readonly Unit[], at: number, verbBefore: boolean): Phrase | undefined {
  const first = coreAt(units, at, verbBefore)
  if (first === undefined) return undefined
  const cores = [first]
  let last = first.last
  for (;;) {
    const more = nextCore(units, last, cores, verbBefore)
    if (more === undefined) break
    cores.push(more)
    last = more.last
  }
  return { kind: 'phrase', first: at, last, cores }
}

/** The next member of a list: after "and", or after a comma when an "and" is still to come. */
function nextCore(units: readonly Unit[], from: number, cores: readonly Core[], verbBefore: boolean): Core | undefined {
  let i = from
  const comma = units[i]?.tag === 'comma'
  if (comma) i++
  const and = units[i]?.tag === 'conjunction' && units[i]?.norm !== 'but'
  if (and) i++
  if (!comma && !and) return undefined
  while (units[i]?.tag === 'adverb' && units[i]?.norm !== 'in') i++
  const core = coreAt(units, i, verbBefore)
  const before = cores.at(-1) as Core
  if (core === undefined || !alike(cores[0] as Core, core)) return undefined
  if (comma && !and && before.name === null && core.name !== null && core.words.length === 0) return undefined
  if (comma && and && (before.name === null) !== (core.name === null)) return undefined
  if (verbBefore && verbFollows(units, core.last)) return undefined
  if (and) return core
  return listGoesOn(units, core.last) ? core : undefined
}

function verbFollows(units: readonly Unit[], at: number): boolean {
  let i = at
  while (units[i]?.tag === 'adverb') i++
  const unit = units[i]
  if (unit === undefined) return false
  if (unit.tag === 'auxiliary' || unit.tag === 'modal') return unit.norm !== 'being' && unit.norm !== 'having'
  return unit.tag === 'verb' && unit.forms?.has('ing') !== true && units[i + 1]?.norm !== 'by'
}

/** Only names are joined with names, and plain nouns with plain nouns: an apposition is not a member of a list. */
function alike(one: Core, other: Core): boolean {
  return named(one) === named(other) || (other.name !== null && one.name === null && one.determiner === null)
}

function named(core: Core): boolean {
  return (
    core.name !== null ||
    (core.modifiers.length > 0 && core.name === null) ||
    core.of?.cores.some((inner) => inner.name !== null) === true
  )
}

/** After a comma only a list that ends with "and" goes on: "A, B and C". */
function listGoesOn(units: readonly Unit[], from: number): boolean {
  let i = from
  for (let steps = 0; steps < 60 && i < units.length; steps++) {
    const unit = units[i] as Unit
    if (unit.tag === 'conjunction') return unit.norm === 'and' || unit.norm === 'or'
    if (unit.tag === 'comma') {
      i++
      if (units[i]?.tag === 'conjunction') return units[i]?.norm !== 'but'
      const core = coreAt(units, i, false)
      if (core === undefined || core.name === null) return false
      i = core.last
    } else return false
  }
  return false
}

const INSIDE: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'genitive'])

function coreAt(units: readonly Unit[], at: number, verbBefore: boolean): Core | undefined {
  let i = at
  const start = units[i]
  if (start === undefined) return undefined
  if (start.tag === 'pronoun') return pronounCore(units, at)
  let determiner: string | null = null
  let possessive: Unit | null = null
  while (units[i]?.tag === 'determiner' || units[i]?.tag === 'possessive') {
    const unit = units[i] as Unit
    if (unit.tag === 'determiner') determiner ??= unit.norm
    else possessive = unit
    i++
  }
  const from = i
  while (i < units.length && (INSIDE.has((units[i] as Unit).tag) || isInnerAdjective(units, i, from))) {
    if (startsNewName(units, i, from)) break
    i++
  }
  while (i > from && units[i - 1]?.tag === 'genitive') i--
  if (i === from)
    return determiner !== null && units[i]?.norm === 'of'
      ? withOf(units, { at, i, determiner, possessive, from }, verbBefore)
      : undefined
  return withOf(units, { at, i, determiner, possessive, from }, verbBefore)
}

/** Adjectives made of participles, adverbs and joined adjectives inside a phrase: "the newly formed X", "brutal and armed gangs". */
function isInnerAdjective(units: readonly Unit[], i: number, from: number): boolean {
  const unit = units[i] as Unit
  const next = units[i + 1]
  if (unit.tag !== 'adverb' || next === undefined) return false
  return (
    i >= from && unit.norm.endsWith('ly') && next.tag === 'noun' && i === from && units[i - 1]?.tag === 'determiner'
  )
}

/** Two names side by side without a noun between are one phrase only when the first is a body and the second a person. */
function startsNewName(units: readonly Unit[], i: number, from: number): boolean {
  const [before, unit] = [units[i - 1], units[i] as Unit]
  if (i === from) return false
  if (
    before?.tag === 'noun' &&
    unit.tag === 'name' &&
    unit.mention?.figure.type === 'organization' &&
    endsOpening(units, i, from)
  )
    return true
  if (before?.tag !== 'name') return false
  if (unit.tag === 'number') return units[i + 1]?.tag === 'noun' || units[i + 1]?.tag === 'name'
  if (unit.tag === 'noun') return unit.norm.endsWith('teen') || SPELLED.has(unit.norm)
  if (unit.tag !== 'name') return false
  return !(before.mention?.figure.type !== 'person' && unit.mention?.figure.type === 'person')
}

/** "Through an outlet X claimed": a body's name after a noun that tells no group, with its verb behind. */
function endsOpening(units: readonly Unit[], i: number, from: number): boolean {
  const verb = units[i + 1]
  const opening =
    units.slice(0, from).some((unit) => unit.tag === 'preposition') &&
    !units.slice(0, from).some((unit) => unit.tag === 'verb' || unit.tag === 'auxiliary')
  return (
    opening && (verb?.tag === 'verb' || verb?.tag === 'auxiliary') && !english.groupNouns.has(units[i - 1]?.norm ?? '')
  )
}

const SPELLED = new Set([
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'twenty',
  'dozens',
  'hundreds',
  'thousands',
])

function pronounCore(units: readonly Unit[], at: number): Core {
  const unit = units[at] as Unit
  const base = { first: at, determiner: null, possessive: null, modifiers: [], words: [] }
  if (unit.norm === 'one' && units[at + 1]?.norm === 'of') {
    const of = phraseAt(units, at + 2, false)
    if (of !== undefined) return { ...base, last: of.last, name: null, head: 'one', of }
  }
  return { ...base, last: at + 1, name: unit.mention === undefined ? null : unit, head: null, of: null }
}

interface Begun {
  readonly at: number
  readonly i: number
  readonly from: number
  readonly determiner: string | null
  readonly possessive: Unit | null
}

function withOf(units: readonly Unit[], { at, i, from, determiner, possessive }: Begun, verbBefore: boolean): Core {
  const inside = units.slice(from, i)
  const end = inside.at(-1)
  const name = end?.tag === 'name' ? end : null
  const words = inside.filter((unit) => unit.tag === 'noun' || unit.tag === 'number')
  const modifiers = inside.filter((unit) => unit.tag === 'name' && unit !== name)
  const head = name === null ? (words.at(-1)?.norm ?? null) : nounBefore(inside)
  const ofAt = units[i]?.norm === 'of' ? phraseAt(units, i + 1, verbBefore) : undefined
  return { first: at, last: ofAt?.last ?? i, determiner, possessive, modifiers, name, head, words, of: ofAt ?? null }
}

/** The noun right before the name a phrase ends with: "spokesman" in "the group's spokesman Abu X". */
function nounBefore(inside: readonly Unit[]): string | null {
  const before = inside.at(-2)
  return before?.tag === 'noun' ? before.norm : null
}

/** Whether a word casts doubt on what follows it: "alleged", "suspected". */
export function isDoubtful(words: readonly Unit[]): boolean {
  return words.some((unit) => grammarOf.allegedAdjectives.has(unit.norm))
}
