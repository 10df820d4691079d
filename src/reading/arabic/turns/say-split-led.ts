import type { Role } from '../../page.ts'
import { verbAt } from '../clauses/clause-marks.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { isLeadership } from '../names/leaders.ts'
import { SPLIT_PARTS } from '../words/turn-words.ts'

/** "انقسمت X إلى جناحين، أحدهما بقيادة فلان والآخر بقيادة علان": who leads a part without a name is one of the leaders of X. */
export function saySplitLed(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const { clause, subject } of told) {
    const [whole, other] = subject
    if (whole === undefined || other !== undefined || !clause.verb.frames.some(({ frame }) => SPLITTING.has(frame.key)))
      continue
    if (context.memory.page.cast.head(whole.figure).type !== 'organization') continue
    const parts = partsAt(units, clause.at)
    if (parts !== undefined) for (const leader of leadersBehind(context, units, parts)) say(context, leader, whole)
  }
}

const SPLITTING: ReadonlySet<string> = new Set(['divide', 'leave'])
const PARTS_REACH = 8

/** Where "إلى جناحين", "إلى عدة فصائل" stands behind the verb. */
function partsAt(units: readonly Unit[], verb: number): number | undefined {
  const to = units.findIndex(({ word }, i) => i > verb && i - verb <= PARTS_REACH && word.norm === 'الي')
  if (to === -1) return undefined
  const parts = units.findIndex(
    ({ kind, word }, i) => i > to && i - to <= 2 && kind === 'word' && SPLIT_PARTS.has(word.norm),
  )
  return parts === -1 ? undefined : parts
}

/** Those who are told to lead a part that has no name of its own. */
function leadersBehind(context: Context, units: readonly Unit[], parts: number): readonly FigureUnit[] {
  const leaders: FigureUnit[] = []
  for (let at = parts; at < units.length; at++) {
    const unit = units[at]
    // "إلى فصيلين، إذ انفصل عنه جناح بقيادة فلان": who has left leads what is no part.
    if (hasFrame(units, at, 'leave')) break
    if (isLedPart(context, unit)) leaders.push(unit)
    if (!isFigure(unit) && leads(units, at) && !isNamed(units[at - 1])) leaders.push(...personsAt(units, at + 1))
  }
  return leaders
}

/** "فصيل بقيادة فلان", read as one. */
function isLedPart({ text }: Context, unit: Unit | undefined): unit is FigureUnit {
  if (!isFigure(unit) || unit.figure.type !== 'person') return false
  return LED.test(text.slice(unit.start, unit.nameStart ?? unit.start))
}

const LED = /ب(?:قيادة|زعامة|رئاسة|إمرة) $/u

function isNamed(unit: Unit | undefined): boolean {
  return isFigure(unit) && unit.figure.type === 'organization'
}

function leads(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit === undefined) return false
  return isLeadership(unit) || hasFrame(units, at, 'lead')
}

function hasFrame(units: readonly Unit[], at: number, key: string): boolean {
  return verbAt(units, at)?.frames.some(({ frame }) => frame.key === key) === true
}

/** The person behind the word, past "أحدها", and those joined to him. */
function personsAt(units: readonly Unit[], from: number): readonly FigureUnit[] {
  const first = /^احد(?:ها|هما|هم)$/u.test(units[from]?.word.norm ?? '') ? from + 1 : from
  const persons: FigureUnit[] = []
  for (let at = first; at < units.length; at++) {
    const unit = units[at]
    if (!isFigure(unit) || unit.figure.type !== 'person') break
    if (persons.length > 0 && unit.conjunction !== 'و') break
    persons.push(unit)
  }
  return persons
}

function say(context: Context, leader: FigureUnit, whole: Role): void {
  const { cast } = context.memory.page
  const body = cast.head(whole.figure)
  if (context.memory.offices.get(cast.head(leader.figure)) === body) return
  context.memory.offices.set(leader.figure, body)
  const starts = [leader.start, whole.start].filter((at) => at >= context.start)
  context.statements.push({
    subject: roleOf(leader),
    predicates: ['leader_of'],
    object: whole,
    valid: null,
    anchor: leader.start,
    start: Math.min(...starts),
    end: Math.max(leader.end, whole.end),
    score: 0.6,
    standing: 'granted',
  })
}
