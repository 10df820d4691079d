import type { Role } from '../../page.ts'
import { isBoundary, isRelative, type VerbAt, verbAt } from '../clauses/clause-marks.ts'
import { listFrom } from '../clauses/list.ts'
import { moodOfNoun, moodOfVerb } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { type Context, roleOf, spanning } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { OUTSIDE } from '../words/clause-words.ts'
import { FRAME_VERBS } from '../words/frames.ts'
import { AMONG_THOSE } from '../words/group-words.ts'
import { FALLING, HELD, HOLD, IN_HANDS, MANAGING, REGAINING } from '../words/turn-words.ts'
import { among, hasStem } from '../words/word-kinds.ts'

/** Says who holds a place, where no plain clause does: "X التي تسيطر عليها Y", "X الخاضعة لسيطرة Y", "تمكنت Y من السيطرة على X", "سقطت X بيد Y". */
export function sayHolders(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word') continue
    if (isRelative(unit)) sayHeldBy(context, units, at)
    else if (holdsAt(units, at)) sayHeld(context, units, at, told)
    else if (isHold(unit.word)) {
      sayUnder(context, units, at)
      sayTaken(context, units, at, told)
    } else if (isHand(unit.word)) sayFallen(context, units, at)
  }
}

const isHold = hasStem(({ base }) => HOLD.has(base))
const isHand = among(IN_HANDS)
const isUnder = among(HELD)
const isRegaining = hasStem(({ base }) => REGAINING.has(base))

/** "المجاورة" may stand between a place and the clause on it. */
const PLACE_REACH = 3

/** The place right before, past an adjective, a bracket's end and a comma. */
function placeBefore(units: readonly Unit[], at: number): FigureUnit | undefined {
  for (let i = at - 1; i >= 0 && at - i <= PLACE_REACH; i--) {
    const unit = units[i]
    if (isFigure(unit)) return isPlace(unit) ? unit : undefined
    if (unit?.kind === 'sign' ? !isSign(unit, `${COMMAS}${QUOTES}`) : verbAt(units, i) !== undefined) return undefined
    if (unit?.kind === 'time') return undefined
  }
  return undefined
}

function isPlace(unit: Unit | undefined): unit is FigureUnit {
  return isFigure(unit) && unit.figure.type === 'place'
}

/** The body at the unit, or past quotation marks and a date: "تسيطر عليها منذ 2014 «حركة X»". */
function bodyFrom(units: readonly Unit[], at: number): FigureUnit | undefined {
  let i = at
  while (i - at < 3 && (units[i]?.kind === 'time' || isSign(units[i], QUOTES) || units[i]?.word.norm === 'منذ')) i++
  const unit = units[i]
  const isBody = isFigure(unit) && unit.figure.type === 'organization' && unit.figure.described !== true
  return isBody && unit.preposition === '' && unit.conjunction === '' ? unit : undefined
}

/** "X التي تسيطر عليها Y", "X التي تسيطر Y عليها", "X التي يحتلها Y". */
function sayHeldBy(context: Context, units: readonly Unit[], at: number): void {
  const place = placeBefore(units, at)
  const verb = place === undefined ? undefined : verbAt(units, at + 1)
  const key = verb?.frames.find(({ frame }) => frame.key === 'control' || frame.key === 'occupy')?.frame.key
  if (place === undefined || key === undefined || moodOfVerb(units, at + 1) !== 'real') return
  const body = key === 'occupy' ? occupier(units, at + 1, verb?.stem.pronoun) : controller(units, at + 1)
  if (body !== undefined) say(context, units, at + 1, body, [place])
}

function occupier(units: readonly Unit[], at: number, pronoun = ''): FigureUnit | undefined {
  return pronoun === '' ? undefined : bodyFrom(units, at + 1)
}

const ON_IT = /^علي(?:ه|ها|هما)$/u

function controller(units: readonly Unit[], at: number): FigureUnit | undefined {
  if (ON_IT.test(units[at + 1]?.word.norm ?? '')) return bodyFrom(units, at + 2)
  const body = bodyFrom(units, at + 1)
  const behind = body === undefined ? undefined : units[units.indexOf(body) + 1]
  const last = isSign(behind, QUOTES) && body !== undefined ? units[units.indexOf(body) + 2] : behind
  return ON_IT.test(last?.word.norm ?? '') ? body : undefined
}

/** "تسيطر". */
function holdsAt(units: readonly Unit[], at: number): boolean {
  return mayHold(units[at]?.word) && verbAt(units, at)?.frames.some(({ frame }) => frame.key === 'control') === true
}

const mayHold = hasStem(({ base }) => FRAME_VERBS.get(base)?.some(({ frame }) => frame.key === 'control') === true)

/** "تسيطر Y على عدد من القرى، أبرزها X وZ". */
function sayHeld(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): void {
  const [body, other] = told.find(({ clause }) => clause.at === at)?.subject ?? []
  const on = units.findIndex(({ word }, i) => i > at && i - at < PLACE_REACH + 1 && word.norm === 'علي')
  if (on === -1 || body === undefined || other !== undefined || moodOfVerb(units, at) !== 'real') return
  if (body.figure.type === 'organization') say(context, units, at, body, placesIn(units, on + 1, endOf(units, on + 1)))
}

/** "X الخاضعة لسيطرة Y", "تخضع X لسيطرة Y", "باتت X تحت سيطرة Y"; and no "X الخارجة عن سيطرة Y". */
function sayUnder(context: Context, units: readonly Unit[], at: number): void {
  const body = bodyFrom(units, at + 1)
  if (body === undefined || moodOfNoun(units, at) !== 'real') return
  const isOf = units[at]?.word.stems.some(({ base, preposition }) => HOLD.has(base) && preposition === 'ل') === true
  const cue = units[at - 1]?.word.norm === 'تحت' ? at - 1 : isOf ? underBefore(units, at) : undefined
  if (cue === undefined || OUTSIDE.has(units[cue - 1]?.word.norm ?? '')) return
  const behind = units[cue + 1]
  const place = cue < at - 1 && isPlace(behind) ? behind : placeBefore(units, cue)
  if (place !== undefined && place.conjunction === '') say(context, units, at, body, [place])
}

/** "الخاضعة", right before the noun or before the place. */
function underBefore(units: readonly Unit[], at: number): number | undefined {
  const cue = isPlace(units[at - 1]) ? at - 2 : at - 1
  return isUnder(units[cue]?.word) && units[cue]?.kind === 'word' ? cue : undefined
}

/** "تمكنت Y من السيطرة على X", "أعلنت Y استعادة السيطرة على X", "أعلنت Y سيطرتها على عدد من القرى أبرزها X". */
function sayTaken(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): void {
  const to = units[at + 1]?.word.norm === 'علي' ? endOf(units, at + 2) : at
  if (to === at || moodOfNoun(units, at) !== 'real') return
  const governing = told.findLast(({ clause }) => clause.at < at && getsOrTells(clause.verb))
  const [body, other] = governing?.subject ?? []
  if (governing === undefined || body === undefined || other !== undefined || body.figure.type !== 'organization')
    return
  if (isDone(units, at, governing)) say(context, units, at, body, placesIn(units, at + 2, to))
}

/** "تمكن", "أعلن". */
function getsOrTells({ stem, speech }: VerbAt): boolean {
  return MANAGING.has(stem.base) || speech === 'announce'
}

/** Whether somebody has got what the noun says, and nothing stands between it and the verb that only aims at it. */
function isDone(units: readonly Unit[], at: number, { clause }: Told): boolean {
  const before = units[at - 1]
  if (MANAGING.has(clause.verb.stem.base)) return clause.to > at && /^(?:من|في)$/u.test(before?.word.norm ?? '')
  if (units[at]?.word.stems.some(({ base, preposition }) => HOLD.has(base) && preposition !== '') === true) return false
  const first = isRegaining(before?.word) ? at - 1 : at
  const last = units[first - 1]?.word.norm === 'عن' ? first - 1 : first
  return units.slice(clause.at + 1, last).every(isOfAnnouncer)
}

/** The announcer, the day, and how it was announced: "أعلنت «X» أمس عبر وكالة Z". */
function isOfAnnouncer(unit: Unit): boolean {
  return isFigure(unit) || unit.kind === 'time' || isSign(unit, `${COMMAS}${QUOTES}()`) || HOW.test(unit.word.norm)
}

const HOW = /^(?:عبر|في|بيان|وكاله|التابعه|لها|له|رسميا|اليوم|امس)$/u

/** "سقطت X بيد Y", "وقعت X في أيدي Y". */
function sayFallen(context: Context, units: readonly Unit[], at: number): void {
  const place = placeBefore(units, units[at - 1]?.word.norm === 'في' ? at - 1 : at)
  const body = place === undefined ? undefined : bodyFrom(units, at + 1)
  const verb = place === undefined ? -1 : units.indexOf(place) - 1
  if (place === undefined || body === undefined || !FALLING.has(units[verb]?.word.norm ?? '')) return
  if (moodOfVerb(units, verb) === 'real') say(context, units, verb, body, [place])
}

const END_REACH = 24

/** Where the clause of a noun ends, with what it lists behind a comma. */
function endOf(units: readonly Unit[], at: number): number {
  let end = at
  while (end < units.length && end - at < END_REACH && !isBoundary(units[end]) && verbAt(units, end) === undefined)
    end++
  return end
}

/** "X وY", "عدد من القرى، أبرزها X وY". */
function placesIn(units: readonly Unit[], at: number, to: number): readonly FigureUnit[] {
  const among = units.findIndex((unit, i) => i > at && i < to && AMONG_THOSE.has(unit.word.norm))
  const first = isPlace(units[at]) ? at : among === -1 ? -1 : among + 1
  if (first === -1 || !isPlace(units[first])) return []
  return listFrom(units, first, to, first !== at).figures.filter(isPlace)
}

function say(
  { statements }: Context,
  units: readonly Unit[],
  at: number,
  holder: FigureUnit | Role,
  places: readonly FigureUnit[],
): void {
  const subject = 'kind' in holder ? roleOf(holder) : holder
  const cue = units[at]
  if (cue === undefined) return
  for (const place of places) {
    const isSaid = statements.some(
      ({ predicates, subject: one, object }) =>
        predicates[0] === 'area_of_operation' &&
        one.figure === subject.figure &&
        object !== null &&
        'figure' in object &&
        object.figure === place.figure,
    )
    if (isSaid) continue
    const [start, end] = spanning(cue, place)
    const isNamed = subject.end > subject.start
    statements.push({
      subject,
      predicates: ['area_of_operation'],
      object: roleOf(place),
      valid: timeIn(units, at, endOf(units, at + 1), at),
      anchor: cue.start,
      start: isNamed ? Math.min(start, subject.start) : start,
      end: isNamed ? Math.max(end, subject.end) : end,
      score: 0.65,
      standing: 'said',
    })
  }
}
