import type { EntityType } from '../../../claims/entity.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import {
  ADVERBS,
  ALL_OF_THEM,
  COMPOUND,
  LISTED_GROUPS,
  NEW_BODY,
  OF_OFFICE,
  TEMPORAL,
  THAT_TIME,
  WITH_ITS_PRONOUN,
} from '../words/clause-words.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS } from '../words/frames.ts'
import { CALLED, DIRECTIONS, TRANSPARENT } from '../words/lexicon.ts'
import { AGENT_PHRASES, COMMON_VERBS, COPULAS, LIGHT_WORDS, PAIR_WORDS } from '../words/particles.ts'
import { isDefinite, isParticle, plain } from '../words/word-kinds.ts'
import { isExactly } from '../words/words.ts'
import { isBoundary, isFiniteVerb } from './clause-marks.ts'

/** Figures that a preposition brings. */
export interface Oblique {
  /** إلى, جانب, على يد … as slots name it; `agent` for على يد, من قبل and the like. */
  readonly preposition: string
  readonly figures: readonly Role[]
  /** Index of the unit of the preposition. */
  readonly at: number
  readonly byPronoun: boolean
  /** Whether و is joined to the preposition: "وفي". */
  readonly isJoined?: boolean
}

/** The noun phrases of a stretch of a sentence. */
export interface Arguments {
  /** Lists of figures without a preposition, in order: subject and object. */
  readonly bare: readonly (readonly FigureUnit[])[]
  readonly obliques: readonly Oblique[]
}

/** Gathers the noun phrases of the units from `from` up to `to`. */
export function argumentsIn(context: Context, units: readonly Unit[], from: number, to: number): Arguments {
  const bare: FigureUnit[][] = []
  const obliques: Oblique[] = []
  let at = from
  while (at < to) {
    const skipped = skippedAt(units, at)
    const oblique = skipped === 0 ? obliqueAt(context, units, at, to) : undefined
    const list = skipped === 0 && oblique === undefined ? bareAt(context, units, at, to) : undefined
    if (oblique !== undefined) obliques.push({ ...oblique.value, isJoined: JOINED.test(units[at]?.word.norm ?? '') })
    if (list !== undefined && list.figures.length > 0) bare.push(list.figures)
    at = oblique?.next ?? list?.next ?? at + Math.max(1, skipped)
  }
  return { bare, obliques }
}

/** A preposition that goes on: "وفي". */
const JOINED = /^و(?:في|علي|الي|عن|من|مع|ب)$/u

/** How many units are passed over: those beside another, and "كل من". */
function skippedAt(units: readonly Unit[], at: number): number {
  const unit = units[at]
  if (unit?.aside === true) return 1
  const that = units[at + 1]?.word.norm === 'ذلك' && unit?.kind === 'word' && isTemporal(unit)
  if (that) return THAT_TIME.has(units[at + 2]?.word.norm ?? '') ? 3 : 2
  const all = unit?.kind === 'word' && /^[وبل]?(?:كل|كلا|كلتا)$/u.test(unit.word.norm)
  return all && units[at + 1]?.word.norm === 'من' ? 2 : 0
}

/** "منذ ذلك الحين", "بعد ذلك": when, by a preposition that brings nobody. */
function isTemporal({ word }: Unit): boolean {
  return TEMPORAL.has(withoutAnd(word.norm))
}

function bareAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  to: number,
): { readonly figures: FigureUnit[]; readonly next: number } | undefined {
  const unit = units[at]
  if (isFigure(unit)) {
    const list = listFrom(units, at, to)
    return isComplement(units, at) || isWhereabouts(unit) ? { figures: [], next: list.next } : list
  }
  const most = mostAt(context, units, at)
  if (most !== undefined) return { figures: [most], next: at + 1 }
  const parties = partiesAt(context, units, at)
  return parties.length === 0 ? undefined : { figures: parties, next: at + 1 }
}

/** "ينتشر معظمها في X": the body for which the pronoun stands. */
function mostAt(context: Context, units: readonly Unit[], at: number): FigureUnit | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || !/ه[ام]$/u.test(unit.word.norm)) return undefined
  const pronoun = /^(?:معظم|اغلب|غالبيت|اكثر|جميع|باقي)(ها|هم)$/u.exec(unit.word.norm)?.[1]
  if (pronoun === undefined) return undefined
  const figure = referentOf(context, units, at, pronoun, ['organization'])
  return figure === undefined ? undefined : standIn(unit, figure)
}

/** "شرقي حلب" says where. */
function isWhereabouts({ figure, word, preposition }: FigureUnit): boolean {
  return figure.type === 'place' && preposition === '' && DIRECTIONS.has(word.norm)
}

/** "الجماعتين", "هذه الفصائل": those named before for whom the word stands. */
export function partiesAt(context: Context, units: readonly Unit[], at: number): FigureUnit[] {
  const unit = units[at]
  if (unit?.kind !== 'word') return []
  if (PAIR_WORDS.has(unit.word.norm)) return lastTwo(context, units, at, 'organization')
  if (PAIR_PERSONS.test(unit.word.norm)) return lastTwo(context, units, at, 'person')
  return isAllListed(units, at) ? context.memory.listed.map((figure) => standIn(unit, figure)) : []
}

/** "هذه الفصائل", "الفصائل المذكورة", "الأحزاب الأربعة". */
function isAllListed(units: readonly Unit[], at: number): boolean {
  if (!LISTED_GROUPS.has(units[at]?.word.norm ?? '')) return false
  return (
    /(?:^|[^ا])(?:هذه|تلك|هاته)$/u.test(units[at - 1]?.word.norm ?? '') ||
    ALL_OF_THEM.has(units[at + 1]?.word.norm ?? '')
  )
}

function standIn(unit: Unit, figure: Figure): FigureUnit {
  return { ...unit, kind: 'figure', figure, nameStart: unit.start, nameEnd: unit.start }
}

/** "الرجلان": the two persons last named. */
const PAIR_PERSONS = /^[وف]?الرجل(?:ان|ين)$/u

/** "الجماعتين": the two organisations last named. */
function lastTwo(context: Context, units: readonly Unit[], at: number, kind: EntityType): FigureUnit[] {
  const named = units
    .slice(0, at)
    .filter(isFigure)
    .filter(({ figure }) => figure.type === kind)
  const unit = units[at]
  const earlier = context.before.filter(({ type, described }) => type === kind && !described).slice(-2)
  if (unit === undefined) return []
  const distinct = [...new Set(named.map(({ figure }) => context.memory.page.cast.head(figure)))].slice(-2)
  const both = distinct.length === 2 ? distinct : earlier
  return both.map((figure) => standIn(unit, figure))
}

/** The figure and those joined to it: "X وY", "X، Y وZ". */
export function listFrom(
  units: readonly Unit[],
  at: number,
  to: number,
): { readonly figures: FigureUnit[]; readonly next: number } {
  const figures: FigureUnit[] = []
  const first = units[at]
  let next = at
  while (next < to) {
    const unit = units[next]
    if (!isFigure(unit) || (figures.length > 0 && !continuesList(unit, first))) break
    figures.push(unit)
    next = joined(units, next + 1, to) ?? next + 1
    if (!isJoinedHere(units, next)) break
  }
  const joinedLast = figures.findLastIndex(({ conjunction }, i) => i > 0 && conjunction === 'و')
  if (
    figures.length < 2 ||
    isSign(units[at - 1], ':') ||
    joinedLast === figures.length - 1 ||
    hasLooseAnd(units, figures)
  )
    return { figures, next }
  const kept = figures.slice(0, Math.max(1, joinedLast + 1))
  return { figures: kept, next: units.indexOf(kept.at(-1) as FigureUnit) + 1 }
}

/** "X، Y و Z": an and that stands apart. */
function hasLooseAnd(units: readonly Unit[], figures: readonly FigureUnit[]): boolean {
  const last = figures.at(-1)
  return last !== undefined && units[units.indexOf(last) - 1]?.word.norm === 'و'
}

function continuesList(unit: FigureUnit, first: Unit | undefined): boolean {
  if (unit.conjunction !== 'و' && !isSameKind(unit, first)) return false
  if (unit.titled === true && isFigure(first) && first.figure.type === 'organization') return false
  return unit.preposition === '' || unit.preposition === first?.preposition
}

/** Whether a figure of the list stands here: after و or a comma. */
function isJoinedHere(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (!isFigure(unit) || unit.aside === true) return false
  return unit.conjunction === 'و' || isSign(units[at - 1], COMMAS) || units[at - 1]?.word.norm === 'و'
}

/** "أنصار X في Y، وكتائب Z": how many units say where one of the list is. */
function whereabouts(units: readonly Unit[], at: number): number {
  const place = units[at + 1]
  if (units[at]?.word.norm !== 'في' || !isFigure(place) || place.figure.type !== 'place' || place.conjunction !== '')
    return 0
  return isSign(units[at + 2], COMMAS) && units[at + 3]?.conjunction === 'و' ? 2 : 0
}

/** Passes a comma, a closing quotation mark or a separate و when a figure follows. */
function joined(units: readonly Unit[], from: number, to: number): number | undefined {
  let i = from + whereabouts(units, from)
  const most = i + 5
  while (i < to && i < most && (units[i]?.aside === true || isSign(units[i], '،,"”“»«') || units[i]?.word.norm === 'و'))
    i++
  return i < to && isFigure(units[i]) && units[i]?.preposition !== 'ب' ? i : undefined
}

function isSameKind(unit: FigureUnit, first: Unit | undefined): boolean {
  return (
    isFigure(first) &&
    (unit.figure.type === first.figure.type || (unit.figure.type !== 'place' && first.figure.type !== 'place'))
  )
}

/** Whether the figure belongs to the noun before it ("مواقع الجيش") and is no argument itself. */
function isComplement(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  const before = units[at - 1]
  if (unit?.conjunction !== '' || unit.preposition !== '' || before?.kind !== 'word') return false
  return isConstruct(units, at - 1)
}

function isConstruct(units: readonly Unit[], at: number): boolean {
  const before = units[at]
  if (before?.kind !== 'word' || before.word.kind !== 'word') return false
  const { norm } = before.word
  if (
    isParticle(before.word) ||
    isDefinite(before.word) ||
    isFiniteVerb(units, at) ||
    ADVERBS.has(norm) ||
    isExactly(before.word, COPULAS) ||
    COMMON_VERBS.has(norm)
  )
    return false
  if (WITH_ITS_PRONOUN.has(norm) || /.{3}ه$/u.test(before.word.text)) return false
  if (LIGHT_WORDS.has(norm) || CALLED.has(norm) || /^(?:بال|وال|لل|فال)/u.test(norm) || /(?:ا|هم|ها|نا)$/u.test(norm))
    return false
  return plain(before.word) !== undefined
}

const WITH_PRONOUN = /^[وف]?(عن|من|مع|الي|علي|في|ضد|ب|ل|لدي|جانب|بين)(ه|ها|هم|هما)$/u

function obliqueAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  to: number,
): { value: Oblique; next: number } | undefined {
  const unit = units[at]
  if (unit === undefined) return undefined
  if (isFigure(unit)) {
    if (unit.preposition === '') return undefined
    const list = listFrom(units, at, to)
    return {
      value: { preposition: unit.preposition, figures: list.figures.map(roleOf), at, byPronoun: false },
      next: list.next,
    }
  }
  if (unit.kind !== 'word') return undefined
  const pronoun = WITH_PRONOUN.exec(unit.word.norm)
  if (pronoun?.[1] !== undefined && pronoun[2] !== undefined)
    return pronounOblique(context, units, at, pronoun[1], pronoun[2])
  const beside = /^جانب(ه|ها|هم|هما)$/u.exec(units[at + 1]?.word.norm ?? '')?.[1]
  if (beside !== undefined && /^[وف]?الي$/u.test(unit.word.norm)) {
    const found = pronounOblique(context, units, at, 'جانب', beside)
    return found && { ...found, next: at + 2 }
  }
  if (isFigure(units[at + 2]) && isTemporal(unit) && OWNED.test(units[at + 1]?.word.text ?? '')) return undefined
  const [preposition, after] = prepositionAt(units, at)
  return preposition === undefined ? undefined : broughtBy(context, units, preposition, at, after, to)
}

function pronounOblique(
  context: Context,
  units: readonly Unit[],
  at: number,
  preposition: string,
  pronoun: string,
): { value: Oblique; next: number } | undefined {
  const figure: Figure | undefined = referentOf(context, units, at, pronoun, ['organization', 'person'])
  if (figure === undefined) return undefined
  return { value: { preposition, figures: [unnamed(figure, units[at]?.end ?? 0)], at, byPronoun: true }, next: at + 1 }
}

/** The word without a joined و or ف. */
function withoutAnd(norm: string): string {
  if (WITH_WAW.has(norm)) return norm
  if (/^و(?:مع|من|في|عن)$/u.test(norm)) return norm.slice(1)
  return norm.length > 3 && (norm.startsWith('و') || norm.startsWith('ف')) ? norm.slice(1) : norm
}

/** Prepositions that begin with و themselves. */
const WITH_WAW: ReadonlySet<string> = new Set(['وراء', 'ورا', 'وسط', 'وفق'])

/** "وكان من قبل …" tells when, not by whom. */
function isBefore(units: readonly Unit[], at: number, two: string): boolean {
  return two === 'من قبل' && /^[وف]?(?:كان|كانت|كانوا)$/u.test(units[at - 1]?.word.norm ?? '')
}

/** The preposition that stands at the unit, and where what it brings may begin. */
function prepositionAt(units: readonly Unit[], at: number): readonly [string | undefined, number] {
  const norm = withoutAnd(units[at]?.word.norm ?? '')
  const compound = OPENING.has(norm) ? compoundAt(units, at, norm) : undefined
  if (compound !== undefined) return compound
  if (isParticle(units[at]?.word) && !isBoundary(units[at])) return [norm, at + 1]
  return [undefined, at]
}

/** Words that begin a preposition of two. */
const OPENING: ReadonlySet<string> = new Set(
  [...COMPOUND.keys(), ...AGENT_PHRASES, 'عن', 'من'].map((phrase) => phrase.split(' ')[0] ?? ''),
)

function compoundAt(units: readonly Unit[], at: number, norm: string): readonly [string, number] | undefined {
  const two = `${norm} ${units[at + 1]?.kind === 'word' ? units[at + 1]?.word.norm : ''}`
  if (AGENT_PHRASES.includes(two) && !isBefore(units, at, two)) return ['agent', at + 2]
  if (AGENT_PHRASES.includes(norm)) return ['agent', at + 1]
  const joint = OF_OFFICE.has(two) ? 'منصب' : COMPOUND.get(two)
  return joint === undefined ? undefined : [joint, at + 2]
}

const FAR = 4

/** The first figure after a preposition, past nouns and adjectives that stand for it. */
function broughtBy(
  context: Context,
  units: readonly Unit[],
  preposition: string,
  at: number,
  after: number,
  to: number,
): { value: Oblique; next: number } | undefined {
  const from = after + skippedAt(units, after)
  let limit = from + FAR
  for (let i = from; i < to && i < limit; i++) {
    const unit = units[i]
    if (unit === undefined || endsPhrase(units, i, from)) return undefined
    if (isFigure(unit)) return brought(units, preposition, at, i, to)
    if (isAllListed(units, i) && preposition !== 'بين') {
      const figures = partiesAt(context, units, i).map(roleOf)
      return { value: { preposition, figures, at, byPronoun: false }, next: i + 1 }
    }
    if (unit.kind === 'word' && PAIR_WORDS.has(unit.word.norm))
      return { value: { preposition: 'pair', figures: [], at, byPronoun: false }, next: i + 1 }
    if (isNewBody(unit)) limit = after + 8
  }
  return undefined
}

/** "تشكيل جديد يحمل اسم": the name of what is new follows. */
function isNewBody(unit: Unit): boolean {
  return unit.kind === 'word' && NEW_BODY.has(unit.word.norm)
}

function brought(
  units: readonly Unit[],
  preposition: string,
  at: number,
  from: number,
  to: number,
): { value: Oblique; next: number } {
  const list = listFrom(units, from, to)
  return { value: { preposition, figures: list.figures.map(roleOf), at, byPronoun: false }, next: list.next }
}

/** A time, a verb, another preposition or a sign that is no quotation mark ends what a preposition brings. */
function endsPhrase(units: readonly Unit[], at: number, after: number): boolean {
  const unit = units[at]
  if (unit?.kind === 'time' || isFiniteVerb(units, at)) return true
  if (unit?.kind === 'sign') return !isSign(unit, '"“”«»')
  if (unit?.kind === 'figure') return at > after && unit.conjunction !== ''
  if (/^(?:بعد|قبل|خلف|دون)(?:ه|ها|هم)$/u.test(unit?.word.norm ?? '')) return true
  if (unit?.word.stems.some(({ base, pronoun }) => pronoun !== '' && TRANSPARENT.has(base)) === true) return true
  if (unit?.kind === 'word' && OWNED.test(unit.word.text) && isBody(units[at + 1])) return true
  return unit !== undefined && !isNewBody(unit) && (isEventful(unit) || (at > after && isParticle(unit.word)))
}

/** "من أنصاره": a noun with its owner is complete: the body after it is brought by nothing. */
const OWNED = /.{3}(?:ه|ها|هم)$/u

function isBody(unit: Unit | undefined): boolean {
  return isFigure(unit) && unit.figure.type === 'organization' && unit.conjunction === '' && unit.preposition === ''
}

/** Nouns that open a frame of their own keep what follows them. */
function isEventful(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    unit.word.stems.some(({ base, pronoun }) => pronoun === '' && (FRAME_NOUNS.has(base) || EVENT_NOUNS.has(base)))
  )
}
