import type { Role } from '../../page.ts'
import { isFiniteVerb, verbAt } from '../clauses/clause-marks.ts'
import { eventAt } from '../clauses/events.ts'
import { moodOfNoun } from '../clauses/moods.ts'
import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import { OUTSIDE } from '../words/clause-words.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, type Frame, HARMS } from '../words/frames.ts'
import { TALKS } from '../words/pact-words.ts'
import { hasStem, rememberedOf } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import { fallsIll } from './falls-ill.ts'
import { fillNamedAmong } from './fill-among.ts'
import { hasPerson } from './fill-slots.ts'
import { accused, accusedBeside, isCharge } from './lend-subject.ts'
import type { FramedNoun } from './noun-owners.ts'
import { endOfNoun, timeOfNoun } from './noun-range.ts'
import { slotsOfNoun } from './noun-slots.ts'
import type { Told } from './say-clauses.ts'
import { type Place, sayFrame } from './say-frame.ts'
import { tieAsTold } from './tie-kinds.ts'

/** Says what verbal nouns say: "مقتل X", "انضمام X إلى Y", "اتهم X Y بتنفيذ Z". */
export function sayNouns(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word' || isFiniteVerb(units, at)) continue
    if (isCharged(unit.word)) sayAccused(context, units, at, 'ب', told)
    for (const framed of framesOfNoun(unit.word)) {
      const noun = { at, ...framed }
      if (isOpen(units, noun, told)) sayNoun(context, units, noun, told)
    }
  }
}

/** "اتهم X Y بتفجير Z": an event that no frame tells of. */
const isCharged = hasStem(
  ({ base, preposition, pronoun }) =>
    preposition === 'ب' && pronoun === '' && EVENT_NOUNS.has(base) && !FRAME_NOUNS.has(base),
)

function sayNoun(context: Context, units: readonly Unit[], noun: FramedNoun, verbs: readonly Told[]): void {
  const { at, stem, frame } = noun
  const slots = slotsOfNoun(context, units, noun, verbs)
  if (slots === undefined) return
  const place: Place = {
    at,
    time: timeOfNoun(units, at, verbs, frame.key),
    mood: moodOfNoun(units, at),
    charged: isCharge(units, at),
  }
  if (HARMS.has(frame.key)) sayAccused(context, units, at, stem.preposition, verbs)
  if ((HARMS.has(frame.key) || frame.key === 'found') && !hasPerson(context, slots))
    fillNamedAmong(units, at, frame, slots)
  const told = tieAsTold(units, at, endOfNoun(units, at), frame)
  sayFrame(context, units, told.nounTime === undefined ? told : withTime(told), slots, place)
}

/** Whether the noun opens the frame here: its tail follows, and no verb has said it already. */
function isOpen(
  units: readonly Unit[],
  { at, stem, frame: { key, tail } }: FramedNoun,
  told: readonly Told[],
): boolean {
  if (key === 'wound' && fallsIll(units, at)) return false
  if (key === 'control' && isLost(units, at)) return false
  if (key === 'do-away' && stem.article && isFiniteVerb(units, at - 1)) return false
  if (stem.base === 'حرب' && OF_WAR.test(units[at - 1]?.word.norm ?? '')) return false
  if (stem.preposition === 'ب' && tellsHow(units, at, key)) return false
  const next = key === 'stand-beside' && units[at + 1]?.word.norm === 'الي' ? at + 2 : at + 1
  return (tail === undefined || followedBy(units[next], tail)) && !isTailOf(told, at, stem)
}

/** "المناطق الخارجة عن سيطرة X": what he does not hold. */
function isLost(units: readonly Unit[], at: number): boolean {
  const [before, last] = [units[at - 2], units[at - 1]].map((unit) => unit?.word.norm ?? '')
  return OUTSIDE.has(last === 'عن' || last === 'من' ? (before ?? '') : (last ?? ''))
}

/** "جرائم حرب … بين X وY", "أسرى حرب": what is of a kind, and no war that anybody is in. */
const OF_WAR = /^[وف]?ب?(?:جرايم|جريمه|مجرم|مجرمي|مجرمو|اسري|اسير|امير|امراء|امرا)$/u

/** "برعاية X", "بالتعاون مع X": how talks are held or a body is founded, and no tie of its own. */
function tellsHow(units: readonly Unit[], at: number, key: string): boolean {
  return (key === 'support' && isOfTalks(units, at)) || (key === 'ally' && isOfFounding(units, at))
}

const FOUNDING_REACH = 18

/** "أسس فلان X بالتعاون مع علان": both have founded it, and are no more allies than that tells. */
function isOfFounding(units: readonly Unit[], at: number): boolean {
  return units.slice(Math.max(0, at - FOUNDING_REACH), at + FOUNDING_REACH).some((unit, i, near) => {
    const frames = verbAt(near, i)?.frames.map(({ frame }) => frame) ?? framesOfFounding(unit)
    return frames.some(({ key }) => key === 'found')
  })
}

function framesOfFounding({ kind, word }: Unit): readonly Frame[] {
  return kind === 'word' ? framesOfNoun(word).map(({ frame }) => frame) : []
}

const TALKS_REACH = 9

/** "هدنة بين X وY برعاية Z": Z supports the talks, and none of those who hold them. */
function isOfTalks(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= TALKS_REACH; i--) {
    const unit = units[i]
    if (unit?.kind === 'word' && unit.word.stems.some(({ base }) => TALKS.has(base))) return true
    const verb = verbAt(units, i)
    if (verb?.frames.some(({ frame: { key } }) => key === 'agree') === true) continue
    if (verb !== undefined) return false
  }
  return false
}

/** "اتهم X Y باغتيال Z": the event of which Y is accused. */
function sayAccused(
  context: Context,
  units: readonly Unit[],
  at: number,
  preposition: string,
  told: readonly Told[],
): void {
  const beside = accusedBeside(units, at)
  const suspects = beside === undefined ? accusedByVerb(context, units, at, told) : [beside]
  const event = preposition === 'ب' && suspects.length > 0 ? eventAt(context, units, at) : undefined
  if (event === undefined) return
  for (const subject of suspects) {
    context.statements.push({
      subject,
      predicates: ['perpetrator_of'],
      object: event.role,
      valid: timeOfNoun(units, at, told),
      anchor: event.role.start,
      start: Math.min(subject.end > subject.start ? subject.start : event.role.start, event.role.start),
      end: event.role.end,
      score: 0.7,
      standing: 'said',
      ...(beside === undefined ? {} : { alleged: true }),
    })
  }
}

/** Whom the verb of the clause accuses, but for those who do. */
function accusedByVerb(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): readonly Role[] {
  const accusing = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  if (accusing?.clause.verb.speech !== 'accuse') return []
  const { cast } = context.memory.page
  const accusers = accusing.subject.map(({ figure }) => cast.head(figure))
  const isNamed = accusing.clause.pronoun !== undefined || accusing.clause.after.bare.length !== 1
  const suspects = isNamed || units[accusing.clause.at + 1]?.figure === undefined ? accused(units, accusing) : []
  return suspects.filter(({ figure }) => !accusers.includes(cast.head(figure)))
}

/** "القضاء على X" and not "القضاء الألماني". */
function followedBy(unit: Unit | undefined, tail: ReadonlySet<string>): boolean {
  return unit?.kind === 'figure' || (unit?.kind === 'word' && unit.word.stems.some(({ base }) => tail.has(base)))
}

/** "تجمعه خصومة مع X": the verb has said it already. */
function isTailOf(told: readonly Told[], at: number, { base }: Stem): boolean {
  const governing = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  return (
    governing?.clause.verb.frames.some(
      ({ frame }) => frame.key.startsWith('bind') && frame.tail?.has(base) === true,
    ) === true
  )
}

function withTime(frame: Frame): Frame {
  const { nounTime } = frame
  return nounTime === undefined
    ? frame
    : { ...frame, claims: frame.claims.map((claim) => ({ ...claim, time: nounTime })) }
}

/** The frames that a noun may open as far as its letters tell, of the first of its stems that opens any. */
const framesOfNoun = rememberedOf(({ stems }): readonly { readonly stem: Stem; readonly frame: Frame }[] => {
  for (const stem of stems) {
    const frames = stem.preposition === 'س' ? undefined : FRAME_NOUNS.get(stem.base)
    if (frames !== undefined) return frames.map((frame) => ({ stem, frame }))
  }
  return []
})
