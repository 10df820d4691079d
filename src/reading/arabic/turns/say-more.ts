import type { Role } from '../../page.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { sayName } from '../phrases/aliases.ts'
import { JOINT_BODIES, NAMED_PARTS } from '../words/group-words.ts'
import { FORMERLY, NAMED } from '../words/name-words.ts'
import { JOINTLY } from '../words/turn-words.ts'

/** What is said neither by a verb's frame nor by a noun's: joint announcements, names borne before. */
export function sayMore(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  sayJointly(context, units, told)
  sayFormerNames(context, units, told)
}

/** "أعلنت X وY تشكيل غرفة عمليات": those who announce a common body are allies. */
function sayJointly(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const { clause, subject, time } of told) {
    const cue = units[clause.at]
    if (clause.verb.speech !== 'announce' || subject.length < 2 || cue === undefined) continue
    const made = units.findIndex(
      (unit, i) => i > clause.at && i < clause.to && unit.kind === 'word' && JOINTLY.has(unit.word.norm),
    )
    if (
      made === -1 ||
      !JOINT_BODIES.test(
        units
          .slice(made, made + 3)
          .map(({ word }) => word.norm)
          .join(' '),
      )
    )
      continue
    for (const [one, other] of pairsOf(subject)) {
      context.statements.push({
        subject: one,
        predicates: ['allied_with'],
        object: other,
        valid: time,
        anchor: cue.start,
        start: Math.min(cue.start, one.start),
        end: units[made]?.end ?? other.end,
        score: 0.7,
        standing: 'said',
      })
    }
  }
}

/** Each with each of those after it. */
function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const))
}

/** "وكانت تعرف سابقا باسم X": a name, said of the subject of the clause. */
function sayFormerNames(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 1; at < units.length; at++) {
    const cue = units[at]
    if (cue?.kind !== 'word' || !/^(?:باسم|اسم)$/u.test(cue.word.norm)) continue
    const before = units.slice(Math.max(0, at - 4), at)
    if (!before.some(({ kind, word }) => kind === 'word' && NAMED.has(word.norm))) continue
    const former = before.some(({ word }) => FORMERLY.has(word.norm))
    sayNamed(context, units, at, ownerOf(context, units, at, told), former)
  }
}

function sayNamed(
  context: Context,
  units: readonly Unit[],
  at: number,
  owner: FigureUnit | undefined,
  former: boolean,
): void {
  const named = nameAt(context, units, at + 1)
  if (named === undefined || named.figure === owner?.figure) return
  if (isWing(units, at)) sayPart(context, units, at, owningBefore(context, units, at) ?? (owner && roleOf(owner)))
  else if (owner !== undefined) sayName(context, owner, named.name, named.end, former)
}

/** "ولها جناح سياسي يحمل اسم X": whose the wing is. */
function owningBefore(context: Context, units: readonly Unit[], at: number): Role | undefined {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    const pronoun = /^[وف]?ل(ها|ه)$/u.exec(units[i]?.word.norm ?? '')?.[1]
    const figure = pronoun === undefined ? undefined : referentOf(context, units, i, pronoun, ['organization'])
    if (figure !== undefined) return unnamed(figure, units[i]?.end ?? 0)
  }
  return undefined
}

/** "جناح عسكري يعرف باسم X": the name is the wing's. */
function sayPart(context: Context, units: readonly Unit[], at: number, owner: Role | undefined): void {
  const part = units[isSign(units[at + 1], QUOTES) ? at + 2 : at + 1]
  if (!isFigure(part) || part.figure.type !== 'organization' || owner === undefined) return
  context.statements.push({
    subject: roleOf(part),
    predicates: [isPolitical(units, at) ? 'affiliated_with' : 'part_of'],
    object: owner,
    valid: null,
    anchor: part.start,
    start: owner.end > owner.start ? Math.min(owner.start, part.start) : part.start,
    end: part.end,
    score: 0.65,
    standing: 'said',
  })
}

function isWing(units: readonly Unit[], at: number): boolean {
  return units.slice(Math.max(0, at - 6), at).some(({ kind, word }) => kind === 'word' && NAMED_PARTS.has(word.norm))
}

function isPolitical(units: readonly Unit[], at: number): boolean {
  return units.slice(Math.max(0, at - 6), at).some(({ word }) => /^(?:ال)?سياسي(?:ه)?$/u.test(word.norm))
}

function nameAt(
  context: Context,
  units: readonly Unit[],
  from: number,
): { name: string; end: number; figure: unknown } | undefined {
  const unit = units[from]
  if (isFigure(unit))
    return { name: context.text.slice(unit.nameStart, unit.nameEnd), end: unit.end, figure: unit.figure }
  if (!isSign(unit, QUOTES)) return undefined
  const close = units.findIndex((one, i) => i > from && isSign(one, QUOTES))
  const [first, last] = [units[from + 1], units[close - 1]]
  if (close === -1 || close - from > 8 || first === undefined || last === undefined) return undefined
  return { name: context.text.slice(first.start, last.end), end: last.end, figure: first.figure }
}

function ownerOf(context: Context, units: readonly Unit[], at: number, told: readonly Told[]): FigureUnit | undefined {
  const clause = told.findLast((one) => one.clause.at < at)
  const subject = clause?.subject[0]
  const unit = units.find(({ figure }) => figure !== undefined && figure === subject?.figure)
  if (isFigure(unit) && unit.figure.type !== 'place') return unit
  return nearest(
    units,
    at,
    ({ figure, aside }) => aside !== true && context.memory.page.cast.head(figure).type === 'organization',
  )
}
