import type { Role } from '../../page.ts'
import { listFrom } from '../clauses/list.ts'
import { bodyOf, nearest } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { BEING } from '../words/clause-words.ts'
import { SEVERAL_IN_OFFICE } from '../words/office-words.ts'
import { ONE_AMONG, SOME } from '../words/turn-words.ts'

/** "أحد قادتها، وهو فلان", "من أبرز أمراء X فلان وعلان", "فلان، أحد مؤسسيها": some of those who hold an office, by name. */
export function sayMembers(context: Context, units: readonly Unit[]): void {
  for (let at = 1; at < units.length; at++) {
    const cue = units[at - 1]
    const group = cue?.kind === 'word' && isAmong(units, at - 1) ? groupAt(context, units, at) : undefined
    if (cue === undefined || group === undefined) continue
    const { predicate, body, next } = group
    const part = partBefore(units, at)
    if (part !== undefined && predicate !== 'leader_of') {
      sayPart(context, part, body, cue)
      continue
    }
    for (const person of personsAfter(units, next) ?? personBefore(units, at)) {
      context.memory.offices.set(person.figure, context.memory.page.cast.head(body.figure))
      context.statements.push({
        subject: person,
        predicates: [predicate],
        object: body,
        valid: null,
        anchor: cue.start,
        start: Math.min(cue.start, person.start),
        end: Math.max(person.end, body.end, cue.end),
        score: 0.7,
        standing: 'granted',
      })
    }
  }
}

/** "أحد", "من أبرز", "اثنين من". */
function isAmong(units: readonly Unit[], at: number): boolean {
  const { norm } = units[at]?.word ?? { norm: '' }
  const opens = at === 0 || isSign(units[at - 1], '،,؛')
  return (
    ONE_AMONG.has(norm) ||
    (norm === 'من' && partBefore(units, at + 1) !== undefined) ||
    (opens && /^و?من$/u.test(norm)) ||
    (norm === 'من' && SOME.has(units[at - 1]?.word.norm ?? ''))
  )
}

/** "كانت X من مؤسسي Y": a body among those of another. */
function partBefore(units: readonly Unit[], at: number): FigureUnit | undefined {
  const body = units[at - 2]
  const being = units[at - 3]
  if (units[at - 1]?.word.norm !== 'من' || !isFigure(body) || body.figure.type !== 'organization') return undefined
  return being?.kind === 'word' && BEING.has(being.word.norm) ? body : undefined
}

function sayPart(context: Context, part: FigureUnit, whole: Role, cue: Unit): void {
  context.statements.push({
    subject: roleOf(part),
    predicates: ['part_of'],
    object: whole,
    valid: null,
    anchor: cue.start,
    start: part.start,
    end: Math.max(whole.end, cue.end),
    score: 0.65,
    standing: 'said',
  })
}

interface Several {
  readonly predicate: string
  readonly body: Role
  readonly next: number
}

/** Those in office whose noun begins at the unit, and of which body they are. */
function groupAt(context: Context, units: readonly Unit[], at: number): Several | undefined {
  const unit = units[at]
  const word = unit === undefined ? undefined : context.words[unit.first]
  const stem = word?.stems.find(({ base, conjunction }) => SEVERAL_IN_OFFICE.has(base) && conjunction === '')
  const predicate = stem === undefined ? undefined : SEVERAL_IN_OFFICE.get(stem.base)
  if (unit === undefined || stem === undefined || predicate === undefined) return undefined
  if (isFigure(unit))
    return unit.figure.type === 'organization' ? { predicate, body: roleOf(unit), next: at + 1 } : undefined
  if (stem.pronoun !== '') {
    const figure = bodyOf(context, units, at, stem.pronoun)
    return figure === undefined ? undefined : { predicate, body: unnamed(figure, unit.end), next: at + 1 }
  }
  const body = units[at + 1]
  return isFigure(body) && body.figure.type === 'organization' && body.conjunction === ''
    ? { predicate, body: roleOf(body), next: at + 2 }
    : undefined
}

/** The persons named after it: at once, or after a comma and "وهو". */
function personsAfter(units: readonly Unit[], from: number): readonly Role[] | undefined {
  let at = from
  while (units[at]?.kind === 'word' && /^ال/u.test(units[at]?.word.norm ?? '')) at++
  if (isSign(units[at], COMMAS)) {
    if (!/^و?(?:هو|هي|هم|هما)$/u.test(units[at + 1]?.word.norm ?? '')) return undefined
    at++
  }
  while (at - from < 4 && (isSign(units[at], ':') || /^و?(?:هو|هي|هم|هما|كل|من)$/u.test(units[at]?.word.norm ?? '')))
    at++
  const first = units[at]
  if (!isFigure(first) || first.figure.type !== 'person' || first.preposition !== '' || first.conjunction !== '')
    return undefined
  const persons = listFrom(units, at, units.length).figures.filter(({ figure }) => figure.type === 'person')
  return persons.length > 0 ? persons.map(roleOf) : undefined
}

function isBearer({ figure, aside, group }: FigureUnit): boolean {
  return figure.type === 'person' && aside !== true && group === undefined
}

/** "فلان، أحد قادتها". */
function personBefore(units: readonly Unit[], at: number): readonly Role[] {
  let i = at - 2
  while (i >= 0 && units[i]?.kind === 'word' && ONE_AMONG.has(units[i]?.word.norm ?? '')) i--
  const isBeing = /^و?(?:هو|هي)$/u.test(units[i]?.word.norm ?? '')
  if (isBeing) i--
  if (!isSign(units[i], COMMAS) && !isBeing) return []
  const beside = units[isSign(units[i], COMMAS) ? i - 1 : i]
  const person = isBeing && beside?.figure?.type !== 'person' ? nearest(units, i, isBearer) : beside
  return isFigure(person) && person.figure.type === 'person' && person.group === undefined ? [roleOf(person)] : []
}
