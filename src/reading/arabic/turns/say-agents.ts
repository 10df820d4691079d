import { isBoundary, isFiniteVerb } from '../clauses/clause-marks.ts'
import { eventAt, OF_EVENTS } from '../clauses/events.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { CHARGED, STRIKES, TEMPORAL } from '../words/clause-words.ts'
import { lacks } from '../words/cues.ts'
import { FRAME_NOUNS, HARMS } from '../words/frames.ts'
import { CALLED } from '../words/lexicon.ts'
import { AGENT_PHRASES } from '../words/particles.ts'
import type { Stem } from '../words/words.ts'

const REACH = 12

/** "محاولة تفجير … من خلال عميل يدعى X", "مجزرة على يد Y": an event with the one who did it. */
export function sayAgents(context: Context, units: readonly Unit[]): void {
  if (lacks(context, OF_EVENTS)) return
  for (let at = 0; at < units.length; at++) {
    sayCharged(context, units, at)
    const event = eventAt(context, units, at)
    if (event === undefined) continue
    const agent = isWhen(units, at) ? undefined : (agentAfter(units, event.next) ?? ambusher(units, at))
    if (agent !== undefined) {
      const { role } = event
      context.statements.push({
        subject: roleOf(agent),
        predicates: ['perpetrator_of'],
        object: role,
        valid: null,
        anchor: role.start,
        start: role.start,
        end: Math.max(agent.end, event.end),
        score: 0.7,
        standing: 'said',
      })
    }
    at = event.next - 1
  }
}

/** "تأسست X خلال حصار Y على يد فلان": by whom it was done that the verb tells, while or after the event was. */
function isWhen(units: readonly Unit[], at: number): boolean {
  if (!TEMPORAL.has(units[at - 1]?.word.norm.replace(/^[وف]/u, '') ?? '') || isOfHarm(units[at])) return false
  return units.slice(0, at - 1).some((_, i) => isFiniteVerb(units, i))
}

/** "مقتل فلان على يد X": what is done to somebody is done by X, whenever it was. */
function isOfHarm(unit: Unit | undefined): boolean {
  return unit?.word.stems.some(({ base }) => FRAME_NOUNS.get(base)?.some(({ key }) => HARMS.has(key))) === true
}

/** "قتل في كمين لـ X": whose ambush it was, when somebody fell in it. */
function ambusher(units: readonly Unit[], at: number): FigureUnit | undefined {
  const by = units[at + 1]
  if (units[at]?.word.stems.some(isAmbush) !== true || !isFigure(by) || by.preposition !== 'ل') return undefined
  if (by.figure.type !== 'organization' || by.figure.described) return undefined
  return BRINGS.test(units[at - 1]?.word.norm ?? '') || units[at]?.word.norm.startsWith('ب') ? by : undefined
}

/** "في هجوم لـ X", "جراء قصف لـ X": that in which something happened. */
const BRINGS = /^[وف]?(?:في|جراء|اثر|خلال|عقب|بعد)$/u
const isAmbush = ({ base, article, pronoun }: Stem): boolean => !article && pronoun === '' && STRIKES.has(base)

/** "متهما X بقصف Y": the event with the one who is charged with it. */
function sayCharged(context: Context, units: readonly Unit[], at: number): void {
  const [cue, charged] = units.slice(at - 2, at)
  if (
    at < 2 ||
    cue?.kind !== 'word' ||
    !CHARGED.has(cue.word.norm) ||
    !isFigure(charged) ||
    charged.figure.type === 'place'
  )
    return
  const event = units[at]?.word.stems.some(({ preposition }) => preposition === 'ب')
    ? eventAt(context, units, at)
    : undefined
  if (event === undefined) return
  context.statements.push({
    subject: roleOf(charged),
    predicates: ['perpetrator_of'],
    object: event.role,
    valid: null,
    anchor: event.role.start,
    start: charged.start,
    end: event.end,
    score: 0.7,
    standing: 'said',
    alleged: true,
  })
}

/** The figure after على يد, من خلال and the like; the person named after "called" when there is one. */
export function agentAfter(units: readonly Unit[], from: number): FigureUnit | undefined {
  for (let i = from; i < units.length && i - from < REACH; i++) {
    const unit = units[i]
    if (unit === undefined || isBoundary(unit) || isSign(unit, '،')) return undefined
    const two = `${unit.word.norm} ${units[i + 1]?.word.norm ?? ''}`
    if (unit.kind === 'word' && (AGENT_PHRASES.includes(two) || AGENT_PHRASES.includes(unit.word.norm)))
      return namedAfter(units, i + 1)
  }
  return undefined
}

function namedAfter(units: readonly Unit[], from: number): FigureUnit | undefined {
  let first: FigureUnit | undefined
  for (let i = from; i < units.length && i - from < REACH; i++) {
    const unit = units[i]
    if (unit?.kind === 'word' && unit.word.stems.some(({ whole }) => CALLED.has(whole))) {
      const called = units[i + 1]
      return isFigure(called) ? called : first
    }
    if (isFigure(unit)) first ??= unit
    if (unit === undefined || isBoundary(unit) || isSign(unit, '،.')) break
  }
  return first
}
