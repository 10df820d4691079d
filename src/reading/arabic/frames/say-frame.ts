import type { EntityType } from '../../../claims/entity.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import type { Mood } from '../clauses/moods.ts'
import { timed } from '../clauses/timing.ts'
import { genderOf, type Memory, mainOf } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import { BARE_FIGHT, MANY_EVENTS, SEVERAL, TARGETING } from '../words/event-words.ts'
import { type Frame, type FrameClaim, HARMS } from '../words/frames.ts'
import type { Slots } from './slots.ts'

/** Where and when a frame is said. */
export interface Place {
  /** The unit that says it. */
  readonly at: number
  readonly time: string | null
  readonly mood: Mood
  /** Whether somebody is charged with it. */
  readonly charged?: boolean
  /** Whether it only tells who somebody is, which whoever speaks takes for granted: "X التي يتزعمها فلان". */
  readonly granted?: boolean
}

/** Says the claims of a frame whose slots are filled. */
export function sayFrame(context: Context, units: readonly Unit[], frame: Frame, slots: Slots, place: Place): void {
  const anchor = units[place.at]
  setApart(context, frame, slots)
  if (frame.key === 'divide') dropCrowd(context, slots)
  if (frame.key === 'commit') dropFurther(context, slots)
  noteFormed(context, frame, slots)
  noteDead(context, frame, slots)
  if (anchor === undefined || place.mood === 'unreal') return
  const vague = isVague(frame, slots)
  for (const claim of frame.claims) {
    if (vague && claim.object === 'event') continue
    for (const subject of slots.get(claim.subject) ?? []) {
      if (isOfFrame(frame, context.memory.page.cast.head(subject.figure).type))
        sayClaim(context, frame, claim, subject, objectsOf(context, claim, slots), anchor, place)
    }
  }
}

/** Keeps the one body that the frame tells to have been formed. */
function noteFormed({ memory }: Context, { key }: Frame, slots: Slots): void {
  const made = key === 'merge' ? 'into' : key === 'found' ? 'object' : key === 'begin' ? 'subject' : undefined
  const [body, other] = (made === undefined ? undefined : slots.get(made)) ?? []
  if (body !== undefined && other === undefined && body.figure.type === 'organization')
    memory.formed = memory.page.cast.head(body.figure)
}

/** Keeps who has died, whose place somebody takes in the next sentence. */
function noteDead({ memory }: Context, { key, claims }: Frame, slots: Slots): void {
  if (!HARMS.has(key)) return
  const dead = claims.find(({ object }) => object === 'killed' || object === 'dead')
  const [person, other] = (dead === undefined ? undefined : slots.get(dead.subject)) ?? []
  if (person === undefined || other !== undefined) return
  const own = memory.page.cast.head(person.figure)
  if (own.type === 'person' && !own.described) memory.dead = { figure: own, at: memory.sentence }
}

/** "يتهم X بتقديم السلاح إليها": nobody does it to himself; the pronoun is of the one that the text is about. */
function setApart({ memory }: Context, { claims }: Frame, slots: Slots): void {
  const { cast } = memory.page
  const subjects = slots.get('subject') ?? []
  const objects = slots.get('object') ?? []
  // "X وY … دعمهما": what two give one another nobody tells so.
  const isOfTwo = claims.some(({ subject, object }) => subject === 'subject' && object === 'object')
  if (isOfTwo && objects.length > 1 && objects.every((one) => subjects.some(({ figure }) => figure === one.figure)))
    slots.delete('object')
  const [subject] = subjects
  const [object] = objects
  if (subject === undefined || object === undefined || object.end > object.start) return
  if (cast.head(subject.figure) !== cast.head(object.figure) || cast.head(object.figure).type !== 'organization') return
  const main = mainOf(memory)
  if (main === undefined || main === cast.head(subject.figure)) slots.delete('object')
  else slots.set('object', [{ ...object, figure: main }])
}

/** "انقسم الإسلاميون إلى X وY": from people, who are no body, nothing splits. */
function dropCrowd({ memory }: Context, slots: Slots): void {
  const [subject] = slots.get('subject') ?? []
  if (subject?.figure.described === true && genderOf(memory, subject.figure) === 'p') slots.delete('subject')
}

/** "قام بدعم الانقلاب": of what he did only that is an event which ب brings itself. */
function dropFurther({ text }: Context, slots: Slots): void {
  const isBrought = ({ start }: Role): boolean =>
    /ب(?:\S{2,5} )?$/u.test(text.slice(Math.max(0, start - BY_REACH), start))
  const events = slots.get('event')?.filter(isBrought) ?? []
  if (events.length > 0) slots.set('event', events)
  else slots.delete('event')
}

/** As far before an event as "بأي " begins. */
const BY_REACH = 7

/** Only persons are killed or caught; only bodies are dissolved by that noun. */
function isOfFrame(frame: Frame, type: EntityType): boolean {
  return HARMS.has(frame.key) ? type === 'person' : !frame.organizationsOnly || type === 'organization'
}

type ClaimObjects = readonly (Role | { readonly value: string } | null)[]

function objectsOf(context: Context, claim: FrameClaim, slots: Slots): ClaimObjects {
  if (claim.predicates[0] === 'status') return [{ value: claim.object }]
  if (claim.object === '-') return [null]
  if (claim.object === 'office')
    return (
      slots.get('office') ??
      officesOf(context, claim.subject === 'subject' && claim.time === 'start' ? 'object' : 'any', slots)
    )
  return slots.get(claim.object) ?? []
}

/** "خاضت مواجهات", "خطط لاستهداف": an event that nothing tells from others. */
function isVague({ key }: Frame, slots: Slots): boolean {
  const [event] = slots.get('event') ?? []
  if (event !== undefined && MANY_EVENTS.has(event.figure.founded)) return true
  if (event !== undefined && (TARGETING.has(event.figure.founded) || SEVERAL.test(event.figure.founded))) return true
  return (
    key === 'take-part' &&
    event !== undefined &&
    !event.figure.founded.startsWith('ال') &&
    BARE_FIGHT.test(event.figure.founded)
  )
}

/** What the one succeeded, or dismissed, led. */
function officesOf(context: Context, whose: 'object' | 'any', slots: Slots): ClaimObjects {
  const { memory } = context
  const holder = slots.get('object')?.[0] ?? (whose === 'any' ? slots.get('subject')?.[0] : undefined)
  if (holder === undefined) return []
  const own = memory.page.cast.head(holder.figure)
  const office =
    memory.offices.get(holder.figure) ??
    memory.offices.get(own) ??
    (whose === 'object' ? ledInProfile(memory, own) : undefined)
  return office === undefined ? [] : [{ figure: office, start: holder.end, end: holder.end }]
}

/** A profile in which one person follows another tells of those who led the body that it is about. */
function ledInProfile(memory: Memory, holder: Figure): Figure | undefined {
  return memory.isProfile && memory.protagonist === undefined && holder.type === 'person' ? mainOf(memory) : undefined
}

/** Deaths and arrests happen at a time: "since" belongs to something else. */
function happened(claim: FrameClaim, edtf: string | null): string | null {
  return claim.predicates[0] === 'status' && claim.object !== 'at_large' && edtf?.includes('..') === true ? null : edtf
}

/** Keeps whom a founder or leader leads. */
function noteOffice(
  { memory }: Context,
  { predicates }: FrameClaim,
  subject: Role,
  object: ClaimObjects[number],
): void {
  if (predicates[0] !== 'founder_of' && predicates[0] !== 'leader_of') return
  if (object !== null && 'figure' in object) memory.offices.set(subject.figure, memory.page.cast.head(object.figure))
}

/** Those of the ends whom words of this sentence name. */
function namedHere(context: Context, subject: Role, object: ClaimObjects[number]): readonly Role[] {
  const ends = [subject, ...(object !== null && 'figure' in object ? [object] : [])]
  return ends.filter(({ start, end }) => end > start && start >= context.start)
}

/** "X التي يتزعمها فلان": whose leader somebody is, told beside. */
export function isGranted({ isRelative }: Clause, { key }: Frame): boolean {
  return isRelative && (key === 'lead' || key === 'lead-part')
}

/** How the claims of a frame stand to whoever speaks. */
function standingOf({ selfVoice }: Frame, granted = false): 'self' | 'granted' | 'said' {
  if (selfVoice) return 'self'
  return granted ? 'granted' : 'said'
}

function sayClaim(
  context: Context,
  frame: Frame,
  claim: FrameClaim,
  subject: Role,
  objects: ClaimObjects,
  anchor: Unit,
  { time, mood, charged, granted }: Place,
): void {
  const alleged = frame.alleged || charged === true
  for (const object of objects) {
    // "منذ تأسيسها حتى 1999": nothing begins "until".
    if (object === null && (time === null || time.startsWith('/'))) continue
    if (mood === 'real') noteOffice(context, claim, subject, object)
    const named = namedHere(context, subject, object)
    context.statements.push({
      subject,
      predicates: claim.predicates,
      object,
      valid: happened(claim, timed(time, claim.time)),
      anchor: anchor.start,
      start: Math.min(anchor.start, ...named.map(({ start }) => start)),
      end: Math.max(anchor.end, ...named.map(({ end }) => end)),
      score: frame.score,
      standing: standingOf(frame, granted),
      ...(mood === 'negated' ? { negated: true } : {}),
      ...(alleged ? { alleged } : {}),
    })
  }
}
