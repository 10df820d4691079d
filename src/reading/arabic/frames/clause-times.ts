import type { Clause } from '../clauses/clause.ts'
import { isComplementizer, isRelative } from '../clauses/clause-marks.ts'
import { openingTime, timeIn } from '../clauses/timing.ts'
import { isSign, type Unit } from '../context/unit.ts'
import { FRAME_VERBS, HARMS } from '../words/frames.ts'

/** The clause before, and when what it says was so. */
interface Before {
  readonly clause: Clause
  readonly time: string | null
}

/** When what a clause says was so: by its own date, that of the clause which it goes on from, or that which opens the sentence. */
export function timeOfClause(units: readonly Unit[], clause: Clause, previous: Before | undefined): string | null {
  const own = ownTime(units, clause, previous)
  if (own !== null) return own
  if (isLater(units, clause)) return null
  const late = timeAfterAside(units, clause) ?? timeOfSpeech(units, clause, previous)
  if (late !== null) return late
  if (previous !== undefined && isOfOneTime(units, clause, previous)) return previous.time
  if (clause.verb.stem.conjunction === 'ف' && previous !== undefined && previous.time !== null)
    return sinceThen(clause, previous.time)
  const lone = loneTime(units, clause)
  if (lone !== null) return lone
  if (clause.isRelative || clause.isAside || /^(?:فيما|بينما|لكن)$/u.test(units[clause.from - 1]?.word.norm ?? ''))
    return null
  return openingUntil(units, clause, previous)
}

/** "عندما انشق في آذار وانضم إلى": whether what و joins happened when that before it did. */
function isOfOneTime(units: readonly Unit[], clause: Clause, previous: Before): boolean {
  if (clause.verb.stem.conjunction !== 'و') return false
  return isWhen(units[previous.clause.from - 1]) || happensBoth(clause, previous)
}

/** "انشق في تموز واندمج لاحقا مع Y": at another time, which nobody tells. */
function isLater(units: readonly Unit[], { at, verb }: Clause): boolean {
  if (verb.stem.conjunction !== 'و') return false
  return units.slice(at + 1, at + 1 + LATER_REACH).some(({ kind, word }) => kind === 'word' && word.norm === 'لاحقا')
}

const LATER_REACH = 2

/** By the date beside its own words, unless that tells since when something else was so. */
function ownTime(units: readonly Unit[], clause: Clause, previous: Before | undefined): string | null {
  const isJoined = clause.verb.stem.conjunction !== '' || isPastRelative(units, clause, previous)
  const own = timeIn(units, isJoined ? clause.at : clause.from, clause.to, clause.at)
  if (own === null || isOfWhatWas(units, clause, own)) return null
  return timeIn(units, clause.at, clause.to, clause.at) === null ? sinceThen(clause, own) : own
}

/** "X الذي أعلن عنه في مارس 1999، ثم شاركت في Y": the date is of what the relative clause tells. */
function isPastRelative(units: readonly Unit[], { at }: Clause, previous: Before | undefined): boolean {
  return previous?.clause.isRelative === true && units[at - 1]?.word.norm === 'ثم'
}

/** The date that opens the sentence, unless the story has gone on to another: "وفي 1986 انتقلت، وأسست عام 1987 جناحا، وقاتلت". */
function openingUntil(units: readonly Unit[], { verb }: Clause, previous: Before | undefined): string | null {
  const opening = openingTime(units)
  const told = previous?.time?.replace(/\/?\.\.$|^\//u, '') ?? ''
  const hasGoneOn = verb.stem.conjunction === 'و' && told !== '' && opening !== null && !told.startsWith(opening)
  return hasGoneOn ? null : opening
}

/** "رأس الحزب منذ 1989، ثم خلفه فلان": since when was so what came before. */
function isOfWhatWas(units: readonly Unit[], { at, to }: Clause, time: string): boolean {
  return units[at - 1]?.word.norm === 'ثم' && time.endsWith('..') && timeIn(units, at, to, at) === null
}

/** "قاد X حتى مقتله في مايو، فخلفه فلان", "ثم خلفه فلان": who follows begins when the other ends. */
function sinceThen({ verb: { frames } }: Clause, time: string): string {
  return time.startsWith('/') && frames.some(({ frame: { key } }) => key === 'succeed') ? time.slice(1) : time
}

/** "قتل فلان في كمين نصبته X في مايو": a death has the date of the attack that caused it, when the sentence has no other. */
function loneTime(units: readonly Unit[], { at, to, verb }: Clause): string | null {
  const next = units[to]
  const times = units.filter(({ time }) => time !== undefined)
  const [only] = times
  if (times.length !== 1 || only === undefined || !verb.frames.some(({ frame }) => HARMS.has(frame.key))) return null
  const deed = next?.kind === 'word' && next.word.stems.some(({ base, pronoun }) => pronoun !== '' && ATTACKS.has(base))
  return deed && units.indexOf(only) > at ? timeIn(units, to, units.length, to) : null
}

const ATTACKS: ReadonlySet<string> = new Set(
  [...FRAME_VERBS].flatMap(([form, frames]) =>
    frames.some(({ frame: { key } }) => key === 'perpetrate') ? [form] : [],
  ),
)

const HAPPENINGS: ReadonlySet<string> = new Set(['join', 'leave', 'merge', 'dissolve-self'])

/** "انشق في آذار وانضم إلى", "قتل في آذار وخلفه فلان": one day for both. */
function happensBoth(clause: Clause, previous: Before): boolean {
  const [key = '', before = ''] = [clause, previous.clause].map(({ verb }) => verb.frames[0]?.frame.key)
  if ((HARMS.has(before) || before === 'leave') && key === 'succeed') return clause.pronoun !== undefined
  return HAPPENINGS.has(before) && (HAPPENINGS.has(key) || key === 'found')
}

/** "أعلن في 14 يونيو أن X قتل": what is said takes the date of its saying when it has none. */
function timeOfSpeech(units: readonly Unit[], clause: Clause, previous: Before | undefined): string | null {
  if (previous?.clause.verb.speech === undefined || !isComplementizer(units[clause.from - 1])) return null
  return previous.time?.includes('/') === false ? previous.time : null
}

/** "تشكلت X، التي …، عام 2015": the date of the main clause after a parenthesis. */
function timeAfterAside(units: readonly Unit[], clause: Clause): string | null {
  if (!isRelative(units[clause.to]) || !isSign(units[clause.to - 1], '،,')) return null
  const closing = units.findIndex((unit, i) => i > clause.to && isSign(unit, '،,'))
  return closing === -1 ? null : timeIn(units, closing, closing + 4, closing)
}

function isWhen(unit: Unit | undefined): boolean {
  return /^(?:حين|عندما|حينما)$/u.test(unit?.word.norm ?? '')
}
