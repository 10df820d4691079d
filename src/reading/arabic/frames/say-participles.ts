import type { Role } from '../../page.ts'
import { argumentsIn } from '../clauses/arguments.ts'
import { isBoundary, isComplementizer, isFiniteVerb } from '../clauses/clause-marks.ts'
import { copulaBefore, subjectAfterCopula, subjectOfCopula } from '../clauses/copula-subject.ts'
import { firstEvent } from '../clauses/events.ts'
import { listedBehind } from '../clauses/introduced-list.ts'
import { isNotBefore } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { agreesWith, enterOrganisation, isState } from '../context/memory.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { STILL_BEING } from '../words/clause-words.ts'
import { FRAME_PARTICIPLES, type Frame, type FrameParticiple } from '../words/frames.ts'
import { DESCRIBING_HEADS, MANY_BODIES, MEMBERS, PARTS, WINGS } from '../words/group-words.ts'
import { CALLED } from '../words/lexicon.ts'
import { isDefinite, isParticle } from '../words/word-kinds.ts'
import { fillLister, giverOf } from './fill-slots.ts'
import { sayFrame } from './say-frame.ts'
import { fillObliques, type Slots } from './slots.ts'

/** Says what participles say of the noun before them: "التابع لـ X", "المدعومة من Y". */
export function sayParticiples(context: Context, units: readonly Unit[]): void {
  let last: { readonly at: number; readonly head: Role } | undefined
  for (let at = 1; at < units.length; at++) {
    const participle = participleAt(units, at) ?? joinedParticiple(units, at, last?.at)
    if (participle === undefined) continue
    const head = joinedHead(units, at, last) ?? headOf(context, units, at)
    const listed = MEMBERSHIP.has(participle.frame.key) ? listedBehind(units, at) : []
    for (const one of listed) sayParticiple(context, units, at, participle, roleOf(one))
    if (head === undefined || listed.length > 0) continue
    last = { at, head }
    for (const one of [...beforeLast(units, at, head), head]) sayParticiple(context, units, at, participle, one)
  }
}

/** "X وY المدعومين من Z": those to whom the last is joined that a participle of several describes. */
function beforeLast(units: readonly Unit[], at: number, head: Role): readonly Role[] {
  if (!/^ال.+(?:ين|ون|ان)$/u.test(units[at]?.word.norm ?? '')) return []
  const others: Role[] = []
  let i = at - 1
  while (isFigure(units[i]) && units[i]?.conjunction === 'و' && isFigure(units[i - 1]))
    others.push(roleOf(units[--i] as FigureUnit))
  return units[at - 1]?.nameStart === head.start ? others.filter(({ figure }) => !isState(figure.founded)) : []
}

/** Of whom the participle is said, when it joins no other. */
function headOf(context: Context, units: readonly Unit[], at: number): Role | undefined {
  return (
    standsFor(context, units, units[at - 1]?.kind === 'time' ? at - 2 : at - 1) ??
    headAmongMany(context, units, at) ??
    heroBefore(context, units, at) ??
    headOfBeing(context, units, at) ??
    headOfCopula(context, units, at) ??
    headAfterThat(context, units, at) ??
    (COUNTED.test(units[at - 1]?.word.norm ?? '') ? headBeforeCopula(units, at) : undefined) ??
    (addsOn(units, at) ? headAgreeing(context, units, at) : headBefore(context, units, at)) ??
    headOfSame(context, units, at) ??
    headBeforeCopula(units, at) ??
    calledAfter(units, at)
  )
}

/** "الجناح السياسي لـ X": no part of it, as its armed wing is. */
function ofPolitics(units: readonly Unit[], at: number, frame: Frame): Frame {
  if (frame.key !== 'wing' || !/^(?:ال)?سياسيه?ا?$/u.test(units[at + 1]?.word.norm ?? '')) return frame
  return { ...frame, claims: frame.claims.map((claim) => ({ ...claim, predicates: ['affiliated_with'] })) }
}

/** What says that bodies are parts of another. */
const MEMBERSHIP: ReadonlySet<string> = new Set(['join', 'belong', 'under', 'wing'])

function participleAt(units: readonly Unit[], at: number): FrameParticiple | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || isFiniteVerb(units, at)) return undefined
  const stem = unit.word.stems.find(
    ({ base, pronoun, preposition, conjunction }) =>
      FRAME_PARTICIPLES.has(base) &&
      pronoun === '' &&
      (conjunction === '' || addsOn(units, at)) &&
      (preposition === '' || (preposition === 'ك' && isWing(base))),
  )
  return stem === undefined ? undefined : FRAME_PARTICIPLES.get(stem.base)
}

/** How far another participle of the same noun may stand after the first. */
const JOINED_REACH = 12

/** "المنضوي في X والمدعوم من Y": another participle of the noun that the one before describes. */
function joinedParticiple(units: readonly Unit[], at: number, before: number | undefined): FrameParticiple | undefined {
  const unit = units[at]
  if (before === undefined || at - before > JOINED_REACH || unit?.kind !== 'word' || isFiniteVerb(units, at))
    return undefined
  const isThe = isDefinite(units[before]?.word)
  const stem = unit.word.stems.find(
    ({ base, pronoun, preposition, conjunction, article }) =>
      conjunction === 'و' && article === isThe && FRAME_PARTICIPLES.has(base) && pronoun === '' && preposition === '',
  )
  if (
    stem === undefined ||
    units.slice(before, at).some((one, i) => isBoundary(one) || isFiniteVerb(units, before + i))
  )
    return undefined
  return FRAME_PARTICIPLES.get(stem.base)
}

function joinedHead(
  units: readonly Unit[],
  at: number,
  last: { readonly at: number; readonly head: Role } | undefined,
): Role | undefined {
  return participleAt(units, at) === undefined ? last?.head : undefined
}

/** "تأسس كجناح عسكري لـ X". */
function isWing(base: string): boolean {
  return FRAME_PARTICIPLES.get(base)?.frame.key === 'wing'
}

const BETWEEN = 3

/** The figure that the participle describes: right before it, past adjectives, a comma and a copula. */
function headBefore(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (describesOther(units, at) || describesObject(units, at)) return undefined
  for (let i = at - 1; i >= 0 && at - i <= BETWEEN + 1; i--) {
    const unit = units[i]
    if (isFigure(unit)) return headAt(context, units, i, unit, at)
    if (unit === undefined || endsHead(unit)) return undefined
  }
  return undefined
}

/** The figure itself, the body of the one in office, or what stands before whom a preposition brings. */
function headAt(context: Context, units: readonly Unit[], i: number, unit: FigureUnit, at: number): Role | undefined {
  if (isBroughtApart(context, unit, units[at])) return headAgreeing(context, units, at)
  return bodyBehind(context, unit, at - i) ?? roleOf(isHome(units, i) ? (units[i - 2] as FigureUnit) : unit)
}

/** "X التابعة للجيش مسؤولة عن": who a preposition brings is not what is said to be so, nor what the participle does not agree with. */
function isBroughtApart(
  { memory }: Context,
  { figure, preposition }: FigureUnit,
  participle: Unit | undefined,
): boolean {
  if (preposition !== 'ل' || participle === undefined) return false
  return !isDefinite(participle.word) || !agreesWith(memory, figure, genderOfForm(participle))
}

function genderOfForm({ word }: Unit): 'f' | 'm' {
  return /[هة]$/u.test(word.text) ? 'f' : 'm'
}

/** "فلان، المتحدث باسم X المدعومة من Y": what stands right behind an office describes its body. */
function bodyBehind(
  { memory }: Context,
  { figure, start, end, nameEnd }: FigureUnit,
  distance: number,
): Role | undefined {
  if (figure.type !== 'person' || distance > 2 || (nameEnd ?? end) >= end) return undefined
  const body = memory.offices.get(figure) ?? memory.offices.get(memory.page.cast.head(figure))
  return body === undefined ? undefined : { figure: body, start, end }
}

/** What stands between a participle and no head of it: a sign, another clause, a preposition, a noun of its own. */
function endsHead(unit: Unit): boolean {
  if (unit.kind === 'sign') return !isSign(unit, `${COMMAS}"”»`)
  if (unit.kind !== 'word') return false
  return isNewBody(unit) || isBoundary(unit) || (isParticle(unit.word) && unit.word.norm !== 'لا')
}

/** "شكل جناحا مواليا لـ X": an object without a name is what the participle describes. */
function isNewBody({ word }: Unit): boolean {
  return word.stems.some(
    ({ base, tanwin, article }) => !article && tanwin === true && (WINGS.has(base) || DESCRIBING_HEADS.has(base)),
  )
}

/** "جماعة X في سيناء، الموالية لـ Y": a place that only says where the body before it is. */
function isHome(units: readonly Unit[], at: number): boolean {
  const [body, preposition, place] = units.slice(at - 2, at + 1)
  return (
    place?.figure?.type === 'place' &&
    preposition?.word.norm === 'في' &&
    isFigure(body) &&
    body.figure.type === 'organization'
  )
}

/** "تأسس X مطلع 2013 كجناح لـ Y": past a time. */
function headOfSame(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (!units[at]?.word.norm.startsWith('ك') || units[at - 1]?.kind !== 'time') return undefined
  return headBefore(context, units, at - 1)
}

/** "وقوف خلايا تابعة لـ X": an indefinite participle after a noun that another noun owns. */
function describesOther(units: readonly Unit[], at: number): boolean {
  const [owner, noun] = [units[at - 2], units[at - 1]]
  if (isDefinite(units[at]?.word) || noun?.kind !== 'word' || owner?.kind !== 'word') return false
  return !isDefinite(noun.word) && !isParticle(noun.word) && !isParticle(owner.word) && PARTS.has(noun.word.norm)
}

/** "هاجم X قوات تابعة لـ Y": an indefinite participle behind the object of a verb, which is of the noun and not of X. */
function describesObject(units: readonly Unit[], at: number): boolean {
  const [doer, noun] = [units[at - 2], units[at - 1]]
  if (isDefinite(units[at]?.word) || noun?.kind !== 'word' || !isFigure(doer)) return false
  return isFiniteVerb(units, at - 3) && noun.word.stems.some(({ base, article }) => !article && MEMBERS.has(base))
}

/** "… في الجزائر، وكان مقربا من X": the one whose life is told, when the copula has no noun of its own. */
function heroBefore({ memory }: Context, units: readonly Unit[], at: number): Role | undefined {
  const { protagonist } = memory
  const isLone = /^و?(?:كان|يعد|ظل|بقي|بات|اصبح)$/u.test(units[at - 1]?.word.norm ?? '')
  if (protagonist === undefined || !isLone || !(at < 2 || isSign(units[at - 2], COMMAS))) return undefined
  return agreesWith(memory, protagonist, 'm') ? unnamed(protagonist, units[at]?.start ?? 0) : undefined
}

/** Words before what somebody is counted as. */
const COUNTED = /^[وف]?(?:يعد|تعد|يعتبر|تعتبر)$/u

/** "X، التي …، والمنضوية تحت": a definite participle that is joined after a comma. */
function addsOn(units: readonly Unit[], at: number): boolean {
  return isSign(units[at - 1], COMMAS) && units[at]?.word.norm.startsWith('وال') === true
}

/** The nearest figure that agrees with the participle. */
function headAgreeing(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const participle = units[at]
  const gender = participle === undefined ? 'm' : genderOfForm(participle)
  const head = nearest(
    units,
    at,
    ({ figure, aside }) => aside !== true && figure.type !== 'place' && agreesWith(context.memory, figure, gender),
  )
  return head === undefined || at - units.indexOf(head) > THAT_REACH ? undefined : roleOf(head)
}

/** "أما X، …، فلا يزال متواريا": past an apposition when a copula stands between. */
function headBeforeCopula(units: readonly Unit[], at: number): Role | undefined {
  const counted = units.findLastIndex((unit, i) => i < at && unit.kind === 'word' && COUNTED.test(unit.word.norm))
  if (counted !== -1 && at - counted < 16) {
    const first =
      units.slice(counted, at).find(isFigure) ??
      nearest(
        units,
        counted,
        ({ aside, preposition, figure }) => aside !== true && preposition === '' && figure.type === 'organization',
      )
    return first === undefined ? undefined : roleOf(first)
  }
  if (!STILL_BEING.has(units[at - 1]?.word.norm ?? '')) return undefined
  const head = nearest(units, at, ({ aside, preposition }) => aside !== true && preposition === '')
  if (head === undefined || at - units.indexOf(head) > 12) return undefined
  return units.slice(units.indexOf(head), at).some(isComplementizer) ? undefined : roleOf(head)
}

/** "X من أبرز الفصائل الموالية لـ Y": one of many is whoever stands before من, or is meant by هو there. */
function headAmongMany(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const from = units.findLastIndex(
    (unit, i) => i < at && at - i <= MANY_REACH && /^(?:من|احد|احدي)$/u.test(unit.word.norm),
  )
  const between = units.slice(from + 1, at)
  if (
    from < 1 ||
    between.some((unit) => unit.kind !== 'word') ||
    !between.some(({ word }) => MANY_BODIES.has(word.norm))
  )
    return undefined
  const before = units[from - 1]
  if (isFigure(before))
    return before.figure.type === 'organization' && before.preposition === '' ? roleOf(before) : undefined
  return standsFor(context, units, from - 1) ?? subjectOfCopula(context, units, from - 1) ?? undefined
}

const MANY_REACH = 5

/** "بوصفها كيانا مرتبطا بـ X": whom the pronoun stands for. */
function headOfBeing(context: Context, units: readonly Unit[], at: number): Role | undefined {
  for (let i = at - 1; i >= 0 && at - i <= BETWEEN; i--) {
    const unit = units[i]
    const pronoun = /^(?:ب(?:وصف|صفت|اعتبار)|باعتبار|كون)(ها|ه)$/u.exec(
      unit?.kind === 'word' ? unit.word.norm : '',
    )?.[1]
    if (pronoun !== undefined) {
      const figure = referentOf(context, units, i, pronoun, ['organization', 'person'])
      return figure === undefined ? undefined : unnamed(figure, unit?.end ?? 0)
    }
    if (unit?.kind !== 'word' || isParticle(unit.word)) return undefined
  }
  return undefined
}

/** "، وكان جزءا من X", "ظلت تابعة لـ X". */
function headOfCopula(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (isDefinite(units[at]?.word)) return undefined
  const copula = units[at - 1]?.kind === 'word' ? copulaBefore(units, at) : undefined
  return copula === undefined ? subjectAfterCopula(units, at) : subjectOfCopula(context, units, copula)
}

const THAT_REACH = 14

/** "إن X، …، متورطة في": of whom it is said after an apposition. */
function headAfterThat(context: Context, units: readonly Unit[], at: number): Role | undefined {
  if (isDefinite(units[at]?.word) || !isSign(units[at - 1], COMMAS)) return undefined
  const that = units.findLastIndex((unit, i) => i < at && at - i < THAT_REACH && isComplementizer(unit))
  const head = that === -1 ? undefined : units[that + 1]
  const gender = /[هة]$/u.test(units[at]?.word.text ?? '') ? 'f' : 'm'
  return isFigure(head) && agreesWith(context.memory, head.figure, gender) ? roleOf(head) : undefined
}

/** "وهي منضوية": whom هو or هي stands for. */
function standsFor(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const { norm } = units[at]?.word ?? { norm: '' }
  const pronoun = /^[وف]?ه([وي])$/u.exec(norm)?.[1] ?? /^[وفبل]?(?:ا?ن|كون|لكن)(ها|ه)$/u.exec(norm)?.[1]
  if (pronoun === undefined) return undefined
  const figure = referentOf(context, units, at, pronoun === 'و' || pronoun === 'ه' ? 'ه' : 'ها', [
    'organization',
    'person',
  ])
  return figure === undefined ? undefined : unnamed(figure, units[at]?.end ?? 0)
}

/** "عميل تابع لـ X يدعى Y": the name comes after. */
function calledAfter(units: readonly Unit[], at: number): Role | undefined {
  for (let i = at + 1; i < units.length && i - at < 8; i++) {
    const unit = units[i]
    if (unit?.kind === 'word' && unit.word.stems.some(({ whole }) => CALLED.has(whole))) {
      const named = units.slice(i + 1, i + 3).find(isFigure)
      return named === undefined || named.figure.type !== 'person' ? undefined : roleOf(named)
    }
    if (unit?.kind === 'sign' && !isSign(unit, '()')) return undefined
  }
  return undefined
}

/** "المدعوم أمريكيا": the state that the adverb names. */
function stateBehind(context: Context, unit: Unit | undefined): readonly Role[] | undefined {
  const stem =
    unit?.kind === 'word'
      ? unit.word.stems.find(({ tanwin, conjunction }) => tanwin === true && conjunction === '')
      : undefined
  const state = stem === undefined ? undefined : giverOf(stem.base)
  if (unit === undefined || state === undefined) return undefined
  return [{ figure: enterOrganisation(context.memory, state, 'f'), start: unit.start, end: unit.end }]
}

/** "متحالفة مع X ومعادية لـ Y": another participle begins. */
function isJoined(units: readonly Unit[], at: number, next: number): boolean {
  return joinedParticiple(units, next, at) !== undefined
}

/** "X، المدعومة من Y، وZ": what a comma opened the next closes; those after it are joined to X. */
function closedAt(units: readonly Unit[], at: number, to: number): number {
  if (!isSign(units[at - 1], COMMAS)) return to
  const comma = units.findIndex((unit, i) => i > at && i < to && isSign(unit, COMMAS))
  return comma !== -1 && units.slice(at + 1, comma).some(isFigure) ? comma : to
}

function sayParticiple(
  context: Context,
  units: readonly Unit[],
  at: number,
  { frame, head: slot }: FrameParticiple,
  head: Role,
): void {
  let to = at + 1
  while (to < units.length && !isBoundary(units[to]) && !isFiniteVerb(units, to) && !isJoined(units, at, to)) to++
  to = closedAt(units, at, to)
  const slots: Slots = new Map([[slot, [head]]])
  const rest = argumentsIn(context, units, at + 1, to)
  const names =
    slot === 'object' ? new Map([...frame.participleSlots, ['من', 'subject']] as const) : frame.participleSlots
  fillObliques(slots, rest, names)
  const event = frame.events ? firstEvent(context, units, at + 1, to, frame.slots) : undefined
  if (event !== undefined) slots.set('event', [event.role])
  const agent = slots.get('agent') ?? (frame.key === 'support' ? stateBehind(context, units[at + 1]) : undefined)
  if (agent !== undefined && slot === 'object') slots.set('subject', agent)
  const next = units[at + 1]
  if (frame.bareSlot !== undefined && !slots.has(frame.bareSlot) && isFigure(next) && next.preposition === '')
    slots.set(frame.bareSlot, [roleOf(next)])
  if (frame.key === 'designate') fillLister(context, units, at + 1, to, slots)
  const time = timeIn(units, at, to, at)
  sayFrame(context, units, ofPolitics(units, at, frame), slots, {
    at,
    time,
    mood: isNotBefore(units, at) ? 'negated' : 'real',
  })
}
