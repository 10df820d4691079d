import type { Role } from '../../page.ts'
import { type Arguments, argumentsIn } from '../clauses/arguments.ts'
import { isBoundary, isFiniteVerb } from '../clauses/clause-marks.ts'
import { firstEvent } from '../clauses/events.ts'
import { listedBehind } from '../clauses/introduced-list.ts'
import { isNotBefore } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { enterOrganisation } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, DASHES, isFigure, isSign, type Unit } from '../context/unit.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, type Frame, type FrameParticiple, HARMS } from '../words/frames.ts'
import { hasStem, isDefinite } from '../words/word-kinds.ts'
import { fillLister } from './fill-lister.ts'
import { giverOf } from './fill-slots.ts'
import { addsOn, headOf, headsWith } from './participle-head.ts'
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
    for (const one of headsWith(units, at, head)) sayParticiple(context, units, at, participle, one)
  }
}

/** "الجناح السياسي لـ X": no part of it, as its armed wing is. */
function ofPolitics(units: readonly Unit[], at: number, frame: Frame): Frame {
  if (frame.key !== 'wing' || !/^(?:ال)?سياسيه?ا?$/u.test(units[at + 1]?.word.norm ?? '')) return frame
  return { ...frame, claims: frame.claims.map((claim) => ({ ...claim, predicates: ['affiliated_with'] })) }
}

/** What says that bodies are parts of another. */
const MEMBERSHIP: ReadonlySet<string> = new Set(['join', 'belong', 'under', 'wing'])

const mayBeParticiple = hasStem(({ base, pronoun }) => pronoun === '' && FRAME_PARTICIPLES.has(base))

function participleAt(units: readonly Unit[], at: number): FrameParticiple | undefined {
  const unit = units[at]
  if (unit?.kind !== 'word' || !mayBeParticiple(unit.word) || isFiniteVerb(units, at)) return undefined
  const stem = unit.word.stems.find(
    ({ base, pronoun, preposition, conjunction, article }) =>
      FRAME_PARTICIPLES.has(base) &&
      pronoun === '' &&
      (article || !NEAR.test(base)) &&
      (conjunction === '' || addsOn(units, at)) &&
      (preposition === '' || (preposition === 'ك' && isWing(base))),
  )
  return stem === undefined ? undefined : FRAME_PARTICIPLES.get(stem.base)
}

/** "X القريبة من Y" and not "فكر قريب من Y", "أقرب إلى Y": what is only like somebody is not bound to him. */
const NEAR = /^(?:قريب|اقرب)/u

/** How far another participle of the same noun may stand after the first. */
const JOINED_REACH = 12

/** "المنضوي في X والمدعوم من Y": another participle of the noun that the one before describes. */
function joinedParticiple(units: readonly Unit[], at: number, before: number | undefined): FrameParticiple | undefined {
  const unit = units[at]
  if (before === undefined || at - before > JOINED_REACH || unit?.kind !== 'word') return undefined
  if (!mayBeParticiple(unit.word) || isFiniteVerb(units, at)) return undefined
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

/** "متحالفة مع X ومعادية لـ Y", "المنضوية في X، على مقرات تابعة لـ Y": another participle begins; "جناح تابع لـ X" has but one. */
function opensAnother(units: readonly Unit[], at: number, next: number, { key }: Frame): boolean {
  if (joinedParticiple(units, next, at) !== undefined) return true
  return key !== 'wing' && next > at + 1 && !isDefinite(units[next]?.word) && participleAt(units, next) !== undefined
}

/** "X، المدعومة من Y، وZ", "X -المدعومة من Y- هاجمت": what a comma or a dash opened the next closes; those after it are joined to X. */
function closedAt(units: readonly Unit[], at: number, to: number): number {
  if (isSign(units[at - 1], DASHES)) {
    const dash = units.findIndex((unit, i) => i > at && i < to && isSign(unit, DASHES))
    return dash === -1 ? to : dash
  }
  if (!isSign(units[at - 1], COMMAS)) return to
  const comma = units.findIndex((unit, i) => i > at && i < to && isSign(unit, COMMAS))
  return comma !== -1 && units.slice(at + 1, comma).some(isFigure) ? comma : to
}

/** "X التابع لـ Y بقيادة فلان، وZ بقيادة علان": who is joined behind the leader of X is none of whom X is a part of. */
function beforeNextLed(units: readonly Unit[], at: number, to: number): number {
  const comma = units.findIndex(
    (unit, i) =>
      i > at && i < to && isSign(unit, COMMAS) && units[i - 1]?.aside === true && units[i + 1]?.conjunction === 'و',
  )
  return comma === -1 ? to : comma
}

/** "X المرتبطة بـ Y، وZ": who is joined behind a comma stands in one list with X. */
function beforeNextJoined(units: readonly Unit[], at: number, to: number): number {
  const comma = units.findIndex((unit, i) => i > at && i < to && isSign(unit, COMMAS))
  return comma !== -1 && units[comma + 1]?.conjunction === 'و' ? comma : to
}

/** "من الفصائل المؤسسة لـ X": who has founded what ل brings, and was not founded. */
function fillFounded(units: readonly Unit[], at: number, { obliques }: Arguments, slots: Slots): void {
  const founded = obliques.find((one) => one.preposition === 'ل' && one.at === at + 1)
  if (founded === undefined || !isDefinite(units[at]?.word)) return
  slots.set('subject', slots.get('object') ?? [])
  slots.set('object', founded.figures)
}

/** "الموالي للرئيس، فلان، … مقتل 40 من Y": what stands far behind another noun is none of the participle. */
function nearArguments(units: readonly Unit[], at: number, { bare, obliques }: Arguments): Arguments {
  const far = units.findIndex(
    (unit, i) => i > at + 1 && unit.kind === 'word' && isHarm(unit.word) && units.slice(at, i).some(isComma),
  )
  return far === -1 ? { bare, obliques } : { bare, obliques: obliques.filter((one) => one.at < far) }
}

const isComma = (unit: Unit): boolean => isSign(unit, COMMAS)
const isHarm = hasStem(
  ({ base, pronoun }) => pronoun === '' && FRAME_NOUNS.get(base)?.some(({ key }) => HARMS.has(key)) === true,
)

function sayParticiple(
  context: Context,
  units: readonly Unit[],
  at: number,
  { frame, head: slot }: FrameParticiple,
  head: Role,
): void {
  let to = at + 1
  while (to < units.length && !isBoundary(units[to]) && !isFiniteVerb(units, to) && !opensAnother(units, at, to, frame))
    to++
  to = closedAt(units, at, MEMBERSHIP.has(frame.key) ? beforeNextLed(units, at, to) : beforeNextJoined(units, at, to))
  const slots: Slots = new Map([[slot, [head]]])
  const rest = nearArguments(units, at, argumentsIn(context, units, at + 1, to))
  if (frame.key === 'found') fillFounded(units, at, rest, slots)
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
