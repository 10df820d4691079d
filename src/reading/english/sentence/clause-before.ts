import type { Figure } from '../../cast.ts'
import type { Unit } from '../syntax/unit.ts'
import type { Meant } from './named-beside.ts'

/** "X was killed, and Y led it until he died": whose clause it is. */
export function subjectBefore(units: readonly Unit[], at: number): Meant | undefined {
  const [mark, unit] = [markBefore(units, at), units[at]]
  const type = IMPERSONAL.has(unit?.norm ?? '') ? 'organization' : 'person'
  if (unit === undefined || !OF_CLAUSE.has(unit.norm) || !opensAfter(mark, unit.norm)) return undefined
  const subject = units.slice(0, at).findLast((one, i) => {
    if (one.mention?.figure.type !== type || !(one.tag === 'name' || (mark?.norm === ';' && one.norm === unit.norm)))
      return false
    // "X, which was known as Y until it": the clause of "which" is of X.
    const isWhich = type === 'organization' && units[i + 2]?.tag === 'relative'
    if (unit.norm === 'it' && !isWhich) return false
    const next = isWhich ? units[i + 3] : units[i + 1]
    return next?.tag === 'verb' || next?.tag === 'auxiliary'
  })
  const others = units.slice(0, at).filter(({ tag, mention }) => tag === 'name' && mention?.figure.type === type)
  if (subject?.mention === undefined || (others.length < 2 && subject.tag === 'name')) return undefined
  return { figure: subject.mention.figure, because: `"${unit.norm}": the subject of the clause before` }
}

/** "; in 2022 he": what opens a clause, over a date. */
function markBefore(units: readonly Unit[], at: number): Unit | undefined {
  let i = at - 1
  if (units[i]?.tag === 'comma' && units[i - 1]?.tag === 'time') i--
  if (units[i]?.tag !== 'time') return units[at - 1]
  return units[i - 1]?.tag === 'preposition' ? units[i - 2] : units[i - 1]
}

/** "until he", "; he": what begins a clause behind another, about whom that was. */
function opensAfter(mark: Unit | undefined, norm: string): boolean {
  return mark?.tag === 'subordinator' || (mark?.norm === ';' && !IMPERSONAL.has(norm))
}

const IMPERSONAL: ReadonlySet<string> = new Set(['it', 'its'])
const OF_CLAUSE: ReadonlySet<string> = new Set(['he', 'she', ...IMPERSONAL])

/** "After X allied itself with Y, Z turned against it": whom the clause that opens the sentence is about. */
export function subjectOfOpening(units: readonly Unit[], at: number): Meant | undefined {
  const [unit, before] = [units[at], units[at - 1]]
  if (unit?.norm !== 'it' || !OPENING.has(units[0]?.norm ?? '')) return undefined
  if (before?.tag !== 'preposition' && before?.tag !== 'verb') return undefined
  const first = units[1]?.tag === 'determiner' ? 2 : 1
  const doer = units.findLast(({ tag }, i) => i < at - 1 && tag === 'name')
  const [subject, verb] = units.slice(first, first + 2)
  const isSubject = subject?.tag === 'name' && (verb?.tag === 'verb' || verb?.tag === 'auxiliary')
  const comma = units.findLastIndex(({ tag }, i) => i < at && tag === 'comma')
  if (!isSubject || comma < first || doer === undefined || units.indexOf(doer) < comma) return undefined
  const figure = subject.mention?.figure
  if (figure?.type !== 'organization' || doer.mention?.figure === figure) return undefined
  return { figure, because: '"it": whom the clause before is about' }
}

const OPENING: ReadonlySet<string> = new Set(['after', 'when', 'once', 'since', 'because'])

/** "A unit under X surrounded him, and he was shot": who is acted on, where nobody else acts by his name. */
export function sameActedOn(units: readonly Unit[], at: number): Meant | undefined {
  const norm = units[at]?.norm ?? ''
  if (!SUBJECTS.has(norm) || units[at - 1]?.tag !== 'conjunction' || units[at - 2]?.tag !== 'comma') return undefined
  const before = units.slice(0, at)
  const acted = before.findLast(({ tag, norm: one }) => tag === 'pronoun' && ACTED_ON.has(one))
  const figure = acted?.mention?.figure
  const acts = before.some(({ tag, mention }, i) => {
    return tag === 'name' && mention?.figure.type === 'person' && !isBehindPreposition(units, i)
  })
  return figure === undefined || acts ? undefined : { figure, because: `"${norm}": who is acted on before` }
}

const SUBJECTS: ReadonlySet<string> = new Set(['he', 'she'])
export const ACTED_ON: ReadonlySet<string> = new Set(['him', 'her'])

/** "under Lieutenant X": over titles. */
function isBehindPreposition(units: readonly Unit[], at: number): boolean {
  const before = units.slice(0, at).findLast(({ tag }) => tag !== 'noun' && tag !== 'determiner')
  return before?.tag === 'preposition'
}

/** "X blamed Y and had him": who acts before "and" acts behind it. */
export function doerBefore(units: readonly Unit[], and: number): Figure | undefined {
  if (units[and]?.tag !== 'conjunction') return undefined
  const doer = units.findLast(({ tag, mention }, i) => {
    const next = units[i + 1]?.tag === 'comma' ? units[i + 2] : units[i + 1]
    const acts = next?.tag === 'verb' && next.forms?.has('past') === true
    return i < and && tag === 'name' && mention?.figure.type === 'person' && acts
  })
  return doer?.mention?.figure
}
