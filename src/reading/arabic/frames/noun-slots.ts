import { foldArabic } from '../../../text/tokens.ts'
import type { Role } from '../../page.ts'
import { type Arguments, argumentsIn } from '../clauses/arguments.ts'
import { eventAt, firstEvent } from '../clauses/events.ts'
import { listFrom } from '../clauses/list.ts'
import { moodOfNoun } from '../clauses/moods.ts'
import { referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from '../context/unit.ts'
import { BREAKING_OUT, VAGUE_EVENTS } from '../words/event-words.ts'
import type { Frame } from '../words/frames.ts'
import { COUNTRIES } from '../words/lexicon.ts'
import { FORMING } from '../words/name-words.ts'
import { LIGHT_WORDS } from '../words/particles.ts'
import type { Stem } from '../words/words.ts'
import { appointment } from './appointments.ts'
import { fillListing } from './fill-lister.ts'
import { fillMerged } from './fill-merged.ts'
import { fillPair } from './fill-pair.ts'
import { fillFoundedFor, fillMadeFor } from './fill-purpose.ts'
import { fillState } from './fill-slots.ts'
import { fillSplit } from './fill-split.ts'
import { governingAt, isChargedBeside, lendSubject } from './lend-subject.ts'
import { type Complement, type FramedNoun, isOfCrowd, ownersOf } from './noun-owners.ts'
import { endOfNoun, timeOfNoun } from './noun-range.ts'
import type { Told } from './say-clauses.ts'
import { fillObliques, type Slots } from './slots.ts'

/** Who fills the slots of a noun's frame, in a sentence of which its verbs have told so much; undefined where it opens none. */
export function slotsOfNoun(
  context: Context,
  units: readonly Unit[],
  { at, stem, frame }: FramedNoun,
  told: readonly Told[],
): Slots | undefined {
  const slots = ownedSlots(context, units, { at, stem, frame })
  if (slots === undefined) return undefined
  const to = endOfNoun(units, at)
  const governing = governingAt(told, at)
  const complement = ownersOf(context, units, { at, stem, frame }, to, told)
  const from = complement?.next ?? at + 1
  const rest = argumentsIn(context, units, from, to)
  if (frame.pairSlot !== undefined) fillPair(context, units, at, rest, slots, frame.pairSlot, governing, told)
  fillBrought(frame, rest, from, slots, stem, governing)
  if (stem.pronoun !== '' && frame.of === 'object') fillSuffering(units, at, slots, frame.key === 'found')
  if (complement !== undefined) fillComplement(units, { at, stem, frame }, complement, slots, governing)
  fillTied(frame, rest, slots, at + 1)
  fillBare(frame, rest, slots)
  if (frame.events) fillEvent(context, units, at, frame, stem, to, slots, rest)
  fillMadeFor(units, { at, stem, frame }, governing, slots)
  fillBodies(context, units, { at, stem, frame }, rest, slots, governing)
  const agent = slots.get('agent')
  if (agent !== undefined && frame.of !== 'subject') slots.set('subject', agent)
  if (frame.key === 'support' && stem.base !== 'رعايه') fillState(context, units, at, at + 2, slots, 'subject')
  if (governing !== undefined) fillFromGoverning(frame, stem, afterLight(units, at + 1), governing, slots)
  lendSubject(context, units, frame, stem, at, told, slots)
  fillListing(context, units, { at, frame }, to, slots)
  fillMerging(context, units, frame, { at, after: rest }, slots, governing)
  if (governing !== undefined) fillOthers(units, at, frame, governing, slots)
  if (frame.appoints && moodOfNoun(units, at) === 'real') appoint(context, units, at, to, slots, told)
  return slots
}

/** What prepositions bring; "في قتال مع X" is against X, and "القتال مع X" beside him; "منذ تأسيسه مواجهات مع X": who stands far behind founded nothing. */
function fillBrought(
  { key, slots: names }: Frame,
  rest: Arguments,
  from: number,
  slots: Slots,
  { article, preposition, pronoun }: Stem,
  governing: Told | undefined,
): void {
  // "حوكم لقتاله مع X": beside him.
  const isForOnesOwn = preposition === 'ل' && pronoun !== ''
  fillObliques(slots, rest, names)
  const breaksOut = governing !== undefined && BREAKING_OUT.has(governing.clause.verb.stem.base)
  const isAgainstOne =
    (!article || breaksOut) && !isForOnesOwn && rest.obliques.some(({ preposition }) => preposition === 'مع')
  if (key === 'fight' && isAgainstOne && !slots.has('object') && slots.has('with')) {
    slots.set('object', slots.get('with') ?? [])
    slots.delete('with')
  }
  if (key === 'found' && rest.obliques.some(({ preposition, at }) => preposition === 'مع' && at > from))
    slots.delete('with')
}

/** The slots before anything is read; undefined where the noun lacks the owner that its frame asks for. */
function ownedSlots(context: Context, units: readonly Unit[], { at, stem, frame }: FramedNoun): Slots | undefined {
  if (isLaidOn(units[at + 1], stem, frame) || isOfCrowd(units, at, stem)) return undefined
  if (!frame.needsPronoun || stem.pronoun !== '') return new Map()
  const owner = frame.key === 'base' ? ownerBefore(context, units, at) : undefined
  return owner === undefined ? undefined : new Map([['subject', [owner]]])
}

/** "حملت X مسؤوليتها لـ Y": the responsibility for something, which nobody claims. */
function isLaidOn(next: Unit | undefined, { pronoun }: Stem, { key }: Frame): boolean {
  return key === 'claim' && pronoun !== '' && isFigure(next) && next.preposition === 'ل'
}

/** "ولها مقار في X": whose they are. */
function ownerBefore(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const pronoun = /^[وف]?ل(ها|ه|هم)$/u.exec(units[at - 1]?.word.norm ?? '')?.[1]
  const figure = pronoun === undefined ? undefined : referentOf(context, units, at - 1, pronoun, ['organization'])
  return figure === undefined ? undefined : unnamed(figure, units[at - 1]?.end ?? 0)
}

/** Puts what the noun is joined to where the frame wants it. */
function fillComplement(
  units: readonly Unit[],
  { at, stem, frame }: FramedNoun,
  { figures, next }: Complement,
  slots: Slots,
  governing: Told | undefined,
): void {
  const only = onlySlot(units, { at, stem, frame }, next)
  if (only !== undefined) {
    slots.set(only, figures)
    return
  }
  if (frame.key === 'support' && fillHelp(stem, figures, slots, governing)) return
  if (frame.of === 'event' && !slots.has('subject')) slots.set('subject', figures)
  if (frame.of !== 'none' && frame.of !== 'event' && !isOwnLoyalty(stem)) {
    const slot = frame.ofWith !== undefined && slots.has(frame.of) ? frame.ofWith : frame.of
    if (!slots.has(slot)) slots.set(slot, figures)
  }
  const isFounded = frame.key === 'found' && figures.every(({ figure }) => figure.type === 'organization')
  if (stem.pronoun !== '' && frame.of !== 'subject' && !isFounded) slots.set('subject', figures)
}

/** Where those behind the noun belong whatever else is told; undefined where that is for its frame to say. */
function onlySlot(units: readonly Unit[], { at, stem, frame }: FramedNoun, next: number): string | undefined {
  if (isChargedBeside(units, at, stem)) return frame.of
  return isFaced(frame, units[next]) ? 'subject' : undefined
}

/** "تصدي X لهجوم", "مواجهة X لـ Y": whoever stands right before what ل brings is the one who faces it. */
function isFaced({ key }: Frame, unit: Unit | undefined): boolean {
  if (key !== 'face') return false
  if (isFigure(unit)) return unit.preposition === 'ل'
  return unit?.kind === 'word' && unit.word.stems.some(({ preposition }) => preposition === 'ل')
}

/** "بولائهم": theirs, to whom ل brings, and not to them. */
function isOwnLoyalty({ base, pronoun }: Stem): boolean {
  return base === 'ولاء' && pronoun !== ''
}

/** "يتولى X تمويلها": the pronoun is of those whom X pays for. */
function isTakenOver(governing: Told | undefined): boolean {
  return governing?.clause.verb.frames.some(({ frame: { key } }) => key === 'head') === true
}

/** "قام X بدعم Y": X helps Y. */
function isCommitted(governing: Told | undefined): boolean {
  return governing?.clause.verb.frames.some(({ frame: { key } }) => key === 'commit') === true
}

/** "بمساندة X": whose help it was; "اتهم X بدعمها", "يتولى X تمويلها", and after any accusation: whom the accused is said to help. */
function fillHelp(
  { pronoun, preposition }: Stem,
  figures: readonly Role[],
  slots: Slots,
  governing: Told | undefined,
): boolean {
  const takenOver = isTakenOver(governing) && pronoun !== ''
  if (preposition !== 'ب' && !takenOver) return false
  if (pronoun === '' && (governing?.clause.verb.speech !== undefined || isCommitted(governing))) return false
  const slot = pronoun === '' ? 'subject' : 'object'
  if (slot === 'object' && slots.has(slot)) return false
  if (!slots.has(slot)) slots.set(slot, figures)
  return true
}

/** "لا صلة لها بـ X": of whom ل brings right behind the noun. */
function fillTied({ key }: Frame, { obliques }: Arguments, slots: Slots, place: number): void {
  if (key === 'tie' && !slots.has('subject'))
    fillConcerned({ bare: [], obliques: obliques.filter(({ at }) => at === place) }, slots)
}

/** "أي صلة لقواته بالمجزرة": whom ل brings is the one concerned. */
function fillConcerned({ obliques }: Arguments, slots: Slots): void {
  const concerned = obliques.find(({ preposition, figures }) => preposition === 'ل' && figures.length > 0)
  if (concerned !== undefined) slots.set('subject', concerned.figures)
}

/** "حل جميع هياكلها": the noun after the word of quantity. */
function afterLight(units: readonly Unit[], at: number): Unit | undefined {
  return LIGHT_WORDS.has(units[at]?.word.norm ?? '') ? units[at + 1] : units[at]
}

/** "أعلن X حل نفسه", "تأسس X من اندماج Y وZ". */
function fillFromGoverning(frame: Frame, stem: Stem, next: Unit | undefined, governing: Told, slots: Slots): void {
  fillFoundedFor(frame, stem, governing, slots)
  if (frame.selfNoun !== undefined && isSelf(next, frame.selfNoun)) slots.set('object', governing.subject)
  const made = isMade(governing)
  const isNamed = slots.get('subject')?.some(({ figure }) => !figure.described) === true
  if (frame.key === 'leave' && made && slots.has('from') && !isNamed)
    slots.set('subject', governing.object.length > 0 ? governing.object : governing.subject)
  if (frame.key !== 'merge' || !made) return
  const formed = madeOne(governing, slots)
  if (formed.length > 0 || !slots.has('into')) slots.set('into', formed)
}

/** Those who merge, and what they become: what the verb before tells to be made, or what is named behind. */
function fillMerging(
  context: Context,
  units: readonly Unit[],
  { key }: Frame,
  noun: { readonly at: number; readonly after: Arguments },
  slots: Slots,
  governing: Told | undefined,
): void {
  if (key === 'merge') fillMerged(context, units, noun, slots, isMade(governing) ? slots.get('into') : [])
}

/** The bodies that become one or fall apart, where the noun is joined to none. */
function fillBodies(
  context: Context,
  units: readonly Unit[],
  noun: FramedNoun,
  rest: Arguments,
  slots: Slots,
  governing: Told | undefined,
): void {
  if (noun.frame.key === 'merge' && !slots.has('subject')) fillBetween(rest, slots)
  if (noun.frame.key === 'leave') dropLand(context, slots)
  if (noun.frame.key === 'leave') fillSplit(context, units, noun, rest, slots, governing)
}

/** "أعلن الإقليم انفصاله عن X": from a land nobody splits off who is in it. */
function dropLand({ memory: { page } }: Context, slots: Slots): void {
  const isLand = ({ figure }: Role): boolean =>
    figure.type === 'place' || COUNTRIES.has(foldArabic(page.cast.nameOf(figure)))
  if (slots.get('from')?.every(isLand)) slots.delete('from')
}

/** "عملية اندماج بين X وY". */
function fillBetween({ obliques }: Arguments, slots: Slots): void {
  const between = obliques.filter(({ preposition }) => preposition === 'بين').flatMap(({ figures }) => figures)
  if (between.length > 1) slots.set('subject', between)
}

/** "تأسس X": a verb that tells how a body began. */
function isMade(governing: Told | undefined): boolean {
  return governing?.clause.verb.frames.some(({ frame: { key } }) => key === 'begin' || key === 'found') === true
}

/** "نشأ X من اندماج Y وZ": X, which is none of those who have joined. */
function madeOne({ subject, object, clause }: Told, slots: Slots): readonly Role[] {
  const joined = slots.get('subject') ?? []
  const lists = [object, subject, ...clause.after.bare.map((list) => list.map(roleOf))]
  return lists.find((list) => list.length === 1 && !joined.some(({ figure }) => figure === list[0]?.figure)) ?? []
}

/** "تأسس X بدعم من Y": the one supported is whom the clause is about. */
function fillSupported(governing: Told, slots: Slots): void {
  const { subject, object, clause } = governing
  // "تتهمها X بإيواء مسلحين": nobody shelters whoever accuses.
  if (!slots.has('subject') || slots.has('object') || clause.verb.speech === 'accuse') return
  slots.set('object', object.length > 0 && (isMade(governing) || subject.length === 0) ? object : subject)
}

const MADE_REACH = 3

/** "جاء تشكيل X بدعم من Y": what is formed by a noun right before. */
function fillMadeBefore(units: readonly Unit[], at: number, slots: Slots): void {
  if (!slots.has('subject') || slots.has('object')) return
  for (let i = at - 1; i > 0 && at - i <= MADE_REACH; i--) {
    const [noun, body] = [units[i - 1], units[i]]
    if (!isFigure(body)) continue
    const isMade = noun?.kind === 'word' && noun.word.stems.some(({ base }) => FORMING.has(base))
    if (isMade && body.figure.type === 'organization') slots.set('object', [roleOf(body)])
    return
  }
}

/** "مبايعته فلانا": whom the noun's owner does it to; "يقودها منذ تأسيسها فلان" tells of no founder. */
function fillSuffering(units: readonly Unit[], at: number, slots: Slots, isFounding: boolean): void {
  const next = units[at + 1]
  if (isFounding && /^[وف]?(?:منذ|عند|قبل|بعد)$/u.test(units[at - 1]?.word.norm ?? '')) return
  if (isFounding && isFigure(next) && next.figure.type === 'person' && next.preposition + next.conjunction === '') {
    slots.set('subject', listFrom(units, at + 1, units.length).figures.map(roleOf))
    return
  }
  if (isFigure(next) && next.preposition === '' && next.conjunction === '' && !slots.has('object'))
    slots.set('object', [roleOf(next)])
}

/** "مقره بلدة X": the figure without a preposition. */
function fillBare({ bareSlot }: Frame, { bare }: Arguments, slots: Slots): void {
  const [first] = bare
  if (bareSlot !== undefined && first !== undefined && !slots.has(bareSlot)) slots.set(bareSlot, first.map(roleOf))
}

/** Whom the clause gives to some nouns only. */
function fillOthers(units: readonly Unit[], at: number, { key }: Frame, governing: Told, slots: Slots): void {
  if (key === 'support') fillSupported(governing, slots)
  if (key === 'support') fillMadeBefore(units, at, slots)
  if (key === 'found') fillFellows(governing, slots)
}

/** "شارك مع X في تأسيس Y": X founded it too. */
function fillFellows({ clause }: Told, slots: Slots): void {
  const fellows = clause.after.obliques.find(({ preposition }) => preposition === 'مع')
  if (fellows !== undefined && slots.has('subject') && !slots.has('with')) slots.set('with', fellows.figures)
}

/** "أعلنت X، وهي فصيل ينشط في Y، تعيين فلان": who alone announces it has done it, whatever is told beside. */
function announcerOf(told: readonly Told[], at: number): Role | undefined {
  const before = told.filter(({ clause }) => clause.at < at)
  const announcing = before.findLastIndex(({ clause }) => clause.verb.speech === 'announce')
  if (before.slice(announcing + 1).some(({ clause }) => clause.verb.stem.conjunction !== '')) return undefined
  const [announcer, other] = before[announcing]?.subject ?? []
  return other === undefined ? announcer : undefined
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
  const appointer = slots.get('subject')?.[0] ?? announcerOf(told, at)
  appointment(context, units, office, slots.get('object') ?? [], appointer)
}

function isSelf(unit: Unit | undefined, self: ReadonlySet<string>): boolean {
  return unit?.kind === 'word' && unit.word.stems.some(({ base, pronoun }) => pronoun !== '' && self.has(base))
}

function fillEvent(
  context: Context,
  units: readonly Unit[],
  at: number,
  frame: Frame,
  stem: Stem,
  to: number,
  slots: Slots,
  rest: Arguments,
): void {
  const event =
    stem.base === STANDING && !units.slice(at + 1, to).some(({ word }) => BEHIND.test(word.norm))
      ? undefined
      : firstEvent(context, units, at + 1, to, frame.slots)
  const next = units[at + 1]?.word.norm ?? ''
  const isMeant = (stem.pronoun !== '' && next !== 'في' && next !== 'عن') || IN_IT.test(next)
  const meant = event ?? (isMeant ? eventBefore(context, units, at) : undefined)
  if (meant !== undefined) slots.set('event', [meant.role, ...furtherEvents(context, units, meant.next)])
  if (!slots.has('subject')) fillConcerned(rest, slots)
}

/** "وقوف X وراء Y" and not "وقوف X مع Y في مواجهة Z". */
const STANDING = 'وقوف'
const BEHIND = /^(?:ورا|وراء|خلف)$/u

const FURTHER_REACH = 40

/** "بالضلوع في X، وفي Y، وفي Z": the other events of one accusation. */
function furtherEvents(context: Context, units: readonly Unit[], from: number): readonly Role[] {
  const events: Role[] = []
  for (let i = from; i + 2 < units.length && i - from < FURTHER_REACH; i++) {
    if (!isSign(units[i], COMMAS) || !/^و(?:في|عن)$/u.test(units[i + 1]?.word.norm ?? '')) continue
    const event = eventAt(context, units, i + 2)
    if (event !== undefined) events.push(event.role)
  }
  return events
}

/** "بالضلوع فيه". */
const IN_IT = /^(?:في|عن|وراء|خلف)(?:ه|ها|هما|هم)$/u
const EVENT_REACH = 24

/** "محاولة اغتيال … بتدبيرها": the event for which the pronoun stands. */
function eventBefore(context: Context, units: readonly Unit[], at: number): ReturnType<typeof eventAt> {
  for (let i = at - 1; i >= 0 && at - i < EVENT_REACH; i--) {
    const outer = eventAt(context, units, i - 1)
    const event = outer !== undefined && outer.next > i ? outer : eventAt(context, units, i)
    if (event !== undefined && !VAGUE_EVENTS.has(foldArabic(event.role.figure.founded.split(' ')[0] ?? '')))
      return event
  }
  return undefined
}
