import type { Role } from '../page.ts'
import { appointment } from './appointments.ts'
import { type Arguments, argumentsIn, listFrom } from './arguments.ts'
import { isBoundary, isFiniteVerb } from './clause-marks.ts'
import { firstEvent } from './events.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, type Frame } from './frames.ts'
import { NEGATIONS } from './lexicon.ts'
import { referentOf } from './referent.ts'
import { type Place, sayFrame, type Told } from './say-clauses.ts'
import { fillObliques, type Slots } from './slots.ts'
import { type Context, roleOf, unnamed } from './statement.ts'
import { openingTime, timeIn } from './timing.ts'
import { isFigure, isSign, type Unit } from './unit.ts'
import type { Stem } from './words.ts'

/** Says what verbal nouns say: "مقتل X", "انضمام X إلى Y", "اتهم X Y بتنفيذ Z". */
export function sayNouns(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word' || isFiniteVerb(units, at)) continue
    for (const { stem, frame } of framesAt(unit)) {
      const slots = slotsOfNoun(context, units, at, stem, frame, told)
      if (slots === undefined) continue
      const place: Place = { at, time: timeOfNoun(units, at, told, frame.key) }
      sayFrame(context, units, frame.nounTime === undefined ? frame : withTime(frame), slots, place)
    }
  }
}

function withTime(frame: Frame): Frame {
  const { nounTime } = frame
  return nounTime === undefined
    ? frame
    : { ...frame, claims: frame.claims.map((claim) => ({ ...claim, time: nounTime })) }
}

function framesAt(unit: Unit): { stem: Stem; frame: Frame }[] {
  for (const stem of unit.word.stems) {
    const frames = stem.preposition === 'س' ? undefined : FRAME_NOUNS.get(stem.base)
    if (frames !== undefined) return frames.map((frame) => ({ stem, frame }))
  }
  return []
}

const STANDING: ReadonlySet<string> = new Set(['clash', 'ally', 'face', 'fight', 'support', 'pledge_'])

/** When it happened; what merely stands, as enmity and support do, takes no date but one of its own. */
function timeOfNoun(units: readonly Unit[], at: number, told: readonly Told[], key = ''): string | null {
  if (STANDING.has(key)) return timeIn(units, at, endOfNoun(units, at), at)
  const around =
    told.findLast(({ clause }) => clause.at <= at && at < clause.to) ??
    told.find(({ clause }) => clause.from <= at && at < clause.at)
  if (around === undefined) return timeIn(units, 0, units.length, at) ?? openingTime(units)
  const from = at > around.clause.at ? around.clause.at : around.clause.from
  return timeIn(units, from, around.clause.to, at) ?? around.time
}

function slotsOfNoun(
  context: Context,
  units: readonly Unit[],
  at: number,
  stem: Stem,
  frame: Frame,
  told: readonly Told[],
): Slots | undefined {
  if (frame.needsPronoun && stem.pronoun === '') return undefined
  const to = endOfNoun(units, at)
  const slots: Slots = new Map()
  const governing = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  const complement = complementOf(context, units, at, stem, to, governing?.subject)
  const rest = argumentsIn(context, units, complement?.next ?? at + 1, to)
  if (frame.pairSlot !== undefined) fillPair(context, units, at, rest, slots, frame.pairSlot)
  fillObliques(slots, rest, frame.slots)
  if (complement !== undefined) fillComplement(frame, stem, complement.figures, slots)
  const [bare] = rest.bare
  if (frame.bareSlot !== undefined && bare !== undefined && !slots.has(frame.bareSlot))
    slots.set(frame.bareSlot, bare.map(roleOf))
  if (frame.events) fillEvent(context, units, at, frame, to, slots)
  const agent = slots.get('agent')
  if (agent !== undefined && frame.of !== 'subject') slots.set('subject', agent)
  if (governing !== undefined) fillFromGoverning(frame, units[at + 1], governing, slots)
  lendSubject(context, frame, stem, at, told, slots)
  if (frame.key === 'support' && governing !== undefined) fillSupported(governing, slots)
  if (frame.appoints) appoint(context, units, at, to, slots, told)
  return slots
}

/** Puts what the noun is joined to where the frame wants it. */
function fillComplement(frame: Frame, stem: Stem, figures: readonly Role[], slots: Slots): void {
  if (frame.of !== 'none' && frame.of !== 'event') {
    const slot = frame.ofWith !== undefined && slots.has(frame.of) ? frame.ofWith : frame.of
    if (!slots.has(slot)) slots.set(slot, figures)
  }
  if (stem.pronoun !== '' && frame.of !== 'subject') slots.set('subject', figures)
}

/** "أعلن X حل نفسه". */
function fillFromGoverning(frame: Frame, next: Unit | undefined, governing: Told, slots: Slots): void {
  if (frame.selfNoun !== undefined && isSelf(next, frame.selfNoun)) slots.set('object', governing.subject)
}

/** "تأسس X بدعم من Y": the one supported is whom the clause is about. */
function fillSupported({ subject, object }: Told, slots: Slots): void {
  if (slots.has('subject') && !slots.has('object')) slots.set('object', object.length > 0 ? object : subject)
}

/** "تعيين X قائدا لـ Y". */
function appoint(
  context: Context,
  units: readonly Unit[],
  at: number,
  to: number,
  slots: Slots,
  told: readonly Told[],
): void {
  const office = { at, to, time: timeOfNoun(units, at, told) }
  appointment(context, units, office, slots.get('object') ?? [], slots.get('subject')?.[0])
}

function isSelf(unit: Unit | undefined, self: ReadonlySet<string>): boolean {
  return unit?.kind === 'word' && unit.word.stems.some(({ base, pronoun }) => pronoun !== '' && self.has(base))
}

function endOfNoun(units: readonly Unit[], at: number): number {
  let to = at + 1
  while (to < units.length && !isBoundary(units[to]) && !isFiniteVerb(units, to)) {
    const unit = units[to]
    if (unit?.kind === 'word' && unit.word.norm.startsWith('ال') && FRAME_PARTICIPLES.has(unit.word.norm.slice(2)))
      break
    if (unit?.kind === 'word' && /^(?:بحسب|وفق|وفقا|حسب|نقلا|طبقا)$/u.test(unit.word.norm)) break
    if (
      to > at + 1 &&
      unit?.kind === 'word' &&
      isSign(units[to - 1], '،,') &&
      unit.word.stems.some(({ base }) => FRAME_NOUNS.has(base))
    )
      break
    to++
  }
  return to
}

interface Complement {
  readonly figures: readonly Role[]
  readonly next: number
}

const BETWEEN: ReadonlySet<string> = new Set([
  'اي',
  'كل',
  'عسكري',
  'عسكريا',
  'مالي',
  'ماليا',
  'القيادي',
  'زعيم',
  'قائد',
  'عدد',
])

/** What the noun is joined to: its pronoun, or the figure right after it. */
function complementOf(
  context: Context,
  units: readonly Unit[],
  at: number,
  stem: Stem,
  to: number,
  parties?: readonly Role[],
): Complement | undefined {
  if (stem.pronoun !== '') {
    if (parties !== undefined && parties.length > 1 && stem.pronoun.startsWith('هم'))
      return { figures: parties, next: at + 1 }
    const figure = referentOf(context, units, at, stem.pronoun, ['organization', 'person'])
    return figure === undefined ? undefined : { figures: [unnamed(figure, units[at]?.end ?? 0)], next: at + 1 }
  }
  let i = at + 1
  while (units[i]?.kind === 'word' && BETWEEN.has(units[i]?.word.norm ?? '') && i - at < 3) i++
  const unit = units[i]
  if (i >= to || !isFigure(unit) || unit.conjunction !== '' || unit.preposition !== '') return undefined
  const list = listFrom(units, i, to)
  return { figures: list.figures.map(roleOf), next: list.next }
}

/** "بين X وY", and "بين الطرفين": the two last named. */
function fillPair(
  context: Context,
  units: readonly Unit[],
  at: number,
  rest: Arguments,
  slots: Slots,
  pairSlot: string,
): void {
  const between = rest.obliques.find(({ preposition }) => preposition === 'بين')
  if (between !== undefined && between.figures.length > 1) {
    slots.set('subject', between.figures.slice(0, 1))
    slots.set(pairSlot, between.figures.slice(1))
    return
  }
  if (!rest.obliques.some(({ preposition }) => preposition === 'pair')) return
  const parties = units
    .slice(0, at)
    .filter(isFigure)
    .filter(({ figure }) => context.memory.page.cast.head(figure).type === 'organization')
  const [last, other] = [parties.at(-1), parties.findLast(({ figure }) => figure !== parties.at(-1)?.figure)]
  if (last === undefined || other === undefined) return
  slots.set('subject', [roleOf(other)])
  slots.set(pairSlot, [roleOf(last)])
}

function fillEvent(context: Context, units: readonly Unit[], at: number, frame: Frame, to: number, slots: Slots): void {
  const event = firstEvent(context, units, at + 1, to, frame.slots)
  if (event !== undefined) slots.set('event', [event.role])
}

/** A noun without a doer takes that of the verb that governs it. */
function lendSubject(
  context: Context,
  frame: Frame,
  stem: Stem,
  at: number,
  told: readonly Told[],
  slots: Slots,
): void {
  if (
    slots.has('subject') ||
    (frame.of === 'subject' &&
      slots.size > 0 &&
      !frame.events &&
      !frame.usesClause &&
      !slots.has('to') &&
      !slots.has('into') &&
      !slots.has('from'))
  )
    return
  const governing = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  if (governing === undefined) return
  const { speech } = governing.clause.verb
  const lends =
    speech === 'accuse' ||
    speech === 'deny' ||
    speech === 'announce' ||
    LENDING.has(governing.clause.verb.stem.base) ||
    frame.usesClause ||
    governing.clause.verb.frames.some(({ frame: { key } }) => key === 'head')
  if (!lends || (frame.needsControl && NEGATIONS.has(stem.base))) return
  const figures = speech === 'accuse' ? accused(context, governing) : governing.subject
  if (figures.length > 0) slots.set('subject', figures)
}

const LENDING: ReadonlySet<string> = new Set([
  'قدم',
  'قدمت',
  'يقدم',
  'تقدم',
  'قرر',
  'قررت',
  'رفض',
  'رفضت',
  'واصل',
  'واصلت',
  'حاول',
  'حاولت',
  'بدا',
  'بدات',
  'استانف',
  'اوقف',
  'جدد',
  'جددت',
  'عقد',
  'عقدت',
  'دخل',
  'دخلت',
  'كلف',
  'تعهد',
  'تعهدت',
])

/** Whom an accusation is against: the second noun phrase after the verb, or the one that its pronoun stands for. */
function accused(_context: Context, { clause }: Told): readonly Role[] {
  if (clause.pronoun !== undefined) return [clause.pronoun]
  const lists = clause.after.bare.map((list) => list.map(roleOf))
  if (clause.before.length > 0) return lists[0] ?? []
  return lists[1] ?? lists[0] ?? []
}
