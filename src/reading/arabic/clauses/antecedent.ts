import type { Figure } from '../../cast.ts'
import { agreesWith, genderOf, isState, type Memory } from '../context/memory.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { asState } from '../context/states.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { HARMS } from '../words/frames.ts'
import { TALKS } from '../words/pact-words.ts'
import { isCopulaWord, isDefinite, isParticle } from '../words/word-kinds.ts'
import { isComplementizer, isRelative, type VerbAt } from './clause-marks.ts'

/** Whom the relative clause behind the unit describes. */
export function describedBy(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
): FigureUnit | undefined {
  return isRelative(units[at]) ? antecedentOf(context, units, at, verb) : undefined
}

/** The noun that الذي or التي describes. */
function antecedentOf(context: Context, units: readonly Unit[], at: number, verb: VerbAt): FigureUnit | undefined {
  const relative = units[at]?.word.norm ?? ''
  const gender = relative.startsWith('الت') ? 'f' : relative.startsWith('الذي') && !relative.endsWith('ين') ? 'm' : 'p'
  const body = bodyBefore(context, units, at, gender, verb)
  if (body !== undefined) return body
  if (relative.endsWith('ين'))
    return nearest(
      units,
      at,
      (unit) => unit.figure.type !== 'place' || asState(context.memory, roleOf(unit)) !== undefined,
    )
  const near = nearest(
    units,
    at,
    ({ figure }) =>
      agreesWith(context.memory, figure, gender) || (gender === 'f' && genderOf(context.memory, figure) === 'p'),
  )
  if (near === undefined || at - units.indexOf(near) >= REACH) return undefined
  return ownerBefore(context, units, near, gender) ?? near
}

/** "الغرفة المشتركة لفصائل X، التي تضم": behind a comma the joint body, and not those whose it is. */
function ownerBefore(
  { memory }: Context,
  units: readonly Unit[],
  near: FigureUnit,
  gender: 'f' | 'm' | 'p',
): FigureUnit | undefined {
  const at = units.indexOf(near)
  const whole = units[at - 1]
  if (near.preposition !== 'ل' || !isSign(units[at + 1], COMMAS) || !isFigure(whole)) return undefined
  return whole.figure.type === 'organization' && agreesWith(memory, whole.figure, gender) ? whole : undefined
}

/** "من قادة X التي بايعت": the body that ends the phrase of a person, unless only the person suffers what the verb says. */
function bodyBefore(
  { memory }: Context,
  units: readonly Unit[],
  at: number,
  gender: 'f' | 'm' | 'p',
  verb: VerbAt,
): FigureUnit | undefined {
  const isApart = isSign(units[at - 1], '،,')
  const person = units[isApart ? at - 2 : at - 1]
  if (!isFigure(person) || person.figure.type !== 'person') return undefined
  const endsInBody = !isApart && (person.nameEnd ?? person.end) < person.end && !takesPersons(verb)
  if (gender !== 'f' && !endsInBody) return undefined
  const body = person.group ?? memory.offices.get(person.figure)
  if (body === undefined || !(agreesWith(memory, body, gender) || genderOf(memory, body) === 'p')) return undefined
  if (gender === 'm' && verb.stem.pronoun === '' && isOfficerOf(memory, person.figure, body)) return undefined
  return { ...person, figure: body, start: person.end, nameStart: person.end, nameEnd: person.end }
}

/** "فلان، الضابط السابق في الجيش الذي أسس": somebody is named, and the body is only an army. */
function isOfficerOf({ page: { cast } }: Memory, person: Figure, body: Figure): boolean {
  return !person.described && (body.described || isState(cast.nameOf(body)))
}

/** "منذ الانتفاضة التي دعمها X": whether a noun that names nobody stands right before, which the relative clause describes. */
export function describesNoun(units: readonly Unit[], at: number): boolean {
  if (isQuotedThing(units, at)) return true
  // "الذي … والذي …": both of the same noun.
  const other = /^و/u.test(units[at]?.word.norm ?? '') ? lastRelative(units, at) : -1
  if (other !== -1) return describesNoun(units, other)
  let first = at - 1
  while (isPlainDefinite(units[first])) first--
  if (first === at - 1) return namesUnknown(units, at)
  if (isOfTalks(units[first])) first--
  const before = units[first]
  return before?.kind === 'word' && (isParticle(before.word) || isCopulaWord(before.word))
}

/** "عملية "المخلب" التي انطلقت": something that has a name in quotation marks and is nobody. */
function isQuotedThing(units: readonly Unit[], at: number): boolean {
  if (!isSign(units[at - 1], QUOTES)) return false
  const opening = units.findLastIndex((unit, i) => i < at - 1 && at - i <= LONGEST_QUOTED && isSign(unit, QUOTES))
  const noun = units[opening - 1]
  if (opening < 1 || units.slice(opening, at).some(isFigure) || noun?.kind !== 'word') return false
  return noun.word.stems.some(({ base, pronoun }) => pronoun === '' && EVENT_NOUNS.has(base))
}

const LONGEST_QUOTED = 7

/** How far apart the two may stand. */
const SAME_REACH = 12

function lastRelative(units: readonly Unit[], at: number): number {
  return units.findLastIndex((unit, i) => i < at && at - i <= SAME_REACH && isRelative(unit))
}

const LONGEST_UNKNOWN = 4

/** "إن فلان الفلاني، الذي": words of which nothing is known, right behind أن. */
function namesUnknown(units: readonly Unit[], at: number): boolean {
  if (!isSign(units[at - 1], '،,')) return false
  let first = at - 2
  while (at - 2 - first < LONGEST_UNKNOWN && isUnknown(units[first])) first--
  return first < at - 2 && isComplementizer(units[first])
}

function isUnknown(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.word.kind === 'word' && !isComplementizer(unit) && !isParticle(unit.word)
}

function isPlainDefinite(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && isDefinite(unit.word) && !isParticle(unit.word)
}

/** "محادثات السلام التي": talks, and of what. */
const isOfTalks = (unit: Unit | undefined): boolean =>
  unit?.kind === 'word' &&
  unit.word.stems.some(({ base, article, pronoun }) => !article && pronoun === '' && TALKS.has(base))

/** As far back as the noun may stand that a relative clause describes. */
const REACH = 9

/** Whether only persons suffer what the verb says: they are killed, caught, appointed. */
export function takesPersons({ frames }: VerbAt): boolean {
  return (
    frames.length > 0 &&
    frames.every(
      ({ frame }) => HARMS.has(frame.key) || (frame.appoints && !frame.subjectAppointed && frame.claims.length === 0),
    )
  )
}
