import type { Role } from '../../page.ts'
import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { STILL_BEING } from '../words/clause-words.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import { BASES, BEING_SOMEWHERE } from '../words/turn-words.ts'
import { among, isDefinite, isParticle } from '../words/word-kinds.ts'

/** Says where bodies have their seat, when no pronoun tells whose it is: "يقع مقر X في Y", "تتمركز قيادة X في Y", "تعد Y معقل X". */
export function sayBases(context: Context, units: readonly Unit[]): void {
  if (lacks(context, OF_BASES)) return
  for (let at = 0; at < units.length; at++) {
    const noun = units[at]
    if (noun?.kind !== 'word' || !isBase(noun, units[at - 1])) continue
    const owner = ownerAfter(units, at)
    const body = owner === undefined ? undefined : units[owner]
    if (owner === undefined || !isFigure(body)) continue
    const place = placeDescribed(units, at) ?? (isToldAt(units, at) ? placeAfter(units, owner) : placeBefore(units, at))
    if (place !== undefined) say(context, roleOf(body), place, noun)
  }
}

/** "مقر"; "قيادة" only where it is told to be somewhere. */
function isBase({ word }: Unit, before: Unit | undefined): boolean {
  return BASES.has(word.norm) && (!LEADERSHIP.has(word.norm) || isSomewhere(before))
}

const OF_BASES = cueOf(among(BASES))
const OWNER_REACH = 4

/** Whose seat it is: "مقر قيادة X", "المقر الرئيسي لـ X". */
function ownerAfter(units: readonly Unit[], at: number): number | undefined {
  for (let i = at + 1; i <= at + OWNER_REACH; i++) {
    const unit = units[i]
    if (isFigure(unit)) {
      const isOf = isDefinite(units[at]?.word)
        ? unit.preposition === 'ل'
        : unit.preposition === '' || unit.preposition === 'ل'
      return isOf && unit.conjunction === '' && unit.figure.type === 'organization' ? i : undefined
    }
    if (unit?.kind !== 'word' || isParticle(unit.word) || isFiniteVerb(units, i)) return undefined
  }
  return undefined
}

/** "يقع مقر", "يوجد مقر", and at the head of a clause. */
function isToldAt(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]
  if (before === undefined || isSign(before, '،,')) return true
  return isSomewhere(before)
}

/** "يقع", "تتمركز". */
function isSomewhere(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && BEING_SOMEWHERE.has(unit.word.norm)
}

const PLACE_REACH = 6

function placeAfter(units: readonly Unit[], owner: number): FigureUnit | undefined {
  for (let i = owner + 1; i <= owner + PLACE_REACH; i++) {
    const unit = units[i]
    const isIn = units[i - 1]?.word.norm === 'في' || unit?.preposition === 'ب'
    if (isFigure(unit) && unit.figure.type === 'place' && isIn) return unit
    if (unit === undefined || unit.kind === 'sign' || isFiniteVerb(units, i)) return undefined
  }
  return undefined
}

/** "على Y، المعقل الرئيسي لـ X": a definite noun behind a place and a comma says what that place is. */
function placeDescribed(units: readonly Unit[], at: number): FigureUnit | undefined {
  const place = units[at - 2]
  if (!isSign(units[at - 1], '،,') || !isDefinite(units[at]?.word)) return undefined
  return isFigure(place) && place.figure.type === 'place' ? place : undefined
}

/** "تعد Y معقل X", "Y هي معقل X". */
function placeBefore(units: readonly Unit[], at: number): FigureUnit | undefined {
  const place = units.slice(Math.max(0, at - 4), at).find((unit) => isFigure(unit) && unit.figure.type === 'place')
  if (!isFigure(place)) return undefined
  const from = units.indexOf(place)
  const around = [units[from - 1], ...units.slice(from + 1, at)]
  return around.some((unit) => unit?.kind === 'word' && STILL_BEING.has(unit.word.norm)) ? place : undefined
}

function say(context: Context, body: Role, place: FigureUnit, noun: Unit): void {
  context.statements.push({
    subject: body,
    predicates: ['headquarters'],
    object: roleOf(place),
    valid: null,
    anchor: noun.start,
    start: Math.min(noun.start, body.start, place.start),
    end: Math.max(noun.end, body.end, place.end),
    score: 0.65,
    standing: 'said',
  })
}
