import type { Role } from '../../page.ts'
import { type Clause, isAccused } from '../clauses/clause.ts'
import { isDeedAsObject } from '../clauses/clause-marks.ts'
import { moodOfVerb } from '../clauses/moods.ts'
import { nominalSubject } from '../clauses/nominal-subject.ts'
import { isCommunique, ourselves } from '../context/ourselves.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { ISSUED } from '../words/attribution-words.ts'
import { LISTED_GROUPS, WHEN } from '../words/clause-words.ts'
import { JOINING } from '../words/event-words.ts'
import { type Frame, type FrameVerb, MERGE, MOURNING } from '../words/frames.ts'
import { PAIR_WORDS } from '../words/particles.ts'
import { isDefinite } from '../words/word-kinds.ts'
import { appointment } from './appointments.ts'
import { subjectCarried } from './carried-subject.ts'
import { timeOfClause } from './clause-times.ts'
import { dropBlast } from './drop-blast.ts'
import { fillListersAmong, fillNamedAmong, mayNameAmong } from './fill-among.ts'
import {
  dropFighters,
  dropOwnFighters,
  dropPlace,
  dropQuarrel,
  dropTied,
  fillFormedOf,
  fillFormers,
  fillFurtherParts,
  fillWhole,
} from './fill-formed.ts'
import { fillLister } from './fill-lister.ts'
import { fillMerged, unitedBy } from './fill-merged.ts'
import { fillOwnWing } from './fill-own-wing.ts'
import {
  fillBody,
  fillEvent,
  fillGiver,
  fillLeft,
  fillOwner,
  fillRemains,
  fillReplaced,
  fillSanctioner,
  fillState,
  fillSucceededIn,
  fillWhereabouts,
  sayFollowed,
} from './fill-slots.ts'
import { frameOf, isEventNoun } from './opened-frame.ts'
import { fillKillers, fillStateArms, fillStrikers, sayAttack } from './say-attacks.ts'
import { isGranted, sayFrame } from './say-frame.ts'
import { type Slots, slotsOfClause } from './slots.ts'
import { isStateArms } from './state-arms.ts'
import {
  describesNobody,
  isBesideNobody,
  isDoneByOthers,
  isDoneByPart,
  isDoneToPeople,
  isHarmInWhich,
  isInWhich,
  isOfNobody,
  isOfTalksOrWing,
  isOfUnnamed,
  isToldBeside,
  makesPart,
} from './unnamed-subject.ts'
import { wentOnAbout } from './went-on-about.ts'

/** A verb read: who its clause is about, for those that come after. */
export interface Told {
  readonly clause: Clause
  readonly subject: readonly Role[]
  readonly object: readonly Role[]
  readonly time: string | null
  /** Whether it is done to the subject: "اتهمت بتدبير". */
  readonly isPassive?: boolean
  /** Whether somebody does it of whom no name is known: "انشقت مجموعة". */
  readonly isUnnamed?: boolean
}

/** Says what the verbs of a sentence say; returns whom each is about. */
export function sayClauses(
  context: Context,
  units: readonly Unit[],
  clauses: readonly Clause[],
  before: readonly Role[],
  speakers: ReadonlyMap<number, Role>,
): Told[] {
  const told: Told[] = []
  const described = nominalSubject(units)
  let carried = described === undefined ? before : [roleOf(described)]
  let main = carried
  for (const clause of clauses) {
    const previous = told[told.length - 1]
    if (describesNobody(units, clause, previous)) continue
    const time = timeOfClause(units, clause, previous)
    const from = wentOnAbout(context, units, clause, { previous, main, carried })
    const own = clause.verb.isOurs
      ? ourRole(context, units, clause, speakers)
      : subjectGoingOn(context, units, clause, from, previous)
    const one = sayClause(context, units, clause, { carried: own, time, previous }, speakers)
    const goesOn = (isOfNobody(clause, previous) && one.subject.length === 0) || isBesideNobody(clause, previous)
    told.push(goesOn ? { ...one, isUnnamed: true } : one)
    if (one.subject.length > 0 && isMain(units, clause)) main = one.subject
    carried = carriedOn(context, units, one) ?? carried
  }
  return told
}

function subjectGoingOn(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
  previous: Told | undefined,
): readonly Role[] {
  return isOfNobody(clause, previous) || isOfUnnamed(context, units, clause)
    ? []
    : subjectCarried(context, units, clause, carried, previous)
}

/** Whether the clause is no description, and tells of nothing "when" the sentence happened. */
function isMain(units: readonly Unit[], { from, isRelative, isAside }: Clause): boolean {
  return !isRelative && !isAside && !WHEN.has(units[from - 1]?.word.norm ?? '')
}

/** "قتلنا …": those for whom whoever speaks in the sentence says "we". */
function ourRole(
  { memory }: Context,
  units: readonly Unit[],
  { at }: Clause,
  speakers: ReadonlyMap<number, Role>,
): readonly Role[] {
  const [, speaker] = [...speakers].findLast(([place]) => place < at) ?? []
  if (memory.us === undefined && memory.together.length > 1)
    return memory.together.map((one) => unnamed(one, units[at]?.end ?? 0))
  const figure = ourselves(memory, speaker?.figure)
  return figure === undefined ? [] : [unnamed(figure, units[at]?.end ?? 0)]
}

/** Whom the sentence goes on about behind the verb. */
function carriedOn(
  context: Context,
  units: readonly Unit[],
  { clause, subject, object }: Told,
): readonly Role[] | undefined {
  if (subject.length > 0) return topicOf(context, clause) ?? subject
  const announced = announcedIn(context, units, clause)
  if (announced !== undefined) return [announced]
  const done = clause.isRelative ? [] : object.filter(({ figure }) => figure.type !== 'place')
  return done.length > 0 ? done : undefined
}

/** "أما X فقد أسسه فلان، ويتلقى …": whom the sentence is said to be about, and for whom the pronoun of the verb stands. */
function topicOf({ memory: { page } }: Context, { isRelative, before, pronoun }: Clause): readonly Role[] | undefined {
  const [topic] = before
  if (isRelative || topic === undefined || pronoun === undefined) return undefined
  return page.cast.head(topic.figure) === page.cast.head(pronoun.figure) ? [topic] : undefined
}

/** "أعلن عن تأسيس X": what nobody in particular announces is what the sentence goes on about. */
function announcedIn(context: Context, units: readonly Unit[], { at, to, verb }: Clause): Role | undefined {
  if (verb.speech !== 'announce' || units[at + 1]?.word.norm !== 'عن') return undefined
  const named = units
    .slice(at + 2, to)
    .find((unit) => isFigure(unit) && context.memory.page.cast.head(unit.figure).type === 'organization')
  return isFigure(named) ? roleOf(named) : undefined
}

/** "برز اسمها": a name that came up, "ولدت في قرية": somebody's birth, and no body. */
function isNameOnly(units: readonly Unit[], { at, before, after }: Clause): boolean {
  // "لكنه ظهر بعد أشهر": who was seen again.
  if (/^ظهرت?$/u.test(units[at]?.word.norm ?? '') && /^[وف]?لكنها?$/u.test(units[at - 1]?.word.norm ?? '')) return true
  if (/^[وف]?ولدت?$/u.test(units[at]?.word.norm ?? '')) return before.length + after.bare.length === 0
  return /^اسم(?:ه|ها|هم)$/u.test(units[at + 1]?.word.norm ?? '') && /(?:برز|لمع)/u.test(units[at]?.word.norm ?? '')
}

const WITH_FIGHTERS: ReadonlySet<string> = new Set(['comprise', 'join'])
/** Leaves out the fighters of somebody, who are no body of their own. */
function dropThoseOf(context: Context, units: readonly Unit[], { key }: Frame, slots: Slots): void {
  if (key === 'join') dropOwnFighters(context, slots)
  else dropFighters(context, units, slots)
}

/** Fills what only some frames ask for. */
function fillRest(context: Context, units: readonly Unit[], clause: Clause, { frame }: FrameVerb, slots: Slots): void {
  fillOwner(context, units, clause, frame, slots)
  if (frame.key === 'designate') {
    fillLister(context, units, clause.at + 1, clause.to, slots)
    fillListersAmong(units, clause.at, clause.to, slots)
  }
  if (frame.key === 'under-sanctions') fillSanctioner(context, units, clause.at, slots)
  if (frame.key === 'receive') fillGiver(units, clause, slots)
  if (frame.key === 'receive') fillState(context, units, clause.at, clause.to + STATE_REACH, slots, 'from')
  if (frame.key === 'operate' && !slots.has('in')) fillWhereabouts(units, clause, slots)
  if (frame.key === 'succeed') fillSucceededIn(units, clause, slots)
  if (LED.has(frame.key)) fillBody(context, units, clause, slots)
  if (frame.key === 'leave') fillLeft(context, units, clause, slots)
  dropPlace(frame, slots)
  dropBlast(units, clause, frame, slots)
  fillParts(units, clause, frame, slots)
  if (WITH_FIGHTERS.has(frame.key)) dropThoseOf(context, units, frame, slots)
  if (frame.key === 'merge') fillMerged(context, units, clause, slots)
  if (frame.key === 'found' || frame.key === 'begin') fillFormation(context, units, clause, frame, slots)
  if (mayNameAmong(context, frame, slots)) fillNamedAmong(units, clause.at, frame, slots)
}

/** The bodies that are led, of which another is made up, or into which it falls apart. */
function fillParts(units: readonly Unit[], clause: Clause, { key }: Frame, slots: Slots): void {
  if (key === 'lead') dropTied(units, clause, slots)
  if (key === 'divide') fillFurtherParts(units, clause, slots, 'into')
  if (key === 'belong') fillFurtherParts(units, clause, slots, 'subject')
  if (key !== 'comprise') return
  fillWhole(units, clause, slots)
  fillFurtherParts(units, clause, slots, 'object')
}

/** Out of what a body has come to be. */
function fillFormation(context: Context, units: readonly Unit[], clause: Clause, { key }: Frame, slots: Slots): void {
  if (key === 'begin') fillRemains(context, units, clause, slots)
  else fillFormers(units, clause, slots)
  dropQuarrel(units, clause, slots)
  fillFormedOf(units, clause, slots)
  fillReplaced(units, clause, slots)
}

/** What is received may stand after a parenthesis. */
const STATE_REACH = 16

/** What is known of a clause from those before it. */
interface Before {
  readonly carried: readonly Role[]
  readonly time: string | null
  readonly previous: Told | undefined
}

/** "X خطف مدنيين", "X أنشأ جناحا": whoever stands before has not suffered it, and was not founded. */
function dropSufferer(units: readonly Unit[], clause: Clause, verb: FrameVerb, slots: Slots): void {
  if (isHarmInWhich(units, clause, verb)) slots.delete('object')
  if (!isDoneToPeople(units, clause, verb) && !makesPart(units, clause, verb)) return
  slots.delete('object')
  slots.set('subject', clause.before)
}

function sayClause(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  { carried, time, previous }: Before,
  speakers: ReadonlyMap<number, Role>,
): Told {
  const verb = isNameOnly(units, clause) ? undefined : frameOf(units, clause)
  if (verb === undefined) return plainTold(units, clause, carried, time, speakers.get(clause.at))
  if (isNotSaid(units, clause, verb)) return plainTold(units, clause, [], time, undefined)
  const unnamed = isDoneByOthers(units, clause, verb)
  const doers = unnamed ? [] : carried
  const slots = slotsOfClause(context, withoutJoined(units, clause, verb), verb, doers)
  dropSufferer(units, clause, verb, slots)
  fillKillers(units, clause, verb, slots)
  fillStrikers(context, units, clause, verb, slots)
  fillStateArms(context, units, clause, verb, slots)
  if (verb.frame.events) fillEvent(context, units, clause, verb.frame, slots)
  fillRest(context, units, clause, verb, slots)
  fillOwnWing(context, units, clause, verb.frame, slots, doers)
  const mood = moodOfVerb(units, clause.at)
  if (verb.frame.appoints && mood === 'real') appoint(context, units, clause, verb, slots, time)
  const place = { at: clause.at, time, mood, granted: isGranted(clause, verb.frame) }
  const united = verb.frame.key === 'found' ? unitedBy(clause, previous) : undefined
  if (united === undefined) sayFrame(context, units, verb.frame, slots, place)
  else
    sayFrame(
      context,
      units,
      MERGE,
      new Map([
        ['subject', united],
        ['into', slots.get('object') ?? []],
      ]),
      place,
    )
  noteMourned(context, verb.frame, slots)
  if (mood === 'real') sayBesides(context, units, clause, verb.frame, slots, time)
  const subject = slots.get('both') ?? slots.get('subject') ?? []
  const isUnnamed = unnamed && subject.length === 0 && !isInWhich(units, clause)
  return { clause, subject, object: slots.get('object') ?? [], time, isUnnamed }
}

/** A communiqué that mourns somebody tells his life. */
function noteMourned({ memory }: Context, { key }: Frame, slots: Slots): void {
  const [mourned] = MOURNING.has(key) ? (slots.get('object') ?? []) : []
  if (mourned === undefined || !isCommunique(memory)) return
  const own = memory.page.cast.head(mourned.figure)
  if (own.type === 'person' && !own.described) memory.protagonist ??= own
}

/** What else a frame tells: the attack in which somebody killed, what those led whom a leader has followed. */
function sayBesides(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  frame: Frame,
  slots: Slots,
  time: string | null,
): void {
  if (frame.key === 'succeed') sayFollowed(context, units, clause, slots)
  sayAttack(context, units, clause, frame, slots, time)
}

/** "عين X Y قائدا", "أصبح Y قائدا". */
function appoint(
  context: Context,
  units: readonly Unit[],
  { at, to }: Clause,
  { frame: { subjectAppointed } }: FrameVerb,
  slots: Slots,
  time: string | null,
): void {
  const appointed = slots.get(subjectAppointed ? 'subject' : 'object') ?? []
  const appointers = subjectAppointed ? [] : (slots.get('subject') ?? [])
  appointment(context, units, { at, to, time }, appointed, appointers.length > 1 ? undefined : appointers[0])
}

function plainTold(
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
  time: string | null,
  speaker: Role | undefined,
): Told {
  // "رفض فصيل متشدد": nobody of whom a name is known.
  if (isDoneByPart(units, clause)) return { clause, subject: [], object: [], time, isUnnamed: true }
  if (isAccused(clause))
    return { clause, subject: clause.before.length > 0 ? clause.before : carried, object: [], time, isPassive: true }
  const isBeside = isToldBeside(clause)
  if (speaker !== undefined && !isBeside) return { clause, subject: subjectsWith(clause, speaker), object: [], time }
  const [first] = clause.after.bare
  const isSaid = first !== undefined && !isBeside && !isDeedAsObject(units[clause.at + 1])
  const subject = clause.before.length > 0 ? clause.before : isSaid ? first.map(roleOf) : carried
  return { clause, subject, object: [], time }
}

/** All who speak together, when the voice is the first of them. */
function subjectsWith({ before, after }: Clause, speaker: Role): readonly Role[] {
  const all = before.length > 0 ? before : (after.bare[0]?.map(roleOf) ?? [])
  const [first, ...others] = all
  return first?.figure === speaker.figure || first?.start === speaker.start ? [speaker, ...others] : [speaker]
}

const LED: ReadonlySet<string> = new Set(['fall-to', 'lead-in-turn'])

/** "نشأ من اندماج ثلاث كتائب هي X وY وZ": those who have joined are not what has begun. */
function withoutJoined(units: readonly Unit[], clause: Clause, { frame: { key } }: FrameVerb): Clause {
  if (key !== 'begin' && key !== 'found') return clause
  const joining = units.findIndex(
    ({ kind, word }, i) =>
      i > clause.at && i < clause.to && kind === 'word' && word.stems.some(({ base }) => JOINING.has(base)),
  )
  if (joining === -1 || units[joining - 1]?.word.norm !== 'من') return clause
  const bare = clause.after.bare.filter(([first]) => first !== undefined && units.indexOf(first) < joining)
  const obliques = clause.after.obliques.filter(({ preposition, at }) => preposition !== 'مع' || at < joining)
  return { ...clause, after: { bare, obliques } }
}

/** Whether the words do not say what the frame says. */
function isNotSaid(units: readonly Unit[], clause: Clause, verb: FrameVerb): boolean {
  return (
    hasOtherNoun(units, clause, verb) ||
    isMadeUpBy(clause, verb) ||
    isReadOut(units, clause, verb) ||
    isOfTalksOrWing(units, clause, verb)
  )
}

/** "في بيان تلاه فلان": what he read out, and nobody whom he followed. */
function isReadOut(units: readonly Unit[], { at }: Clause, { frame: { key } }: FrameVerb): boolean {
  return key === 'succeed' && units[at - 1]?.word.stems.some(({ base }) => ISSUED.has(base)) === true
}

/** "وهي اليوم تشكل الفرقة 21": what it amounts to, not what it has founded. */
function isMadeUpBy({ isAside, after, verb: { stem } }: Clause, { frame: { key } }: FrameVerb): boolean {
  return key === 'found' && isAside && after.bare.length > 0 && stem.preposition === '' && /^[يت]/u.test(stem.base)
}

/** "شملت العقوبات نائبه": a definite noun that names nobody is what the verb is said of, when its object is named. */
function hasOtherNoun(
  units: readonly Unit[],
  { at, before, after, pronoun }: Clause,
  { frame, gender }: FrameVerb,
): boolean {
  const next = units[at + 1]
  const isOther = frame.events || frame.passive || frame.tail !== undefined || frame.appoints
  if (isOther || before.length > 0 || pronoun !== undefined) return false
  if (after.bare.length === 0 || next?.kind !== 'word' || !isDefinite(next.word) || PAIR_WORDS.has(next.word.norm))
    return false
  if (frame.key === 'face' && isStateArms(units, at + 1)) return false
  if (gender !== 'f' || !/(?:ه|ات)$/u.test(next.word.norm) || isEventNoun(next)) return false
  return frame.key === 'comprise' || !LISTED_GROUPS.has(next.word.norm)
}
