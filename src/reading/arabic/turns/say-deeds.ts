import { isRole } from '../../page.ts'
import { tellsOfAnother } from '../clauses/clause-marks.ts'
import { eventAt } from '../clauses/events.ts'
import { timeIn } from '../clauses/timing.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf, type Statement } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { AMONG_THEM, DEEDS, FAMOUS } from '../words/turn-words.ts'
import { among } from '../words/word-kinds.ts'

/** "نفذ X عشرات العمليات، أشهرها اغتيال …": he who is said to have done the many did these. */
function sayAmongThem(context: Context, units: readonly Unit[]): void {
  for (let at = 2; at < units.length; at++) {
    if (units[at]?.kind !== 'word' || !AMONG_THEM.has(units[at]?.word.norm ?? '')) continue
    if (eventAt(context, units, at + 1) === undefined) continue
    const told = doneBefore(context, units, at)
    if (told !== undefined) {
      sayFor(context, units, at + 1, told)
      continue
    }
    const many = units.slice(Math.max(0, at - BACK), at).findLastIndex(({ word }) => DEEDS.has(word.norm))
    const doer = nearest(units, at, (unit) => unit.aside !== true && mayHaveDone(units, unit))
    if (many === -1 || doer === undefined || !isSaidOf(units, units.indexOf(doer), at)) continue
    const isClaimed = units.slice(Math.max(0, at - BACK), at).some(({ word }) => CLAIMED.test(word.norm))
    sayEvents(context, units, at + 1, doer, isClaimed ? 'self' : 'said')
  }
}

/** A body, and not "تفجيرات استهدفت رجال الشرطة، أبرزها …". */
function mayHaveDone(units: readonly Unit[], doer: FigureUnit): boolean {
  const at = units.indexOf(doer)
  return (
    doer.figure.type === 'organization' &&
    !units.slice(Math.max(0, at - 2), at).some(({ word }) => HITS.test(word.norm))
  )
}

const HITS = /^[وف]?(?:[يت]ستهدف|استهدفت?|طالت?)$/u

/** Whether whoever stands so far before may be whom the deeds are told of. */
function isSaidOf(units: readonly Unit[], doer: number, at: number): boolean {
  return at - doer <= BACK && !tellsOfAnother(units, doer, at)
}

/** What somebody was just said to have done: "أعلنت مسؤوليتها عن 20 هجوما، أبرزها قصف X". */
function doneBefore({ statements }: Context, units: readonly Unit[], at: number): Statement | undefined {
  const place = units[at]?.start ?? 0
  const from = units[Math.max(0, at - BACK)]?.start ?? 0
  return statements.findLast(
    ({ predicates, object, anchor }) =>
      predicates[0] === 'perpetrator_of' &&
      isRole(object) &&
      anchor >= from &&
      object.start >= from &&
      object.end <= place,
  )
}

/** Says the same of the first event named behind, and takes back the many that have no name. */
function sayFor(context: Context, units: readonly Unit[], from: number, told: Statement): void {
  const event = eventAt(context, units, from)
  if (event === undefined) return
  const { statements } = context
  if (isRole(told.object) && !told.object.figure.founded.includes(' ')) statements.splice(statements.indexOf(told), 1)
  statements.push({
    ...told,
    object: event.role,
    valid: timeIn(units, from, nextEvent(context, units, event.next), from) ?? told.valid,
    end: Math.max(told.end, event.end),
  })
}

const BACK = 16
const LISTING = cueOf(among(AMONG_THEM))
const FAME = cueOf(among(FAMOUS))

/** "أعلن مسؤوليته عن هجمات، أبرزها …": it says so itself. */
const CLAIMED = /^(?:ال)?مس[ؤوي]*لي(?:ه|ت)|^[وف]?[يت]?تبن/u

/** "من أشهر عمليات الحركة خطف … والهجوم على …": what a body is known to have done. */
export function sayDeeds(context: Context, units: readonly Unit[]): void {
  if (!lacks(context, LISTING)) sayAmongThem(context, units)
  if (lacks(context, FAME)) return
  for (let at = 0; at + 2 < units.length; at++) {
    const doer = units[at + 2]
    if (!isFigure(doer)) continue
    if (!FAMOUS.has(units[at]?.word.norm ?? '') || !DEEDS.has(units[at + 1]?.word.norm ?? '')) continue
    if (doer.figure.type === 'organization') sayEvents(context, units, at + 3, doer)
  }
}

function sayEvents(
  context: Context,
  units: readonly Unit[],
  from: number,
  doer: FigureUnit,
  standing: 'self' | 'said' = 'said',
): void {
  let at = from
  while (at < units.length && !isSign(units[at], '؛')) {
    const event = eventAt(context, units, at)
    if (event === undefined) {
      at++
      continue
    }
    const to = nextEvent(context, units, event.next)
    context.statements.push({
      subject: roleOf(doer),
      predicates: ['perpetrator_of'],
      object: event.role,
      valid: timeIn(units, at, to, at),
      anchor: event.role.start,
      start: doer.start,
      end: event.end,
      score: 0.65,
      standing,
    })
    at = to
  }
}

/** Where the next deed is named, after و. */
function nextEvent(context: Context, units: readonly Unit[], from: number): number {
  for (let i = from; i < units.length; i++)
    if (/^و/u.test(units[i]?.word.norm ?? '') && eventAt(context, units, i) !== undefined) return i
  return units.length
}
