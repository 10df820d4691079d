import { type Context, roleOf, type Statement } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { FRAME_PARTICIPLES } from '../words/frames.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import type { Gender } from '../words/lexicon.ts'
import { beginsPhrase, isDefinite, isParticle, isVerb } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import { directionPhrase } from './group-phrase.ts'
import { noteKind } from './so-named-phrase.ts'

/**
 * "قوات X تشكيل عسكري", "حزب X، وهو منظمة مسلحة في Y": what a body is said to be. From then on the text may speak of it by
 * that noun and in its gender, and it is at home where the noun says.
 */
export function noteDescription(context: Context, units: readonly Unit[], body: FigureUnit, next: number): void {
  if (body.figure.type !== 'organization' || body.preposition !== '') return
  const at = describingAt(units, next)
  const noun = at === undefined ? undefined : nounAt(units[at])
  if (at === undefined || noun === undefined) return
  const { memory } = context
  const figure = memory.page.cast.head(body.figure)
  noteKind(memory, figure, noun.stem.base)
  const place = placeAfter(context, units, at)
  if (place !== undefined) context.statements.push(homeOf(body, place))
}

/** Where the noun may stand: right after the name, after a comma and "وهو", or after brackets. */
function describingAt(units: readonly Unit[], next: number): number | undefined {
  let at = next
  if (isSign(units[at], QUOTES)) at++
  if (isSign(units[at], ':')) return at + 1
  const isApart = isSign(units[at], COMMAS)
  if (isApart) at++
  if (/^و?(?:هو|هي)$/u.test(units[at]?.word.norm ?? '')) return at + 1
  return at
}

function nounAt(unit: Unit | undefined): { readonly stem: Stem; readonly gender: Gender } | undefined {
  if (unit?.kind !== 'word') return undefined
  for (const stem of unit.word.stems) {
    const gender = DESCRIBING_HEADS.get(stem.base)
    const isBare =
      !stem.article && stem.pronoun === '' && stem.conjunction === '' && stem.preposition === '' && stem.tanwin !== true
    if (gender !== undefined && isBare) return { stem, gender }
  }
  return undefined
}

const ADJECTIVES = 6

/** "حركة انفصالية مسلحة في X": past adjectives, of which none says what was done to it there. */
function placeAfter(context: Context, units: readonly Unit[], noun: number): FigureUnit | undefined {
  for (let at = noun + 1; at <= noun + ADJECTIVES; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word' || isVerb(unit.word)) return undefined
    if (unit.word.norm === 'في')
      return at > noun + 1 ? (placeAt(units, at + 1) ?? directionPhrase(context, units, at + 1, [])?.unit) : undefined
    if (isParticle(unit.word) || isDefinite(unit.word) || beginsPhrase(unit.word) || isDone(unit)) return undefined
  }
  return undefined
}

function isDone({ word }: Unit): boolean {
  return word.stems.some(({ base }) => FRAME_PARTICIPLES.has(base)) && !/^مسلح/u.test(word.norm)
}

function placeAt(units: readonly Unit[], at: number): FigureUnit | undefined {
  const place = units[at]
  return isFigure(place) && place.figure.type === 'place' && place.preposition === '' ? place : undefined
}

function homeOf(body: FigureUnit, place: FigureUnit): Statement {
  return {
    subject: roleOf(body),
    predicates: ['area_of_operation'],
    object: roleOf(place),
    valid: null,
    anchor: place.start,
    start: body.start,
    end: place.end,
    score: 0.6,
    standing: 'said',
  }
}
