import type { Role } from '../../page.ts'
import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { type EventAt, eventAt, OF_EVENTS } from '../clauses/events.ts'
import { moodOfNoun } from '../clauses/moods.ts'
import { enterOrganisation } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { giverOf } from '../frames/fill-slots.ts'
import { lacks } from '../words/cues.ts'
import { ATTACKED_THINGS } from '../words/deed-words.ts'
import { EVENT_TAILS, STRIKES_OF_STATES } from '../words/event-words.ts'
import { hasStem } from '../words/word-kinds.ts'

/** "قصف مدفعي لـ X على Y", "غارة إسرائيلية استهدفت منزلا": a strike that is told with whose it was. */
export function sayStrikes(context: Context, units: readonly Unit[]): void {
  if (lacks(context, OF_EVENTS)) return
  for (let at = 0; at < units.length; at++) {
    if (!isStrike(units[at]?.word) || units[at]?.kind !== 'word') continue
    const event = eventAt(context, units, at)
    if (event === undefined || moodOfNoun(units, at) !== 'real') continue
    const doer = ownerBehind(context, units, at) ?? stateBehind(context, units, at)
    if (doer !== undefined) sayStrike(context, event, doer)
  }
}

const isStrike = hasStem(({ base, pronoun }) => pronoun === '' && STRIKES_OF_STATES.has(base))

const isHolding = hasStem(({ base, pronoun }) => pronoun === '' && ATTACKED_THINGS.has(base))

/** As many adjectives as stand between a strike and whose it is. */
const MOST_ADJECTIVES = 3

/** "القصف المدفعي المتعمد لـ X": past what it was like; "القصف المدفعي لمواقع X" is none of X. */
function ownerBehind({ words }: Context, units: readonly Unit[], at: number): Role | undefined {
  let place = at + 1
  while (place - at <= MOST_ADJECTIVES && isLike(units[place])) place++
  const owner = units[place]
  if (place === at + 1 || !isFigure(owner) || owner.figure.type !== 'organization' || owner.preposition !== 'ل')
    return undefined
  return isHolding(words[owner.first]) ? undefined : roleOf(owner)
}

/** "مدفعي", "المدفعي": an adjective of the strike. */
function isLike(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  const norm = unit.word.norm.replace(/^و?(?:ال)?/u, '')
  return EVENT_TAILS.has(norm) || /(?:ي|يه)$/u.test(norm)
}

/** "غارة إسرائيلية على": by the adjective of a state, where the words go on about a strike that was. */
function stateBehind({ memory }: Context, units: readonly Unit[], at: number): Role | undefined {
  for (let place = at + 1; place - at <= MOST_ADJECTIVES; place++) {
    const unit = units[place]
    if (unit?.kind !== 'word' || !isLike(unit)) return undefined
    const state = giverOf(unit.word.norm)
    if (state === undefined) continue
    if (!isTold(units, at, place)) return undefined
    return { figure: enterOrganisation(memory, state, 'f'), start: unit.start, end: unit.end }
  }
  return undefined
}

const BRINGS = /^[وف]?(?:في|جراء|اثر|خلال|نتيجه|بفعل)$/u

/** "في غارة …", "بقصف …", "… على منزل", "… استهدفت": a strike that was, and none that is only spoken of. */
function isTold(units: readonly Unit[], at: number, last: number): boolean {
  if (BRINGS.test(units[at - 1]?.word.norm ?? '') || /^ب/u.test(units[at]?.word.norm ?? '')) return true
  return units[last + 1]?.word.norm === 'علي' || isFiniteVerb(units, last + 1)
}

function sayStrike({ statements }: Context, { role, end }: EventAt, subject: Role): void {
  statements.push({
    subject,
    predicates: ['perpetrator_of'],
    object: role,
    valid: null,
    anchor: role.start,
    start: Math.min(role.start, subject.start),
    end: Math.max(end, subject.end),
    score: 0.65,
    standing: 'said',
  })
}
