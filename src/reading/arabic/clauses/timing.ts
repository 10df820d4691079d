import { validOf } from '../../../time/expressions.ts'
import { COMMAS, isSign, type Unit } from '../context/unit.ts'
import { CALLED_AFTER_DAYS, SUSPECTS, TEMPORAL, WHEN } from '../words/clause-words.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES, type TimeMode } from '../words/frames.ts'
import { hasStem, isDefinite, isParticle, isRelativeWord, written } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'

/** The valid time of something said between two units: the nearest time there, the date before حين, else none. */
export function timeIn(units: readonly Unit[], from: number, to: number, at: number): string | null {
  const after = units
    .slice(at, to)
    .find((_, i) => isDate(units, at + i) && !isOfApposition(units, at, at + i) && !isOfCharge(units, at, at + i))
  const first = Math.max(0, from)
  let best =
    after ?? units.slice(first, at).findLast((_, i) => isDate(units, first + i) && !isOfAside(units, first + i, at))
  if (best === undefined && WHEN.has(units[from - 1]?.word.norm ?? '')) {
    best = [units[from - 2], units[from - 3]].find((unit) => unit?.time !== undefined)
  }
  if (best?.time === undefined) return null
  const place = units.indexOf(best)
  if (place < from && best.time.bound === 'until') return validOf({ ...best.time, bound: 'at' })
  if (best.time.bound === 'since') return untilThen(units, place, to, validOf(best.time))
  if (best.time.bound !== 'at') return validOf(best.time)
  const told = isFrom(units[place - 1]) ? untilThen(units, place, to, timed(validOf(best.time), 'start')) : null
  if (told?.endsWith('/..') === false) return told
  const bound = boundBefore(units, at, place)
  return validOf(bound === undefined ? best.time : { ...best.time, bound })
}

/** A date, and not the day after which something is called: "عقب هجمات 11 سبتمبر 2001", "خلال ثورة 17 فبراير 2011". */
function isDate(units: readonly Unit[], at: number): boolean {
  const time = units[at]?.time
  if (time === undefined || isOfBirth(units, at)) return false
  const [temporal, event] = [units[at - 2], units[at - 1]]
  if (event?.kind !== 'word' || !CALLED_AFTER_DAYS.has(event.word.norm)) return true
  return !isTemporalWord(temporal) || time.edtf === null || !/^\d{4}-\d\d-\d\d$/u.test(time.edtf)
}

const BIRTH_REACH = 7

/** "(مواليد حلب، 1954)": the day of a birth dates nothing outside of its brackets. */
function isOfBirth(units: readonly Unit[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= BIRTH_REACH; i--) {
    if (isSign(units[i], ')')) return false
    const inside = units[i + 1]
    if (isSign(units[i], '(')) return inside !== undefined && isBirth(inside.word)
  }
  return false
}

const isBirth = written(/^(?:ال)?(?:مواليد|مولود|ولد|مولوده|ولدت)$/u)

/** "في أعقاب". */
const AFTERMATH = 'اعقاب'

function isTemporalWord(unit: Unit | undefined): boolean {
  const norm = unit?.kind === 'word' ? unit.word.norm.replace(/^[وف]/u, '') : ''
  return TEMPORAL.has(norm) || norm === AFTERMATH
}

/** "من 1983 حتى وفاته في 1998": since when, where its end is dated too. */
function isFrom(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.word.norm === 'من'
}

/** "منذ 1989 حتى وفاته في 2012": how long it was so, when its end is dated too. */
function untilThen(units: readonly Unit[], since: number, to: number, valid: string | null): string | null {
  const end = units.slice(0, to).findIndex(({ time }, i) => i > since && time !== undefined)
  const time = units[end]?.time
  if (time === undefined || valid === null || !valid.endsWith('/..') || time.bound === 'since') return valid
  if (boundBefore(units, since, end) !== 'until') return valid
  return `${valid.slice(0, -'/..'.length)}${validOf({ ...time, bound: 'until' }) ?? '/..'}`
}

/** "X، التي تأسست عام 2020، قد خاضت": the date of what the relative clause between two commas tells. */
function isOfAside(units: readonly Unit[], place: number, at: number): boolean {
  if (!units.slice(place, at).some((unit) => isSign(unit, COMMAS))) return false
  const opening = units.findLastIndex((unit, i) => i < place && isSign(unit, COMMAS))
  return opening !== -1 && isRelativeWord(units[opening + 1]?.word)
}

/** "على Y، المعقل الرئيسي لـ X منذ 2011": since when a noun behind a comma is so, and no verb before it. */
function isOfApposition(units: readonly Unit[], at: number, place: number): boolean {
  if (units[place - 1]?.word.norm !== 'منذ') return false
  const state = units[place - 2]
  if (state?.kind === 'word' && place - 2 > at && isState(state.word)) return true
  const comma = units.findLastIndex((unit, i) => i > at && i < place && isSign(unit, COMMAS))
  const noun = units[comma + 1]
  return comma !== -1 && comma + 2 < place && noun?.kind === 'word' && isThe(noun.word) && !isParticle(noun.word)
}

/** "المعقل", "والمدرج". */
const isThe = (word: Word): boolean => isDefinite(word) || isState(word)

/** "المتواري منذ 1999". */
const isState = hasStem(({ base, article }) => article && FRAME_PARTICIPLES.has(base))

/** "ألقت القبض على X، المتهم باغتيال Z عام 1977", "أسس X، المسؤولة عن تفجير Y عام 1998": when another deed was. */
function isOfCharge(units: readonly Unit[], at: number, place: number): boolean {
  for (let i = at; i < place; i++) {
    const unit = units[i]
    if (unit?.kind !== 'word') continue
    if (SUSPECTS.has(unit.word.norm)) return true
    if (i > at && isResponsible(unit.word) && units[i + 1]?.word.norm === 'عن' && isHappening(units[i + 2])) return true
  }
  return false
}

const isResponsible = written(/^المس[وي]وله?$/u)

/** منذ and حتى bind the date of what follows them: "منذ معارك نيسان", "حتى مقتله في …". */
function boundBefore(units: readonly Unit[], at: number, place: number): 'since' | 'until' | undefined {
  for (let i = place - 1; i > at - 3 && i >= 0 && place - i < SINCE_REACH; i--) {
    if (isSign(units[i], COMMAS)) return undefined
    const norm = units[i]?.kind === 'word' ? units[i]?.word.norm : ''
    if (norm === 'منذ' && (place - i < 4 || (i > at && isHappening(units[i + 1])))) return 'since'
    if (norm === 'حتي' && i > at && place - i < UNTIL_REACH) return 'until'
  }
  return undefined
}

/** As far before a date as the words may stand that bind it. */
const SINCE_REACH = 14
const UNTIL_REACH = 9

/** "منذ مقتل سلفه فلان في غارة في 2014": what happened then, with its date behind. */
function isHappening(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'word' &&
    unit.word.stems.some(
      ({ base, preposition }) => preposition === '' && (FRAME_NOUNS.has(base) || EVENT_NOUNS.has(base)),
    )
  )
}

const OPENING_UNITS = 4

/** The date that opens the sentence: it dates everything that its main clauses tell. */
export function openingTime(units: readonly Unit[]): string | null {
  for (const unit of units.slice(0, OPENING_UNITS)) {
    if (unit.kind === 'figure') return null
    if (isDate(units, units.indexOf(unit))) return unit.time === undefined ? null : validOf(unit.time)
  }
  return null
}

/** The time as the claim needs it: what begins then is open after it, what ends then is open before it. */
export function timed(edtf: string | null, mode: TimeMode): string | null {
  if (edtf === null || edtf.includes('/') || mode === 'at' || mode === 'since') return edtf
  return mode === 'start' ? `${edtf}/..` : `/${edtf}`
}
