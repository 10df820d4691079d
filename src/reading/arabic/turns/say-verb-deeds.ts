import type { Role } from '../../page.ts'
import { enterNamedEvent } from '../clauses/events.ts'
import { listFrom } from '../clauses/list.ts'
import { moodOfVerb } from '../clauses/moods.ts'
import { agreesWith } from '../context/memory.ts'
import { type Context, roleOf, type Statement } from '../context/statement.ts'
import { asState } from '../context/states.ts'
import { isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { stateArmsAt } from '../frames/state-arms.ts'
import { ADVERBS } from '../words/clause-words.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { DEED_VERBS, type DeedVerb } from '../words/deed-words.ts'
import { BANDS, SOMEBODY } from '../words/group-words.ts'
import { TRANSPARENT } from '../words/lexicon.ts'
import { hasStem, isDefinite } from '../words/word-kinds.ts'
import { type DeedPhrase, deedPhraseAt, isCounting } from './deed-phrase.ts'

const isDeedVerb = hasStem(({ base, article, pronoun }) => !article && pronoun === '' && DEED_VERBS.has(base))

const OF_DEEDS = cueOf(isDeedVerb)

/** "قصفت X مستشفى في Y", "إن مقاتلي X خطفوا ثمانية مدنيين": a deed that a verb alone tells, with who has done it. */
export function sayVerbDeeds(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  if (lacks(context, OF_DEEDS)) return
  for (const [i, one] of told.entries()) {
    const deed = DEED_VERBS.get(one.clause.verb.stem.base)
    const { at, to, verb } = one.clause
    if (deed === undefined || verb.stem.pronoun !== '' || moodOfVerb(units, at) !== 'real') continue
    if (isToldAsAttack(context, units[at])) continue
    const done = doersOf(context, units, one, told[i - 1])
    // "وقتل زعيم X فلان": killed by nobody that is told.
    const isOnNamed = deed.isOnNamed === true && done?.isCarried !== true
    const phrase = done === undefined ? undefined : phraseBehind(units, done.next, to, { ...deed, isOnNamed })
    if (done !== undefined && phrase !== undefined)
      sayDeed(context, units, { at, time: one.time, deed, phrase, doers: done.doers, standing: 'said' })
  }
}

/** "قتلت X 30 شخصا في هجوم على Y": who did it has done the attack that is named. */
function isToldAsAttack({ statements }: Context, verb: Unit | undefined): boolean {
  return statements.some(({ anchor, predicates }) => anchor === verb?.start && predicates[0] === 'perpetrator_of')
}

/** "استهدفت X سفينة لصلتها بـ Y": the tie of what was attacked, which is the reason, and none of X. */
function dropReason({ statements }: Context, units: readonly Unit[], from: number, doers: readonly Role[]): void {
  const reason = units.find((unit, i) => i > from && unit.kind === 'word' && REASON.test(unit.word.norm))
  if (reason === undefined) return
  const isOfThing = ({ subject, predicates, anchor }: Statement): boolean =>
    anchor === reason.start &&
    predicates.includes('affiliated_with') &&
    doers.some(({ figure }) => figure === subject.figure)
  for (const one of statements.filter(isOfThing)) statements.splice(statements.indexOf(one), 1)
}

const REASON = /^ل(?:صلات|صلت|ارتباط|علاقت|علاقات|تبعيت)(?:ه|ها)$/u

interface Doers {
  readonly doers: readonly Role[]
  /** Where what it is done to may begin. */
  readonly next: number
  /** Whether nobody stands beside the verb, and whoever did what was told before goes on. */
  readonly isCarried?: boolean
}

function doersOf(context: Context, units: readonly Unit[], one: Told, previous: Told | undefined): Doers | undefined {
  const { at, before, verb, isOfNoun, isRelative, from, to } = one.clause
  if (isOfNoun) return undefined
  const arms = before.length > 0 ? undefined : stateArmsAt(context, units, at + 1)
  if (arms !== undefined) return doing(context, [arms.role], arms.next)
  const place = passBand(units, at + 1)
  const behind = units[place]
  if (isFigure(behind) && place < to && behind.conjunction === '' && isDoer(context, roleOf(behind))) {
    const { figures, next } = listFrom(units, place, to)
    return doing(context, figures.map(roleOf), next)
  }
  if (place > at + 1 && !isCounting(units[at + 1])) return undefined
  // "التفجير الذي استهدف سوقا": what an event did that is told already.
  if (isRelative && !isFigure(units[from - 2])) return undefined
  if (before.length > 0) return doing(context, before, at + 1)
  // "قالت X إنها استهدفت سفينة", "قصفنا مقرا".
  const ofItself = OF_ITSELF.test(units[at - 1]?.word.norm ?? '') && one.subject.length === 1 && one.isPassive !== true
  if (ofItself || verb.isOurs) return doing(context, one.subject, at + 1)
  const carried = goingOn(context, units, one, previous)
  return carried && { ...carried, isCarried: true }
}

const OF_ITSELF = /^[بو]?ان(?:ه|ها|هم)$/u

/** "ارتكبت X مجزرة، إذ استهدفت مسجدا": what opens more of the same. */
const OPENS_MORE: ReadonlySet<string> = new Set(['اذ', 'حيث', 'كما', 'ثم'])

/** "هاجمت X القرية وقتلت 20 مدنيا": who did what was told right before goes on. */
function goingOn(
  context: Context,
  units: readonly Unit[],
  { clause: { verb, at }, subject }: Told,
  previous: Told | undefined,
): Doers | undefined {
  const before = subject.length > 0 || previous?.isPassive === true ? subject : (previous?.subject ?? [])
  const [doer, other] = before
  const isJoined = verb.stem.conjunction !== '' || OPENS_MORE.has(units[at - 1]?.word.norm ?? '')
  if (!isJoined || doer === undefined || other !== undefined || doer.start < context.start) return undefined
  const agrees = verb.gender === 'p' || agreesWith(context.memory, doer.figure, verb.gender)
  return agrees ? doing(context, before, at + 1) : undefined
}

/** "قصفت مدفعية X", "هاجم مسلحون من X": where the body is named whose arms or men do it. */
function passBand(units: readonly Unit[], from: number): number {
  let at = isSign(units[from], QUOTES) ? from + 1 : from
  if (units[at]?.kind !== 'word' || !isBand(units[at]?.word)) return at
  at++
  while (at - from < MOST_OF_BAND && units[at]?.kind === 'word') at++
  return at
}

const MOST_OF_BAND = 4

const isBand = hasStem(
  ({ base, whole, pronoun, article }) =>
    pronoun === '' && !article && (BANDS.has(base) || SOMEBODY.has(base) || TRANSPARENT.has(whole)),
)

export function isDoer({ memory }: Context, { figure }: Role): boolean {
  const { type } = memory.page.cast.head(figure)
  return type === 'organization' || (type === 'place' && asState(memory, { figure, start: 0, end: 0 }) !== undefined)
}

function doing(context: Context, doers: readonly Role[], next: number): Doers | undefined {
  return doers.length > 0 && doers.every((role) => isDoer(context, role)) ? { doers, next } : undefined
}

/** What it was done to: past a time, an adverb, and what it was done with. */
function phraseBehind(units: readonly Unit[], from: number, to: number, deed: DeedVerb): DeedPhrase | undefined {
  let at = from
  while (at < to && at - from < MOST_BETWEEN) {
    const isJoined = units[at]?.word.norm === 'علي'
    const phrase = deed.isUpon === true && !isJoined ? undefined : deedPhraseAt(units, isJoined ? at + 1 : at, to, deed)
    if (phrase !== undefined) return phrase
    if (!isBetween(units, at)) return undefined
    at++
  }
  return undefined
}

const MOST_BETWEEN = 8

/** "، اليوم الخميس،", "بالمدفعية الثقيلة", a closing mark, an adjective of who did it. */
function isBetween(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit?.kind === 'sign') return isSign(unit, `،,()${QUOTES}`)
  if (unit?.kind === 'time') return true
  if (unit?.kind !== 'word') return false
  // "بطائرة مسيرة انتحارية".
  if ([1, 2].some((back) => /^ب/u.test(units[at - back]?.word.norm ?? '')) && /(?:ه|ي)$/u.test(unit.word.norm))
    return true
  return (
    ADVERBS.has(unit.word.norm) ||
    // "تحتجز تعسفا".
    /(?:ا|\u064b)$/u.test(unit.word.text) ||
    /^(?:ب|اليوم$|امس$|مساء$|فجر$|صباح$)/u.test(unit.word.norm) ||
    isDefinite(unit.word)
  )
}

/** A deed, and where and by whom it is told. */
export interface Deed {
  /** The word that tells it. */
  readonly at: number
  readonly time: string | null
  readonly deed: DeedVerb
  readonly phrase: DeedPhrase
  readonly doers: readonly Role[]
  /** `self`: the one who has done it says so. */
  readonly standing: 'said' | 'self'
}

/** Says who has done a deed, and where, when what it was done to is a place. */
export function sayDeed(context: Context, units: readonly Unit[], told: Deed): void {
  const { at, time, deed, phrase, doers, standing } = told
  dropReason(context, units, phrase.last, doers)
  const [verb, first, last] = [units[at], units[phrase.first], units[phrase.last]]
  if (verb === undefined || first === undefined || last === undefined) return
  const named = `${deed.noun} ${wordsOf(context, units, phrase)}`
  const figure = enterNamedEvent(context, named, deed.noun.split(' ')[0] ?? '')
  const event: Role = { figure, start: first.start, end: last.end }
  for (const subject of doers) {
    const isNamed = subject.end > subject.start && subject.start >= context.start
    context.statements.push({
      subject,
      predicates: ['perpetrator_of'],
      object: event,
      valid: time,
      anchor: verb.start,
      start: Math.min(verb.start, isNamed ? subject.start : verb.start),
      end: last.end,
      score: 0.65,
      standing,
    })
  }
  const place = isFigure(last) ? last : units[phrase.last + 1]
  if (!isFigure(place) || place.figure.type !== 'place' || place.conjunction + place.preposition !== '') return
  context.statements.push({
    subject: event,
    predicates: ['location'],
    object: roleOf(place),
    valid: null,
    anchor: verb.start,
    start: event.start,
    end: Math.max(event.end, place.end),
    score: 0.6,
    standing: 'said',
  })
}

/** The words as they stand behind a noun: "مقرا عسكريا" without the endings of an object. */
function wordsOf({ text, words }: Context, units: readonly Unit[], { first, head, last }: DeedPhrase): string {
  return units
    .slice(first, last + 1)
    .filter(({ kind }) => kind !== 'sign')
    .map(({ start, end, first: own, word, kind, figure, nameStart, nameEnd }) => {
      if (figure?.type === 'person') return text.slice(nameStart ?? start, nameEnd ?? end)
      const written = text.slice(words[own]?.start ?? start, end).replace(/["“”«»]/gu, '')
      const isObject = first === head && kind === 'word' && word.stems.some(({ tanwin }) => tanwin === true)
      return isObject ? written.replace(/(?:ًا|اً|ا)$/u, '') : written
    })
    .join(' ')
    .replace(/\s+/gu, ' ')
}
