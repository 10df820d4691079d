import type { EntityType } from '../../../claims/entity.ts'
import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { eventAt, firstEvent } from '../clauses/events.ts'
import { listFrom } from '../clauses/list.ts'
import { agrees, enterOrganisation, mainOf } from '../context/memory.ts'
import { formedIn, ourselves } from '../context/ourselves.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, isSign, type Unit } from '../context/unit.ts'
import { BARE_FIGHT, EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, type Frame, SUPPORT } from '../words/frames.ts'
import { DIRECTIONS, STATES_OF } from '../words/lexicon.ts'
import { IN_PLACE_OF, LEADERSHIP } from '../words/office-words.ts'
import type { Slots } from './slots.ts'

/** The event that a verb is about: after it, joined to it as a pronoun, or before it in a relative clause. */
export function fillEvent(context: Context, units: readonly Unit[], clause: Clause, frame: Frame, slots: Slots): void {
  const event = isOfEventBefore(units, clause) ? undefined : toldEvent(context, units, clause, frame)
  if (event !== undefined) {
    slots.set('event', [event.role])
    return
  }
  if (clause.verb.stem.pronoun === '') {
    const late = afterAside(context, units, clause, frame) ?? eventJustBefore(context, units, clause, frame)
    if (late !== undefined) slots.set('event', [late.role])
    return
  }
  for (let i = clause.at - 1; i >= 0 && clause.at - i < 10; i--) {
    const before = headEvent(context, units, i)
    if (before !== undefined) {
      slots.set('event', [before.role])
      return
    }
  }
}

/** "غارة شنها X": the pronoun stands for the event right before, and no other is meant. */
function isOfEventBefore(units: readonly Unit[], { at, verb }: Clause): boolean {
  const noun = units[at - 1]
  if (verb.stem.pronoun === '' || noun?.kind !== 'word') return false
  return noun.word.stems.some(({ base, pronoun }) => pronoun === '' && EVENT_NOUNS.has(base))
}

/** The first event of the clause; past fights without a name when a named one follows: "معارك … في معركة X". */
function toldEvent(
  context: Context,
  units: readonly Unit[],
  { at, to }: Clause,
  { slots }: Frame,
): ReturnType<typeof firstEvent> {
  const event = firstEvent(context, units, at + 1, to, slots)
  if (event === undefined || !BARE_FIGHT.test(event.role.figure.founded)) return event
  const further = firstEvent(context, units, event.next, to, slots)
  return further === undefined || BARE_FIGHT.test(further.role.figure.founded) ? event : further
}

const JUST_BEFORE = 6

/** "وهي عملية نسبت إلى X": what is attributed stands right before. */
function eventJustBefore(
  context: Context,
  units: readonly Unit[],
  { at }: Clause,
  { key }: Frame,
): ReturnType<typeof eventAt> {
  if (key !== 'attributed') return undefined
  for (let i = at - 1; i >= 0 && at - i < JUST_BEFORE; i--) {
    const unit = units[i]
    if (unit?.kind === 'sign' || unit?.figure?.type === 'person' || isFiniteVerb(units, i)) return undefined
    const event = headEvent(context, units, i)
    if (event !== undefined) return event
  }
  return undefined
}

/** The event whose noun stands at the unit, or of which that noun is a part: "محاولة اغتيال". */
function headEvent(context: Context, units: readonly Unit[], at: number): ReturnType<typeof eventAt> {
  for (let i = Math.max(0, at - 3); i < at; i++) {
    const outer = eventAt(context, units, i)
    if (outer !== undefined && outer.next > at) return outer
  }
  return eventAt(context, units, at)
}

/** "وتبنت X، وهي جماعة …، تفجير Y": the event after a parenthesis. */
function afterAside(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  frame: Frame,
): ReturnType<typeof firstEvent> {
  const opening = units.findIndex(
    (unit, i) =>
      i > clause.at && isSign(unit, '،,') && /^(?:و?هو|و?هي|التي|الذي)$/u.test(units[i + 1]?.word.norm ?? ''),
  )
  if (opening === -1 || opening > clause.to) return undefined
  const closing = units.findIndex((unit, i) => i > opening && isSign(unit, '،,'))
  return closing === -1
    ? undefined
    : firstEvent(context, units, closing + 1, Math.min(closing + 4, units.length), frame.slots)
}

/** "يحظى بدعم إماراتي": the state whose demonym follows what is received. */
export function fillState(
  context: Context,
  units: readonly Unit[],
  from: number,
  to: number,
  slots: Slots,
  slot: string,
): void {
  if (slots.has(slot)) return
  for (let i = from + 1; i < to; i++) {
    const [noun, unit] = [units[i - 1], units[i]]
    if (noun?.kind !== 'word' || unit === undefined || !noun.word.stems.some(({ base }) => SUPPORT.has(base))) continue
    if (unit.kind !== 'word' && !(isFigure(unit) && /(?<!ي)ا$/u.test(noun.word.norm))) continue
    const state = giverOf(unit.word.norm)
    if (state === undefined) continue
    slots.set(slot, [{ figure: enterOrganisation(context.memory, state, 'f'), start: unit.start, end: unit.end }])
    return
  }
}

/** "حظيت بدعم X": whose support it is stands right behind the noun; "دعم مالي" is of no Mali. */
export function fillGiver(units: readonly Unit[], { at, to }: Clause, slots: Slots): void {
  if (slots.has('from')) return
  const noun = units.findIndex(({ kind, word }, i) => i > at && i < to && kind === 'word' && isSupport(word))
  const giver = units[noun + 1]
  if (noun === -1 || !isFigure(giver) || giver.preposition + giver.conjunction !== '') return
  if (giver.figure.type === 'place' && /ي$/u.test(giver.word.text)) return
  slots.set('from', listFrom(units, noun + 1, to).figures.map(roleOf))
}

function isSupport({ stems }: Unit['word']): boolean {
  return stems.some(({ base, article, pronoun, tanwin }) => {
    if (article || pronoun !== '' || tanwin === true) return false
    return FRAME_NOUNS.get(base)?.some(({ key }) => key === 'support') === true
  })
}

const SANCTIONS_REACH = 8
/** The feminine, as of sanctions and lists. */
export const EUROPEAN: RegExp = /^(?:ال)?اوروبيه$/u

/** "يخضع لعقوبات أمريكية", "تخضع لعقوبات فرضتها X": whose sanctions they are. */
export function fillSanctioner(context: Context, units: readonly Unit[], at: number, slots: Slots): void {
  const noun = units.findIndex(
    ({ kind, word }, i) =>
      i > at && i - at < SANCTIONS_REACH && kind === 'word' && word.stems.some(({ base }) => base === 'عقوبات'),
  )
  const next = units[noun + 1]
  if (noun === -1 || next === undefined) return
  const state = EUROPEAN.test(next.word.norm) ? 'الاتحاد الأوروبي' : giverOf(next.word.norm)
  if (next.kind === 'word' && state !== undefined)
    slots.set('from', [{ figure: enterOrganisation(context.memory, state, 'f'), start: next.start, end: next.end }])
  const giver = units[noun + 2]
  if (/^(?:فرض|اقر|اصدر)ت?ها$/u.test(next.word.norm) && isFigure(giver)) slots.set('from', [roleOf(giver)])
}

/** The state of a demonym after what is given; "مالي" there tells of money. */
export function giverOf(norm: string): string | undefined {
  const bare = norm.replace(/^ال/u, '')
  if (/^مالي[اه]?$/u.test(bare)) return undefined
  return STATES_OF.get(bare) ?? STATES_OF.get(bare.replace(/ا$/u, ''))
}

/** Behind the verb first, then before it: "نفوذ X يتركز في Y". */
function* placesOfTail({ from, at, to }: Clause): Generator<number> {
  for (let i = at + 1; i < to; i++) yield i
  for (let i = from; i < at; i++) yield i
}

const EITHER: readonly EntityType[] = ['person', 'organization']

/** "أودى بحياة X", "جمد أصوله": whose the thing is that the tail of the frame names. */
export function fillOwner(context: Context, units: readonly Unit[], clause: Clause, frame: Frame, slots: Slots): void {
  const { owned, tail } = frame
  if (owned === undefined || tail === undefined) return
  for (const i of placesOfTail(clause)) {
    const unit = units[i]
    const stem = unit?.kind === 'word' ? unit.word.stems.find(({ base }) => tail.has(base)) : undefined
    if (stem === undefined) continue
    const owners = ownersAt(
      context,
      units,
      clause,
      i,
      stem.pronoun,
      frame.key === 'lead-part' ? ['organization'] : EITHER,
    )
    if (owners.length > 0) slots.set(owned, owners)
    return
  }
}

/** Whose the noun at the unit is: of its pronoun, else of the figure right behind it. */
function ownersAt(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  noun: number,
  pronoun: string,
  types: readonly EntityType[],
): readonly Role[] {
  const owner = pronoun === '' ? undefined : referentOf(context, units, clause.at, pronoun, types)
  if (owner !== undefined) return [unnamed(owner, units[noun]?.end ?? 0)]
  const next = units[noun + 1]
  if (!isFigure(next) || next.conjunction !== '') return []
  return listFrom(units, noun + 1, clause.to).figures.map(roleOf)
}

/** "وكان فلان، زعيم X، قد خلف علانا": whom a leader has followed led the same body. */
export function sayFollowed(
  { memory, statements }: Context,
  units: readonly Unit[],
  { at }: Clause,
  slots: Slots,
): void {
  const [leader] = slots.get('subject') ?? []
  const [followed] = slots.get('object') ?? []
  const anchor = units[at]
  if (leader === undefined || followed === undefined || anchor === undefined) return
  const [own, other] = [leader, followed].map(({ figure }) => memory.page.cast.head(figure))
  if (own?.type !== 'person' || other?.type !== 'person' || memory.offices.has(other)) return
  const body = memory.offices.get(own)
  if (body === undefined) return
  memory.offices.set(other, body)
  statements.push({
    subject: followed,
    predicates: ['leader_of'],
    object: unnamed(body, anchor.end),
    valid: null,
    anchor: anchor.start,
    start: anchor.start,
    end: Math.max(anchor.end, followed.end),
    score: 0.6,
    standing: 'said',
  })
}

/** "خلفه فلان في زعامة X": what is led now. */
export function fillSucceededIn(units: readonly Unit[], { at, to }: Clause, slots: Slots): void {
  for (let i = at + 1; i + 1 < to; i++) {
    const [noun, body] = [units[i], units[i + 1]]
    if (noun?.kind !== 'word' || !isFigure(body) || body.figure.type !== 'organization') continue
    if (noun.word.stems.some(({ base, pronoun }) => pronoun === '' && LEADERSHIP.has(base))) {
      slots.set('office', [roleOf(body)])
      return
    }
  }
}

export function hasPerson(context: Context, slots: Slots): boolean {
  return [...slots].some(
    ([slot, roles]) =>
      (slot === 'object' || slot === 'subject') &&
      roles.some(({ figure }) => context.memory.page.cast.head(figure).type === 'person'),
  )
}

const WHEREABOUTS_REACH = 6

/** "تنشط جنوب شرقي X": where, by a direction without a preposition. */
export function fillWhereabouts(units: readonly Unit[], { at, to }: Clause, slots: Slots): void {
  const place = units
    .slice(at + 1, Math.min(to, at + WHEREABOUTS_REACH))
    .find((unit) => isFigure(unit) && unit.figure.type === 'place' && DIRECTIONS.has(unit.word.norm))
  if (isFigure(place) && place.preposition === '' && place.conjunction === '') slots.set('in', [roleOf(place)])
}

/** "ومنها انشق X". */
const FRONTED = /^[وف]?(?:من|عن)(ها|ه)$/u

/** "انضم إلى X، ثم انسحب منه": nobody leaves himself, but the body that was named beside. */
export function fillLeft(context: Context, units: readonly Unit[], { at, to }: Clause, slots: Slots): void {
  const { cast } = context.memory.page
  const fronted = FRONTED.exec(units[at - 1]?.word.norm ?? '')?.[1]
  const origin = fronted && !slots.has('from') && referentOf(context, units, at - 1, fronted, ['organization'])
  if (origin) slots.set('from', [unnamed(origin, units[at]?.end ?? 0)])
  const [[leaver], [left]] = [slots.get('subject') ?? [], slots.get('from') ?? []]
  if (leaver === undefined || left === undefined) return
  if (cast.head(leaver.figure) !== cast.head(left.figure)) {
    leaveLed(context, left, slots)
    return
  }
  const cue = units.findIndex(({ word }, i) => i > at && i < to && /^(?:من|عن)(?:ه|ها)$/u.test(word.norm))
  const pronoun = units[cue]?.word.norm.slice(2) ?? ''
  slots.delete('from')
  const other = units
    .slice(0, cue === -1 ? 0 : at)
    .filter(isFigure)
    .map(({ figure }) => cast.head(figure))
    .find(
      (figure) =>
        figure.type === 'organization' &&
        figure !== cast.head(leaver.figure) &&
        agrees(context.memory, figure, pronoun),
    )
  if (other !== undefined) slots.set('from', [unnamed(other, units[at]?.end ?? 0)])
}

/** "انشق عنه فلان": who leaves a leader leaves what he leads. */
function leaveLed({ memory }: Context, left: Role, slots: Slots): void {
  const own = memory.page.cast.head(left.figure)
  const body = own.type === 'person' ? (memory.offices.get(left.figure) ?? memory.offices.get(own)) : undefined
  if (body !== undefined) slots.set('from', [unnamed(body, left.end)])
}

/** "ومن بقاياها تشكل": what began out of the remains of another. */
export function fillRemains(context: Context, units: readonly Unit[], clause: Clause, slots: Slots): void {
  for (let i = clause.from; i < clause.to; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word' || !/^بقايا|^انقاض|^فلول/u.test(unit.word.norm)) continue
    const next = units[i + 1]
    const pronoun = /(ها|ه|هم)$/u.exec(unit.word.norm.replace(/^بقايا|^انقاض/u, ''))?.[1]
    const figure = isFigure(next) ? next : pronoun === undefined ? undefined : nearestOther(context, units, i, pronoun)
    if (figure !== undefined) slots.set('remains', [roleOf(figure)])
  }
}

/** "تأسست X خلفا لـ Y": the body in whose place another was formed. */
export function fillReplaced(units: readonly Unit[], { at, to }: Clause, slots: Slots): void {
  const cue = units.findIndex(({ kind, word }, i) => i > at && i < to && kind === 'word' && IN_PLACE_OF.has(word.norm))
  const body = cue === -1 ? undefined : units[cue + 1]
  if (isFigure(body) && body.figure.type === 'organization' && body.preposition === 'ل' && !slots.has('remains'))
    slots.set('remains', [roleOf(body)])
}

/**
 * "آلت القيادة إلى X": that of the body named in the clause, else of the one that somebody named beside led,
 * else of the one the text is about.
 */
export function fillBody(context: Context, units: readonly Unit[], clause: Clause, slots: Slots): void {
  const own = ownBody(context, units, clause)
  if (own !== undefined) {
    slots.set('body', [own])
    return
  }
  const from = units[clause.at]?.start ?? 0
  const named = [...(slots.get('subject') ?? []), ...(slots.get('object') ?? [])].find(
    ({ figure, start }) => start >= from && context.memory.page.cast.head(figure).type === 'organization',
  )
  const led = units.flatMap(({ figure }) => (figure === undefined ? [] : (context.memory.offices.get(figure) ?? [])))[0]
  const main = led ?? formedIn(context.memory, units) ?? ourselves(context.memory) ?? mainOf(context.memory)
  const body = named ?? (main === undefined ? undefined : unnamed(main, context.end))
  if (body !== undefined) slots.set('body', [body])
}

/** "آلت زعامتها إلى X". */
function ownBody(context: Context, units: readonly Unit[], { at, to }: Clause): Role | undefined {
  for (let i = at + 1; i < to; i++) {
    const unit = units[i]
    const stem = unit?.word.stems.find(({ base, pronoun }) => pronoun !== '' && LEADERSHIP.has(base))
    if (unit?.kind !== 'word' || stem === undefined) continue
    const figure = referentOf(context, units, i, stem.pronoun, ['organization'])
    return figure === undefined ? undefined : unnamed(figure, unit.end)
  }
  return undefined
}

function nearestOther(
  context: Context,
  units: readonly Unit[],
  at: number,
  _pronoun: string,
): ReturnType<typeof nearest> {
  return nearest(units, at, ({ figure }) => context.memory.page.cast.head(figure).type === 'organization')
}
