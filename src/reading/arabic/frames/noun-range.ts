import { isBoundary, isFiniteVerb } from '../clauses/clause-marks.ts'
import { openingTime, timeIn } from '../clauses/timing.ts'
import { COMMAS, isSign, type Unit } from '../context/unit.ts'
import { ACCORDING_TO } from '../words/attribution-words.ts'
import { BREAKING_OUT } from '../words/event-words.ts'
import { FRAME_NOUNS, FRAME_PARTICIPLES } from '../words/frames.ts'
import { OCCASIONS } from '../words/particles.ts'
import { isCopulaWord } from '../words/word-kinds.ts'
import type { Told } from './say-clauses.ts'

const STANDING: ReadonlySet<string> = new Set(['clash', 'ally', 'face', 'fight', 'support', 'pledge_'])

/** When it happened; what merely stands, as enmity and support do, takes no date but one of its own. */
export function timeOfNoun(units: readonly Unit[], at: number, told: readonly Told[], key = ''): string | null {
  // "انتقل إلى X منذ تأسيسها": no date but its own.
  if (FORMING_KEYS.has(key) && units[at - 1]?.word.norm === 'منذ')
    return timeIn(units, at, Math.min(endOfNoun(units, at), commaAfter(units, at)), at)
  const begun = told.findLast(({ clause }) => clause.at < at && at < clause.to)
  const happened = begun !== undefined && BREAKING_OUT.has(begun.clause.verb.stem.base)
  if (STANDING.has(key) && !happened) return timeIn(units, at, endOfNoun(units, at), at)
  const around =
    told.findLast(({ clause }) => clause.at <= at && at < clause.to) ??
    told.find(({ clause }) => clause.from <= at && at < clause.at)
  if (around === undefined) return timeIn(units, 0, units.length, at) ?? openingTime(units)
  const from = at > around.clause.at ? around.clause.at : around.clause.from
  return timeIn(units, from, around.clause.to, at) ?? around.time
}

const FORMING_KEYS: ReadonlySet<string> = new Set(['found', 'begin'])

function commaAfter(units: readonly Unit[], at: number): number {
  const comma = units.findIndex((unit, i) => i > at && isSign(unit, COMMAS))
  return comma === -1 ? units.length : comma
}

export function endOfNoun(units: readonly Unit[], at: number): number {
  let to = at + 1
  while (to < units.length && !isBoundary(units[to]) && !isFiniteVerb(units, to)) {
    const unit = units[to]
    if (unit?.kind === 'word' && unit.word.norm.startsWith('ال') && FRAME_PARTICIPLES.has(unit.word.norm.slice(2)))
      break
    if (unit?.kind === 'word' && (ACCORDING_TO.has(unit.word.norm) || OCCASIONS.has(unit.word.norm))) break
    if (to > at + 1 && unit?.kind === 'word' && isSign(units[to - 1], COMMAS) && goesOnAnew(unit)) break
    to++
  }
  return to
}

/** "، وتعد", "، وهي", "، وهجمات": behind a comma what else is said. */
function goesOnAnew({ word }: Unit): boolean {
  return (/^و.*[^ا]$/u.test(word.norm) && isCopulaWord(word)) || word.stems.some(({ base }) => FRAME_NOUNS.has(base))
}
