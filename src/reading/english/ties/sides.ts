import type { Cast, Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import { headNounOf } from '../reference/figures.ts'
import { isObserver } from '../reference/groups.ts'
import { stateActing, stateKnown } from '../reference/states.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import smallWords from './small-words.json' with { type: 'json' }

/** Words behind which a state is where something is, not who does it. */
const WHERE = new Set(smallWords.where)
const BORDERS = new Set(smallWords.borders)
const FALLING = new Set(smallWords.falling)
const CITING = new Set(smallWords.citing)
const SAYING = new Set(smallWords.saying)
const TELLING = new Set(smallWords.telling)
/** Heads of names of what is attacked, held or quoted, and takes no side. */
const NO_PARTIES = new Set(smallWords.noParties)

/** Whether a word stands for a body that may be a party: one that is named or meant, or a state that acts as one. */
export function isSide(units: readonly Unit[], at: number): boolean {
  const figure = units[at]?.mention?.figure
  if (figure === undefined || isVoice(units, at) || isFallen(units, at) || isLeftBySomebody(units, at)) return false
  if (figure.type === 'organization') {
    const isParty = !NO_PARTIES.has(headNounOf(figure.founded) ?? '') && !NO_PARTIES.has(headBehind(units, at))
    return isParty && !isObserver(figure.founded)
  }
  return figure.type === 'place' && isActingState(units, at, figure)
}

/** The noun that a name stands before: "the X pumping station". */
function headBehind(units: readonly Unit[], at: number): string {
  let last = at
  while (units[last + 1]?.tag === 'noun') last++
  return last === at ? '' : (units[last]?.norm ?? '')
}

/** "according to X", ", X said", ", an X spokesman said", "told X that": who says so or hears it, not of whom it is said. */
function isVoice(units: readonly Unit[], at: number): boolean {
  if (CITING.has(wordBefore(units, at)) || isHearer(units, at)) return true
  const opened = units[at - 1]?.tag === 'determiner' ? at - 2 : at - 1
  return units[opened]?.tag === 'comma' && SAYING.has(units[behindSpokesman(units, at + 1)]?.lemma ?? '')
}

/** The unit behind "spokesman", "'s chief of operations X": whoever speaks for the body before; the same one where nobody does. */
function behindSpokesman(units: readonly Unit[], at: number): number {
  let next = at
  while (next < at + MOST_OF_OFFICE && OF_OFFICE.has(units[next]?.tag ?? '')) next++
  return units.slice(at, next).some(({ norm }) => english.offices.has(norm)) ? next : at
}

const MOST_OF_OFFICE = 4
const OF_OFFICE: ReadonlySet<string> = new Set(['noun', 'name', 'genitive'])

/** "told X that": to whom it is said. */
function isHearer(units: readonly Unit[], at: number): boolean {
  const verb = units[at - 1]?.tag === 'determiner' ? at - 2 : at - 1
  return units[verb]?.tag === 'verb' && TELLING.has(units[verb]?.lemma ?? '')
}

/** "after the fall of X": what is no more takes no side. */
function isFallen(units: readonly Unit[], at: number): boolean {
  const of = units[at - 1]?.tag === 'determiner' ? at - 2 : at - 1
  return units[of]?.norm === 'of' && FALLING.has(units[of - 1]?.norm ?? '')
}

/** How far before a body the word may stand by which somebody was in it once. */
const FORMER_WINDOW = 6

/** "by X, a former commander of Y", "a former Y commander": what a person was in once is no side. */
function isLeftBySomebody(units: readonly Unit[], at: number): boolean {
  const isOffice = english.offices.has(units[at + 1]?.norm ?? '') && FORMER.has(units[at - 1]?.norm ?? '')
  if (!isOffice && !LEAVING.has(wordBefore(units, at))) return false
  const from = Math.max(0, at - FORMER_WINDOW)
  const former = units.slice(from, at).findLastIndex(({ norm }) => FORMER.has(norm))
  if (former === -1) return false
  const before = units.slice(Math.max(0, from + former - 3), from + former)
  return before.some(({ tag, mention }) => tag === 'name' && mention?.figure.type === 'person')
}

const FORMER = new Set(smallWords.former)
const LEAVING: ReadonlySet<string> = new Set(['of', 'in', 'with', 'from'])

/** "supported by Norway", not "in Norway", "Bergen, Norway", "the border with Norway" nor "Norway's north". */
function isActingState(units: readonly Unit[], at: number, { founded }: Figure): boolean {
  if (!english.isCountry(founded) || units[at]?.tag !== 'name' || units[at + 1]?.tag === 'genitive') return false
  const ofPlace = units[at - 1]?.tag === 'comma' && units[at - 2]?.mention?.figure.type === 'place'
  const ofBorder = BORDERS.has(units[at - 2]?.norm ?? '') || BORDERS.has(units[at + 1]?.norm ?? '')
  return !ofPlace && !ofBorder && !WHERE.has(wordBefore(units, at))
}

/** The last word before another that is no article or adverb. */
function wordBefore(units: readonly Unit[], at: number): string {
  let before = at - 1
  while (units[before]?.tag === 'determiner' || units[before]?.tag === 'adverb') before--
  return units[before]?.norm ?? ''
}

/** Whom such a word stands for, of a state the body if it was named as one before. */
export function figureOfSide(cast: Cast, { mention }: Unit): Figure {
  const figure = cast.head((mention as { figure: Figure }).figure)
  return figure.type === 'place' ? (stateKnown(cast, figure.founded) ?? figure) : figure
}

/** The part that such a word plays in a tie. */
export function roleOfSide(cast: Cast, figure: Figure, { start, end }: Unit): Role {
  return { figure: figure.type === 'place' ? stateActing(cast, figure.founded) : figure, start, end }
}
