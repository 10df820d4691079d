import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import type { Context } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { ISSUED } from '../words/attribution-words.ts'
import { type Cue, cueOf } from '../words/cues.ts'
import {
  BEFORE_VICTIMS,
  EVENT_NOUNS,
  EVENT_TAILS,
  PLACED_EVENTS,
  TIME_NOUNS,
  VAGUE_EVENTS,
  VICTIMS,
} from '../words/event-words.ts'
import { LIGHT_WORDS } from '../words/particles.ts'
import { beginsPhrase, isCommon, isDefinite, isParticle, rememberedStem } from '../words/word-kinds.ts'
import { type Stem, standing, startAfter } from '../words/words.ts'
import { isBoundary, isFiniteVerb, verbAt } from './clause-marks.ts'

/** An event named or described at a unit. */
export interface EventAt {
  readonly role: Role
  /** Index of the unit after it. */
  readonly next: number
  /** The end of the fuller description. */
  readonly end: number
}

const LONGEST = 7

/** The first event noun of a stretch that stands without a preposition or after one of those given. */
export function firstEvent(
  context: Context,
  units: readonly Unit[],
  from: number,
  to: number,
  prepositions: ReadonlyMap<string, string>,
): EventAt | undefined {
  for (let i = from; i < to; i++) {
    const before = units[i - 1]
    const unit = units[i]
    if (i > from && before?.kind === 'word' && isParticle(before.word) && !prepositions.has(before.word.norm)) continue
    if (
      unit?.kind === 'word' &&
      unit.word.stems.some(
        ({ preposition, base }) => EVENT_NOUNS.has(base) && preposition !== '' && !prepositions.has(preposition),
      )
    )
      continue
    const event = eventAt(context, units, i)
    if (event !== undefined) return event
  }
  return undefined
}

const eventStem = rememberedStem(
  ({ base, pronoun, preposition }) => EVENT_NOUNS.has(base) && pronoun === '' && preposition !== 'س',
)

/** The nouns of events. */
export const OF_EVENTS: Cue = cueOf((word) => eventStem(word) !== undefined)

/** The event whose noun stands at the unit. */
export function eventAt(context: Context, units: readonly Unit[], at: number): EventAt | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || eventStem(unit.word) === undefined || isFiniteVerb(units, at)) return undefined
  const stem = eventStem(unit.word)
  if (stem === undefined) return undefined
  const short = headEnd(units, at, stem)
  const long = fullEnd(units, short)
  const start = startAfter(unit.word, stem.lead)
  const figure = long === at && stem.article && !isFigure(units[at + 1]) ? known(context, stem) : undefined
  const name = nameOf(context, unit, stem, units[long]?.end ?? unit.end)
  return {
    role: { figure: figure ?? enterEvent(context, name, stem), start, end: units[short]?.end ?? unit.end },
    next: long + 1,
    end: units[long]?.end ?? unit.end,
  }
}

/** The noun with its adjectives and what it is joined to: "محاولة تفجير مقر الجبهة", "معارك الفاشر". */
function headEnd(units: readonly Unit[], at: number, stem: Stem): number {
  let last = at
  while (last - at < LONGEST) {
    const next = units[last + 1]
    if (isFigure(next) && stem.article && last === at) return last
    if (isFigure(next))
      return next.conjunction === '' && next.preposition === '' && !isAdverbial(units[last]) ? last + 1 : last
    if (
      next?.kind !== 'word' ||
      isBoundary(next) ||
      isFiniteVerb(units, last + 1) ||
      !extendsEvent(units, last + 1, at, stem)
    )
      break
    last++
  }
  return last
}

function isAdverbial(unit: Unit | undefined): boolean {
  return unit !== undefined && /(?<!ي)ا$/u.test(unit.word.norm)
}

function extendsEvent(units: readonly Unit[], at: number, head: number, stem: Stem): boolean {
  const unit = units[at]
  if (unit === undefined || isParticle(unit.word)) return false
  if (EVENT_TAILS.has(unit.word.norm)) return true
  if (unit.conjunction !== '' || /^[وف]/u.test(unit.word.norm)) return false
  const isNext = at === head + 1
  if (isDefinite(unit.word)) return isOfEvent(units, at, head, stem)
  if (stem.article) return false
  if (isNext && (agrees(unit, units[head]) || isProper(unit, stem) || EVENT_NOUNS.has(unit.word.norm))) return true
  return joinsFigure(units[at + 1]) && !isCommonVerbLike(unit)
}

/** "تفجير السفارة الفرنسية", "قتل المدنيين": a definite noun or adjective that tells which event it is. */
function isOfEvent(units: readonly Unit[], at: number, head: number, stem: Stem): boolean {
  const word = units[at]?.word
  if (word === undefined) return false
  const isNext = at === head + 1
  if (isNext && (VICTIMS.has(word.norm) || stem.base === DOWNING)) return true
  return (isNext || stem.article || isDefinite(units[at - 1]?.word)) && !isCommon(word)
}

/** "إسقاط الطائرة": what it tells nothing without. */
const DOWNING = 'اسقاط'

/** "هجمات دامية": an indefinite adjective that agrees with its noun. */
function agrees(unit: Unit, noun: Unit | undefined): boolean {
  return unit.word.norm.endsWith('ه') && /[هت]$/u.test(noun?.word.norm ?? '')
}

function joinsFigure(unit: Unit | undefined): boolean {
  return isFigure(unit) && unit.conjunction === '' && unit.preposition === ''
}

/** "مجزرة غيمبي": a word that no lexicon knows, after the noun of something that bears the name of its place. */
function isProper({ word }: Unit, stem: Stem): boolean {
  return (
    PLACED_EVENTS.has(stem.base) &&
    stem.tanwin !== true &&
    !isCommon(word) &&
    !beginsPhrase(word) &&
    !/(?:ا|ات|ين|ون|ي|يه)$/u.test(word.norm.replace(/بي$/u, 'ب'))
  )
}

function isCommonVerbLike(unit: Unit): boolean {
  return LIGHT_WORDS.has(unit.word.norm) && unit.word.norm.length < 3
}

/** The noun with where or against whom it was: "كمين للرتل المنسحب", "هجوم على X". */
function fullEnd(units: readonly Unit[], short: number): number {
  const next = units[short + 1]
  if (isFigure(next)) return next.conjunction === '' && next.preposition === 'ل' ? short + 1 : short
  if (next?.kind !== 'word') return short
  if (next.word.norm.startsWith('لل')) {
    const adjective = units[short + 2]
    return adjective?.kind === 'word' && isDefinite(adjective.word) && !isCommon(adjective.word) ? short + 2 : short + 1
  }
  if (/^(?:يد|ايدي)$/u.test(units[short + 2]?.word.norm ?? '')) return short
  // "تبنى الهجوم في بيان": where it was told, and not where it was.
  if (units[short + 2]?.word.stems.some(({ base }) => ISSUED.has(base) || base === 'تسجيل') === true) return short
  return BEFORE_VICTIMS.has(next.word.norm) ? whereEnd(units, short) : short
}

/** The place or the target after على, ضد or في. */
function whereEnd(units: readonly Unit[], short: number): number {
  let last = short + 1
  while (last - short < 5 && units[last + 1]?.kind === 'word' && !endsPlace(units[last + 1])) {
    // "ضد تمرد تشنه X": a verb with its pronoun tells of the event and is no part of where it was.
    if ((verbAt(units, last + 1)?.stem.pronoun ?? '') !== '') return last > short + 1 ? last : short
    last++
  }
  if (isFigure(units[last + 1]) && last - short < 4) return last + 1
  return last > short + 1 ? last : short
}

function endsPlace(unit: Unit | undefined): boolean {
  return unit === undefined || isParticle(unit.word) || TIME_NOUNS.has(unit.word.norm)
}

function nameOf(context: Context, unit: Unit, stem: Stem, end: number): string {
  const own = standing(unit.word, stem)
  const head =
    foldArabic(own).endsWith('ا') && stem.base === foldArabic(own).slice(0, -1)
      ? own.slice(0, own.lastIndexOf('ا')).replace(/\u064b$/u, '')
      : own
  return `${head}${context.text.slice(unit.end, end)}`
    .replace(/["“”«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** "الهجوم": the event of that kind last told of. */
function known(context: Context, stem: Stem): Figure | undefined {
  return context.memory.heads.get(`حدث ${stem.base}`)?.at(-1)
}

function enterEvent(context: Context, name: string, { base }: Stem): Figure {
  return enterNamedEvent(context, name, base)
}

/** Enters an event, of which the text may go on to speak by its noun. */
export function enterNamedEvent({ memory }: Context, name: string, noun: string): Figure {
  const figure = memory.page.cast.enter('event', name, !VAGUE_EVENTS.has(noun))
  const key = `حدث ${noun}`
  memory.heads.set(key, [...(memory.heads.get(key) ?? []).slice(-3), figure])
  return figure
}
