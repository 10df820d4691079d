import { foldArabic } from '../../../text/tokens.ts'
import { isBoundary, isFiniteVerb } from '../clauses/clause-marks.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { ADVERBS, WHERE } from '../words/clause-words.ts'
import { ATTACKED_PEOPLE, ATTACKED_THINGS, type DeedVerb, LAUNCHED, TOWARDS } from '../words/deed-words.ts'
import { EVENT_TAILS } from '../words/event-words.ts'
import { DIRECTIONS } from '../words/lexicon.ts'
import { FEW, MANY, NUMBER_WORDS } from '../words/number-words.ts'
import { AGENT_PHRASES } from '../words/particles.ts'
import { beginsPhrase, hasStem, isParticle } from '../words/word-kinds.ts'

/** What a deed was done to: the indices of its first and last unit, and of the noun that says what it is. */
export interface DeedPhrase {
  readonly first: number
  readonly head: number
  readonly last: number
}

/** As many words as tell how many they were: "ما لا يقل عن 20". */
const LONGEST_COUNT = 6

/** As many units as tell more of the noun. */
const LONGEST_REST = 5

const COUNTING = /^(?:ما|لا|يقل|عن|علي|الاقل|من|عددا?|عده|بعض|احد|احدي|جميع|كل)$/u

const isThing = hasStem(
  ({ base, pronoun, conjunction, preposition }) =>
    pronoun + conjunction + preposition === '' && ATTACKED_THINGS.has(base),
)

const isSomebody = hasStem(
  ({ base, pronoun, conjunction, preposition }) =>
    pronoun + conjunction + preposition === '' && ATTACKED_PEOPLE.has(base),
)

const isLaunched = hasStem(
  ({ base, pronoun, conjunction, preposition }) => pronoun + conjunction + preposition === '' && LAUNCHED.has(base),
)

/** "قصف مقرا", "قصف مدنيين". */
const isThingOrSomebody = (word: Unit['word'] | undefined): boolean => isThing(word) || isSomebody(word)

type DoneTo = Pick<DeedVerb, 'isOnPeople' | 'isOnNamed' | 'isLaunch'>

/** What the verb is done to, when a noun for people or things, or a place for things, stands at the unit. */
export function deedPhraseAt(units: readonly Unit[], first: number, to: number, deed: DoneTo): DeedPhrase | undefined {
  const unit = units[first]
  if (isFigure(unit)) return isDoneTo(unit, deed) ? { first, head: first, last: first } : undefined
  const isHead = deed.isLaunch === true ? isLaunched : deed.isOnPeople ? isSomebody : isThingOrSomebody
  let head = first
  while (head < to && head - first < LONGEST_COUNT && units[head]?.kind === 'word' && !isHead(units[head]?.word)) {
    if (!isCounting(units[head])) return undefined
    head++
  }
  if (head >= to || units[head]?.kind !== 'word' || !isHead(units[head]?.word)) return undefined
  const last = deed.isLaunch === true ? targetOf(units, head, to) : restOf(units, head, to)
  return last === undefined ? undefined : { first, head, last }
}

/** Whether the deed may be done to whom or what is named so. */
function isDoneTo(unit: FigureUnit, { isOnPeople, isOnNamed, isLaunch }: DoneTo): boolean {
  if (unit.conjunction + unit.preposition !== '') return false
  return isOnPeople ? isOnNamed === true && isNamed(unit) : isLaunch !== true && isSite(unit)
}

/** The one person who is named, and not by an office alone. */
function isNamed({ figure }: FigureUnit): boolean {
  return figure.type === 'person' && !figure.described
}

/** How far "صواريخ على X", "وابلا من الصواريخ باتجاه X" goes: where nothing tells at what they were launched, nothing is told. */
function targetOf(units: readonly Unit[], head: number, to: number): number | undefined {
  for (let at = head + 1; at < to && at - head <= LONGEST_REST; at++) {
    if (units[at]?.kind !== 'word' || isFiniteVerb(units, at)) return undefined
    if (TOWARDS.has(units[at]?.word.norm ?? '')) return deedPhraseAt(units, at + 1, to, { isOnPeople: false })?.last
  }
  return undefined
}

/** "مدينة X", "مستشفى X". */
function isSite({ figure, word }: FigureUnit): boolean {
  return figure.type === 'place' || (figure.type === 'organization' && isThing(word))
}

/** "20", "عشرات", "ما لا يقل عن". */
export function isCounting(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  const { norm, kind } = unit.word
  return kind === 'number' || NUMBER_WORDS.has(norm) || FEW.has(norm) || MANY.has(norm) || COUNTING.test(norm)
}

/** How far the words go that tell whose or which it is: "مقرا تابعا لـ X", "قرية X", `موقع "Y" العسكري`. */
function restOf(units: readonly Unit[], head: number, to: number): number {
  let last = head
  while (last + 1 < to && last - head < LONGEST_REST) {
    const next = units[last + 1]
    if (isFigure(next)) return joins(next) ? last + 1 : last
    const quoted = isSign(next, QUOTES) ? closingQuote(units, last + 1, to) : -1
    if (quoted === -1 && !goesOn(units, last + 1, head)) break
    last = Math.max(quoted, last + 1)
  }
  return last
}

/** "مقر لـ X", "قرية X". */
function joins({ conjunction, preposition, figure }: FigureUnit): boolean {
  // "دبابتين غرب X": where it was.
  if (figure.type === 'place' && DIRECTIONS.has(foldArabic(figure.founded.split(' ')[0] ?? ''))) return false
  return conjunction === '' && (preposition === '' || preposition === 'ل')
}

function closingQuote(units: readonly Unit[], at: number, to: number): number {
  const closing = units.slice(at + 1, Math.min(to, at + LONGEST_REST)).findIndex((unit) => isSign(unit, QUOTES))
  return closing === -1 ? -1 : at + 1 + closing
}

function goesOn(units: readonly Unit[], at: number, head: number): boolean {
  const unit = units[at]
  if (unit?.kind !== 'word' || isBoundary(unit) || isFiniteVerb(units, at) || isParticle(unit.word)) return false
  const { norm } = unit.word
  if (norm.startsWith('لل')) return true
  // "مدنيين برصاص X", "مقرا بطائرات مسيرة": by whom or with what it was done.
  if (norm.startsWith('ب') && (EVENT_TAILS.has(norm) || AGENT_PHRASES.includes(norm))) return false
  const isJoined = at === head + 1 ? /^(?:[وفبك]ال|ول|وب)/u.test(norm) : beginsPhrase(unit.word)
  if (isJoined || ADVERBS.has(norm) || WHERE.has(norm) || DIRECTIONS.has(norm)) return false
  // "معظمهم نساء", "مقرا له", "حافلة تقل عمالا": what is told of it besides.
  if (/(?:هم|هن)$|^ل(?:ه|ها)$|^[يت]\p{L}{2,3}$/u.test(norm)) return false
  // "ردا على", "انتقاما لـ": why it was done.
  return !norm.endsWith('ا') || units[head]?.word.norm.endsWith('ا') === true
}
