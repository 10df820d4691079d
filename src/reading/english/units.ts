import type { Token } from '../../text/tokens.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { LocalMention } from '../page.ts'
import { grammarOf } from './grammar.ts'
import { english } from './lexicon.ts'
import { alsoNoun, isBe, type VerbForm, verbOf } from './verbs.ts'

export type Tag =
  | 'name'
  | 'time'
  | 'number'
  | 'noun'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'that'
  | 'to'
  | 'auxiliary'
  | 'modal'
  | 'negation'
  | 'adverb'
  | 'verb'
  | 'comma'
  | 'stop'
  | 'genitive'

/** A word of a sentence, or a whole name or date, with its part of speech. */
export interface Unit {
  tag: Tag
  /** The normalised word; of a compound preposition the slot it fills; of a name or date the empty string. */
  readonly norm: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly lemma?: string
  readonly forms?: ReadonlySet<VerbForm>
  /** Whom a name, pronoun or possessive stands for. */
  mention?: LocalMention
  /** The title or office before a person's name, as words. */
  readonly role?: string
  readonly time?: TimeExpression
}

/** A stretch in round brackets, taken out of its sentence. */
export interface Bracket {
  /** The words inside, as offsets. */
  readonly start: number
  readonly end: number
  /** The index of the unit before it. */
  readonly after: number
}

/** A name or date that covers some tokens of a sentence. */
export interface Covering {
  readonly start: number
  readonly end: number
  readonly mention?: LocalMention
  readonly role?: string
  readonly time?: TimeExpression
}

/** The units of a sentence: names and dates are one each, quotation marks and brackets are left out. */
export function unitsOf(
  tokens: readonly Token[],
  coverings: readonly Covering[],
): { units: Unit[]; brackets: Bracket[] } {
  const units: Unit[] = []
  const brackets: Bracket[] = []
  const closings = closingsOf(tokens)
  let next = 0
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i] as Token
    while (next < coverings.length && (coverings[next] as Covering).end <= token.start) next++
    const covering = coverings[next]
    const close = closings.get(i)
    if (close !== undefined) {
      brackets.push({ start: token.end, end: (tokens[close] as Token).start, after: units.length - 1 })
      i = close + 1
    } else if (covering !== undefined && covering.start <= token.start) {
      units.push(covered(covering))
      while (i < tokens.length && (tokens[i] as Token).start < covering.end) i++
    } else i += pushWord(units, tokens, i)
  }
  tagVerbs(units)
  return { units, brackets }
}

/** Takes up one word, or the words of a compound preposition; how many tokens that were. */
function pushWord(units: Unit[], tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token
  const compound = token.kind === 'word' ? grammarOf.compoundPrepositions.match(tokens, i) : undefined
  const unit = compound === undefined ? plain(token) : prepositionOf(tokens, i, compound)
  if (unit !== undefined) units.push(unit)
  return compound?.length ?? 1
}

/** For each opening bracket that is closed, where. */
function closingsOf(tokens: readonly Token[]): Map<number, number> {
  const closings = new Map<number, number>()
  const open: number[] = []
  tokens.forEach(({ text }, i) => {
    if (text === '(' || text === '[') open.push(i)
    else if (text === ')' || text === ']') {
      const at = open.pop()
      if (at !== undefined) closings.set(at, i)
    }
  })
  return closings
}

function covered({ start, end, mention, role, time }: Covering): Unit {
  const base = { norm: '', start, end, capital: true }
  if (time !== undefined) return { ...base, tag: 'time', time }
  return {
    ...base,
    tag: 'name',
    ...(mention === undefined ? {} : { mention }),
    ...(role === undefined ? {} : { role }),
  }
}

function prepositionOf(
  tokens: readonly Token[],
  at: number,
  { length, value }: { length: number; value: string },
): Unit {
  const [first, last] = [tokens[at] as Token, tokens[at + length - 1] as Token]
  return {
    tag: value === 'and' ? 'conjunction' : value === 'adverb' ? 'adverb' : 'preposition',
    norm: value,
    start: first.start,
    end: last.end,
    capital: first.capital,
  }
}

const STOPS = new Set([';', ':', '.', '!', '?', '–', '—', '…'])
const QUOTES = new Set(['"', '“', '”', '«', '»', '‘', '’', "'", '„', '*', '_'])

function plain(token: Token): Unit | undefined {
  if (QUOTES.has(token.text)) return undefined
  const { norm, start, end, capital } = token
  const base = { norm, start, end, capital }
  if (token.kind === 'number') return { ...base, tag: 'number' }
  if (token.text === "'s" || token.text === '’s') return { ...base, tag: 'genitive' }
  if (token.kind === 'sign')
    return { ...base, tag: token.text === ',' ? 'comma' : STOPS.has(token.text) ? 'stop' : 'adverb' }
  const verb = verbOf(norm) ?? unknownVerb(norm)
  return { ...base, tag: tagOf(norm, verb !== undefined), ...(verb === undefined ? {} : verb) }
}

const UNKNOWN_FORMS: ReadonlySet<VerbForm> = new Set(['past', 'participle'])

/** A word in -ed that no list knows is a verb form all the same. */
function unknownVerb(norm: string): { lemma: string; forms: ReadonlySet<VerbForm> } | undefined {
  return norm.length > 5 && norm.endsWith('ed') && !norm.includes('-')
    ? { lemma: norm, forms: UNKNOWN_FORMS }
    : undefined
}

const HAVE = new Set(['has', 'have', 'had', 'having'])
const DO = new Set(['do', 'does', 'did'])

function tagOf(norm: string, isVerb: boolean): Tag {
  const closed = CLOSED_TAGS.get(norm)
  if (closed !== undefined) return closed
  if (isBe(norm)) return 'auxiliary'
  if (isVerb) return 'verb'
  const adverb =
    grammarOf.adverbs.has(norm) || (norm.endsWith('ly') && norm.length > 4 && !english.groupNouns.has(norm))
  return adverb ? 'adverb' : 'noun'
}

/** The closed word classes; of a word that stands in several the first counts. */
const CLOSED_TAGS: ReadonlyMap<string, Tag> = new Map(
  (
    [
      ['auxiliary', [...HAVE, ...DO]],
      ['to', ['to']],
      ['that', ['that']],
      ['relative', grammarOf.relatives],
      ['modal', grammarOf.modals],
      ['negation', ['not', 'never']],
      ['adverb', ['both']],
      ['determiner', grammarOf.determiners],
      ['possessive', grammarOf.possessives],
      ['pronoun', grammarOf.pronouns],
      ['subordinator', grammarOf.subordinators],
      ['conjunction', grammarOf.conjunctions],
      ['adverb', [...grammarOf.allegedAdverbs, ...grammarOf.falseAdverbs]],
      ['preposition', grammarOf.prepositions],
    ] as const
  )
    .flatMap(([tag, words]) => [...words].map((word): [string, Tag] => [word, tag]))
    .reverse(),
)

/** Decides for each word that may be a verb or a noun which it is here, by its neighbours. */
function tagVerbs(units: Unit[]): void {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit
    if (unit.tag === 'verb' && !isVerbHere(unit, units, i)) unit.tag = 'noun'
    else if (unit.tag === 'pronoun' && unit.norm.endsWith('self') && units[i - 1]?.tag === 'auxiliary')
      unit.tag = 'adverb'
    else if (
      (unit.norm === 'before' || unit.norm === 'after' || unit.norm === 'since' || unit.norm === 'until') &&
      startsClause(units, i + 1)
    )
      unit.tag = 'subordinator'
    else if (unit.norm === 'as' && startsClause(units, i + 1)) unit.tag = 'subordinator'
  }
}

/** Whether a finite verb follows a subject right after: "after the group had left". */
function startsClause(units: readonly Unit[], from: number): boolean {
  let subject = false
  for (let i = from; i < units.length && i < from + 7; i++) {
    const unit = units[i] as Unit
    if (subject && isNameBetweenCommas(units, i)) i += 2
    else if (NO_CLAUSE.has(unit.tag)) return false
    else if (OPENS_VERB.has(unit.tag)) return subject && isFiniteAt(units, i)
    else subject ||= unit.tag === 'name' || unit.tag === 'noun' || unit.tag === 'pronoun'
  }
  return false
}

const OPENS_VERB: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'verb'])

/** Whether the verb that begins here has a subject of its own: "had left", not "being left". */
function isFiniteAt(units: readonly Unit[], i: number): boolean {
  const unit = units[i] as Unit
  return unit.tag === 'verb' ? isPastHere(units, i) : unit.norm !== 'being' && unit.norm !== 'having'
}

const NO_CLAUSE: ReadonlySet<Tag> = new Set([
  'comma',
  'stop',
  'relative',
  'that',
  'subordinator',
  'conjunction',
  'preposition',
])

function isNameBetweenCommas(units: readonly Unit[], i: number): boolean {
  return units[i]?.tag === 'comma' && units[i + 1]?.tag === 'name' && units[i + 2]?.tag === 'comma'
}

function isPastHere(units: readonly Unit[], i: number): boolean {
  const unit = units[i] as Unit
  return unit.forms?.has('past') === true && isVerbHere(unit, units, i) && units[i + 1]?.norm !== 'by'
}

const NOUNISH: ReadonlySet<Tag> = new Set(['noun', 'name', 'number'])

function isVerbHere(unit: Unit, units: readonly Unit[], at: number): boolean {
  const before = previousContent(units, at)
  const next = units[at + 1]
  const forms = unit.forms ?? new Set()
  if (before?.tag === 'auxiliary' || before?.tag === 'modal') return mayFollowAuxiliary(unit, before)
  if (before?.tag === 'to') return forms.has('base')
  if (forms.has('ing')) return isGerund(before, next)
  if (forms.has('past') || forms.has('participle')) return isPastVerb(unit, before, next)
  if (unit.capital && at > 0) return false
  if (forms.has('s')) return isPresent(unit, before, next)
  return isPlainVerb(unit, before, next, before?.tag === 'conjunction' && units[at - 2]?.tag === 'verb')
}

/** "has claimed", yet "has support": after "have" a bare form that is also a noun is a noun. */
function mayFollowAuxiliary({ forms, lemma }: Unit, before: Unit): boolean {
  const bare = before.norm.startsWith('ha') && forms?.has('base') === true && !forms.has('participle')
  return !bare || !alsoNoun(lemma ?? '')
}

const BEFORE_NOUN: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'preposition', 'genitive'])

function isPastVerb(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  const opensNoun = before === undefined || BEFORE_NOUN.has(before.tag)
  if (unit.forms?.has('base') === true && alsoNoun(unit.lemma ?? '') && opensNoun) return false
  if (unit.norm === 'found') return before?.tag !== 'determiner'
  return !isModifier(before, next, unit)
}

/** The unit before, adverbs skipped. */
function previousContent(units: readonly Unit[], at: number): Unit | undefined {
  let i = at - 1
  while (i >= 0 && ((units[i] as Unit).tag === 'adverb' || (units[i] as Unit).tag === 'negation')) i--
  return units[i]
}

/** "the combined force", "an armed group", "its wounded fighters". */
function isModifier(before: Unit | undefined, next: Unit | undefined, unit: Unit): boolean {
  const nounNext = next !== undefined && NOUNISH.has(next.tag)
  if (before?.tag === 'determiner' || before?.tag === 'possessive' || before?.tag === 'genitive')
    return before.norm !== 'that' || nounNext
  if (!nounNext) return false
  if (before?.tag === 'preposition' || before?.tag === 'number') return true
  return (
    grammarOf.adjectivalParticiples.has(unit.norm) &&
    (before === undefined || before.tag === 'noun' || before.tag === 'conjunction' || before.tag === 'comma') &&
    next.tag === 'noun'
  )
}

function isGerund(before: Unit | undefined, next: Unit | undefined): boolean {
  if (before?.tag === 'determiner' || before?.tag === 'possessive' || before?.tag === 'genitive') return false
  if (next?.tag === 'preposition' && next.norm === 'of') return false
  if (
    before?.tag === 'preposition' ||
    before?.tag === 'comma' ||
    before?.tag === 'conjunction' ||
    before === undefined
  ) {
    return next !== undefined && next.tag !== 'comma' && next.tag !== 'stop' && next.tag !== 'conjunction'
  }
  return next !== undefined && next.tag !== 'noun' && next.tag !== 'stop' && next.tag !== 'comma'
}

/** "claims", "leads": a verb after its subject and before an object, a noun elsewhere. */
function isPresent(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (!alsoNoun(unit.lemma ?? ''))
    return before !== undefined && before.tag !== 'determiner' && before.tag !== 'possessive'
  if (
    before === undefined ||
    !(
      NOUNISH.has(before.tag) ||
      before.tag === 'pronoun' ||
      before.tag === 'relative' ||
      before.tag === 'that' ||
      before.tag === 'comma'
    )
  )
    return false
  if (next === undefined || next.tag === 'stop' || next.tag === 'comma' || next.tag === 'conjunction') return false
  if (next.tag === 'verb' || next.tag === 'auxiliary' || next.tag === 'modal') return false
  return (
    next.tag === 'determiner' ||
    next.tag === 'name' ||
    next.tag === 'to' ||
    next.tag === 'that' ||
    next.tag === 'possessive' ||
    next.tag === 'pronoun' ||
    (before.tag !== 'noun' && next.tag !== 'preposition')
  )
}

const BASE_BEFORE: ReadonlySet<Tag> = new Set(['pronoun', 'relative', 'negation'])

function isPlainVerb(unit: Unit, before: Unit | undefined, next: Unit | undefined, joinsVerb: boolean): boolean {
  if (before === undefined) return false
  if (BASE_BEFORE.has(before.tag)) return true
  if (alsoNoun(unit.lemma ?? '')) return joinsVerb && next?.tag === 'determiner'
  if (before.tag === 'noun' || before.tag === 'name' || before.tag === 'conjunction')
    return next !== undefined && next.tag !== 'stop'
  return false
}
