import type { Role } from '../page.ts'
import { appointment } from './appointments.ts'
import { listFrom } from './arguments.ts'
import type { Clause } from './clause.ts'
import { eventAt, firstEvent } from './events.ts'
import type { Frame, FrameClaim, FrameVerb } from './frames.ts'
import { EVENT_NOUNS } from './lexicon.ts'
import { nearest } from './referent.ts'
import { type Slots, slotsOfClause } from './slots.ts'
import { type Context, roleOf } from './statement.ts'
import { openingTime, timed, timeIn } from './timing.ts'
import { isFigure, isSign, type Unit } from './unit.ts'
import { agreesWith } from './units.ts'

/** A verb read: who its clause is about, for those that come after. */
export interface Told {
  readonly clause: Clause
  readonly subject: readonly Role[]
  readonly object: readonly Role[]
  readonly time: string | null
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
  let carried = before
  for (const clause of clauses) {
    const previous = told[told.length - 1]
    const time = timeOfClause(units, clause, previous)
    const one = sayClause(context, units, clause, agreeing(context, units, clause, carried, previous), time, speakers)
    told.push(one)
    if (one.subject.length > 0) carried = one.subject
    else if (one.object.length > 0) carried = one.object
  }
  return told
}

/** The subject that is carried on, unless the verb disagrees with it: then the nearest figure that agrees. */
function agreeing(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
  previous: Told | undefined,
): readonly Role[] {
  const [first] = carried
  const { gender } = clause.verb
  if (gender === 'p' || carried.length > 1 || first === undefined || agreesWith(context.memory, first.figure, gender))
    return carried
  if (
    previous !== undefined &&
    previous.clause.verb.gender === gender &&
    previous.subject[0] === first &&
    clause.verb.stem.conjunction !== ''
  )
    return carried
  const object = previous?.object[0]
  if (object !== undefined && agreesWith(context.memory, object.figure, gender)) return [object]
  const near = nearest(
    units,
    clause.at,
    ({ figure, aside }) => aside !== true && figure.type !== 'place' && agreesWith(context.memory, figure, gender),
  )
  if (near !== undefined) return [roleOf(near)]
  const before = context.before.findLast(
    (figure) => figure.type !== 'place' && agreesWith(context.memory, figure, gender),
  )
  return before === undefined
    ? carried
    : [{ figure: before, start: units[clause.at]?.end ?? 0, end: units[clause.at]?.end ?? 0 }]
}

function timeOfClause(units: readonly Unit[], clause: Clause, previous: Told | undefined): string | null {
  const from = clause.verb.stem.conjunction === '' ? clause.from : clause.at
  const own = timeIn(units, from, clause.to, clause.at)
  if (own !== null) return own
  if (clause.verb.stem.conjunction === 'و' && previous !== undefined && isWhen(units[previous.clause.from - 1]))
    return previous.time
  if (clause.verb.stem.conjunction === 'ف' && previous !== undefined && previous.time !== null) return previous.time
  if (clause.isRelative || /^(?:فيما|بينما|لكن)$/u.test(units[clause.from - 1]?.word.norm ?? '')) return null
  return openingTime(units)
}

function sayClause(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  carried: readonly Role[],
  time: string | null,
  speakers: ReadonlyMap<number, Role>,
): Told {
  const verb = frameOf(units, clause)
  if (verb === undefined) return plainTold(clause, carried, time, speakers.get(clause.at))
  const slots = slotsOfClause(context, clause, verb, carried)
  if (verb.frame.events && !slots.has('event')) fillEvent(context, units, clause, verb.frame, slots)
  if (verb.frame.appoints) {
    const { subjectAppointed } = verb.frame
    const appointed = slots.get(subjectAppointed ? 'subject' : 'object') ?? []
    appointment(
      context,
      units,
      { at: clause.at, to: clause.to, time },
      appointed,
      subjectAppointed ? undefined : slots.get('subject')?.[0],
    )
  }
  if (verb.frame.key === 'begin') fillRemains(context, units, clause, slots)
  if (HARMS.has(verb.frame.key) && !hasPerson(context, slots)) fillNamedAmong(units, clause, verb.frame, slots)
  sayFrame(context, units, verb.frame, slots, { at: clause.at, time })
  return { clause, subject: slots.get('subject') ?? [], object: slots.get('object') ?? [], time }
}

function plainTold(clause: Clause, carried: readonly Role[], time: string | null, speaker: Role | undefined): Told {
  if (speaker !== undefined) return { clause, subject: subjectsWith(clause, speaker), object: [], time }
  const [first] = clause.after.bare
  const subject = clause.before.length > 0 ? clause.before : first !== undefined ? first.map(roleOf) : carried
  return { clause, subject, object: [], time }
}

/** All who speak together, when the voice is the first of them. */
function subjectsWith({ before, after }: Clause, speaker: Role): readonly Role[] {
  const all = before.length > 0 ? before : (after.bare[0]?.map(roleOf) ?? [])
  return all[0]?.figure === speaker.figure ? all : [speaker]
}

/** The frame that the verb opens here: one that wants a tail only when the tail is there. */
function frameOf(units: readonly Unit[], clause: Clause): FrameVerb | undefined {
  const open = clause.verb.frames.filter(({ frame: { tail } }) => tail === undefined || hasTail(units, clause, tail))
  const [first] = open
  if (first === undefined || first.frame.tail !== undefined || open.length === 1) return first
  const events = open.find(({ frame }) => frame.events && hasTail(units, clause, EVENT_NOUNS))
  if (events !== undefined) return events
  const lone = clause.after.bare.length < 2 && clause.before.length === 0 && clause.pronoun === undefined
  return (lone ? open.find(({ frame: { key } }) => key === 'begin') : undefined) ?? first
}

function isWhen(unit: Unit | undefined): boolean {
  return /^(?:حين|عندما|حينما)$/u.test(unit?.word.norm ?? '')
}

function hasTail(units: readonly Unit[], clause: Clause, tail: ReadonlySet<string>): boolean {
  return units
    .slice(clause.at + 1, Math.min(clause.to + 1, clause.at + 8))
    .some((unit) => unit.kind === 'word' && unit.word.stems.some(({ base }) => tail.has(base)))
}

/** The event that a verb is about: after it, joined to it as a pronoun, or before it in a relative clause. */
function fillEvent(context: Context, units: readonly Unit[], clause: Clause, frame: Frame, slots: Slots): void {
  const event = firstEvent(context, units, clause.at + 1, clause.to, frame.slots)
  if (event !== undefined) {
    slots.set('event', [event.role])
    return
  }
  if (clause.verb.stem.pronoun === '') {
    const late = afterAside(context, units, clause, frame)
    if (late !== undefined) slots.set('event', [late.role])
    return
  }
  for (let i = clause.at - 1; i >= 0 && clause.at - i < 10; i--) {
    const before = eventAt(context, units, i)
    if (before !== undefined) {
      slots.set('event', [before.role])
      return
    }
  }
}

const HARMS: ReadonlySet<string> = new Set(['kill', 'die', 'perish', 'meet-death', 'wound', 'capture', 'arrest'])

function hasPerson(context: Context, slots: Slots): boolean {
  return [...slots].some(
    ([slot, roles]) =>
      (slot === 'object' || slot === 'subject') &&
      roles.some(({ figure }) => context.memory.page.cast.head(figure).type === 'person'),
  )
}

/** "قتل ثمانية … بينهم فلان": those named among the many. */
function fillNamedAmong(units: readonly Unit[], clause: Clause, frame: Frame, slots: Slots): void {
  for (let i = clause.at + 1; i < units.length; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word' || !/^(?:و?من )?و?(?:بينهم|ابرزهم|منهم|احدهم|راسهم|ضمنهم)$/u.test(unit.word.norm))
      continue
    const named = listFrom(units, i + 1, units.length).figures.filter(({ figure }) => figure.type === 'person')
    if (named.length > 0) slots.set(frame.claims[0]?.subject ?? 'object', named.map(roleOf))
    return
  }
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

/** "ومن بقاياها تشكل": what began out of the remains of another. */
function fillRemains(context: Context, units: readonly Unit[], clause: Clause, slots: Slots): void {
  for (let i = clause.from; i < clause.to; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word' || !/^بقايا|^انقاض|^فلول/u.test(unit.word.norm)) continue
    const next = units[i + 1]
    const pronoun = /(ها|ه|هم)$/u.exec(unit.word.norm.replace(/^بقايا|^انقاض/u, ''))?.[1]
    const figure = isFigure(next) ? next : pronoun === undefined ? undefined : nearestOther(context, units, i, pronoun)
    if (figure !== undefined) slots.set('remains', [roleOf(figure)])
  }
}

function nearestOther(
  context: Context,
  units: readonly Unit[],
  at: number,
  _pronoun: string,
): ReturnType<typeof nearest> {
  return nearest(units, at, ({ figure }) => context.memory.page.cast.head(figure).type === 'organization')
}

/** Where and when a frame is said. */
export interface Place {
  /** The unit that says it. */
  readonly at: number
  readonly time: string | null
}

/** Says the claims of a frame whose slots are filled. */
export function sayFrame(context: Context, units: readonly Unit[], frame: Frame, slots: Slots, place: Place): void {
  const anchor = units[place.at]
  if (anchor === undefined) return
  for (const claim of frame.claims) {
    for (const subject of slots.get(claim.subject) ?? []) {
      if (HARMS.has(frame.key) && context.memory.page.cast.head(subject.figure).type !== 'person') continue
      if (frame.organizationsOnly && context.memory.page.cast.head(subject.figure).type !== 'organization') continue
      sayClaim(context, frame, claim, subject, objectsOf(context, claim, slots), anchor, place.time)
    }
  }
}

type ClaimObjects = readonly (Role | { readonly value: string } | null)[]

function objectsOf(context: Context, claim: FrameClaim, slots: Slots): ClaimObjects {
  if (claim.predicates[0] === 'status') return [{ value: claim.object }]
  if (claim.object === '-') return [null]
  if (claim.object === 'office') return officesOf(context, slots)
  return slots.get(claim.object) ?? []
}

/** What the one succeeded, or dismissed, led. */
function officesOf(context: Context, slots: Slots): ClaimObjects {
  const { memory } = context
  const holder = slots.get('object')?.[0] ?? slots.get('subject')?.[0]
  if (holder === undefined) return []
  const office = memory.offices.get(holder.figure) ?? memory.offices.get(memory.page.cast.head(holder.figure))
  return office === undefined ? [] : [{ figure: office, start: holder.end, end: holder.end }]
}

/** Deaths and arrests happen at a time: "since" belongs to something else. */
function happened(claim: FrameClaim, edtf: string | null): string | null {
  return claim.predicates[0] === 'status' && claim.object !== 'at_large' && edtf?.includes('..') === true ? null : edtf
}

function sayClaim(
  context: Context,
  frame: Frame,
  claim: FrameClaim,
  subject: Role,
  objects: ClaimObjects,
  anchor: Unit,
  time: string | null,
): void {
  for (const object of objects) {
    if (object === null && time === null) continue
    const ends = [subject, ...(object !== null && 'figure' in object ? [object] : [])].filter(
      ({ start, end }) => end > start,
    )
    if (
      (claim.predicates[0] === 'founder_of' || claim.predicates[0] === 'leader_of') &&
      object !== null &&
      'figure' in object
    ) {
      context.memory.offices.set(subject.figure, context.memory.page.cast.head(object.figure))
    }
    const named = ends.filter(({ start }) => start >= context.start)
    context.statements.push({
      subject,
      predicates: claim.predicates,
      object,
      valid: happened(claim, timed(time, claim.time)),
      anchor: anchor.start,
      start: Math.min(anchor.start, ...named.map(({ start }) => start)),
      end: Math.max(anchor.end, ...named.map(({ end }) => end)),
      score: frame.score,
      standing: frame.selfVoice ? 'self' : 'said',
    })
  }
}
