import { isRole, type Role } from '../../page.ts'
import { isBoundary } from '../clauses/clause-marks.ts'
import { type Context, roleOf, type Statement } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { WHERE } from '../words/clause-words.ts'
import { isParticle } from '../words/word-kinds.ts'

const ACTED: ReadonlySet<string> = new Set(['perpetrator_of', 'participated_in', 'target_of'])
const REACH = 9

/** Says where the events are that somebody took part in: "كمين … قرب بلدة X", "معركة X", "الهجوم على معسكر X". */
export function sayPlaces(context: Context, units: readonly Unit[]): void {
  const said = new Set<Role['figure']>()
  for (const statement of [...context.statements]) {
    const { object, predicates } = statement
    if (!ACTED.has(predicates[0] ?? '') || !isRole(object) || object.end <= object.start) continue
    const event = context.memory.page.cast.head(object.figure)
    const place = event.type === 'event' && !said.has(event) ? placeOf(units, object) : undefined
    if (place === undefined) continue
    said.add(event)
    sayPlace(context, statement, object, place)
  }
}

/** The place inside the name of the event or right after it. */
function placeOf(units: readonly Unit[], event: Role): FigureUnit | undefined {
  const first = units.findIndex(({ start, end }) => start <= event.start && event.start < end)
  if (first === -1) return undefined
  for (let i = first + 1; i < units.length && i - first <= REACH; i++) {
    const unit = units[i]
    if (unit === undefined || isSign(unit, '،,؛:(') || isBoundary(unit)) return undefined
    if (isFigure(unit) && unit.figure.type === 'place') return isWhere(units, i, unit, event) ? unit : undefined
  }
  return undefined
}

/** "معركة X", "في X", "بـX", and no "اغتيال محافظ X". */
function isWhere(units: readonly Unit[], at: number, { preposition, conjunction, start }: Unit, event: Role): boolean {
  if (conjunction !== '') return false
  if (preposition === 'ب') return true
  const before = units[at - 1]
  if (preposition === '' && start < event.end && before?.start === event.start) return true
  return preposition === '' && before?.kind === 'word' && isParticle(before.word) && WHERE.has(before.word.norm)
}

function sayPlace(context: Context, because: Statement, event: Role, place: FigureUnit): void {
  context.statements.push({
    subject: event,
    predicates: ['location'],
    object: roleOf(place),
    valid: null,
    anchor: because.anchor,
    start: event.start,
    end: Math.max(event.end, place.end),
    score: 0.6,
    standing: 'said',
  })
}
