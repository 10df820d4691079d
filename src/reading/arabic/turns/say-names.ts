import type { Role } from '../../page.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { sayName } from '../phrases/aliases.ts'
import { NAMED_PARTS } from '../words/group-words.ts'
import { ORGANISATION_HEADS } from '../words/lexicon.ts'
import { FORMERLY, JOINT, NAMED, RENAMING } from '../words/name-words.ts'

/** Says the names that clauses give: "وكانت تعرف سابقا باسم X", "يعرف سابقا بـ X", "غير اسمه إلى X", wings with a name of their own. */
export function sayNames(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  sayFormerNames(context, units, told)
  sayNamesAfterVerb(context, units, told)
  sayRenamed(context, units, told)
}

const VERB_REACH = 5

/** "كان يعرف سابقا بلواء X", "كانت تسمى في بداياتها "X"". */
function sayNamesAfterVerb(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at < units.length; at++) {
    const verb = units[at]
    const named = verb?.kind === 'word' && CALLS.test(verb.word.norm) ? namedAfter(units, at) : undefined
    if (named === undefined) continue
    const owner = ownerOf(context, units, at, told)
    const figure = units[named]?.figure
    if (figure !== undefined && figure.type !== owner?.figure.type) continue
    const former = units.slice(Math.max(0, at - 1), named).some(({ word }) => FORMERLY.has(word.norm))
    sayNamed(context, units, named - 1, owner, former)
  }
}

/** Where the name stands that the verb at the unit gives: a figure after ب, or a quotation. */
function namedAfter(units: readonly Unit[], at: number): number | undefined {
  for (let i = at + 1; i < units.length && i - at <= VERB_REACH; i++) {
    const unit = units[i]
    if (isSign(unit, QUOTES)) return i
    if (isFigure(unit)) return unit.preposition === 'ب' && unit.conjunction === '' ? i : undefined
    if (unit?.kind === 'time' || /^(?:باسم|اسم)$/u.test(unit?.word.norm ?? '')) return undefined
  }
  return undefined
}

const CALLS = /^[وف]?(?:يعرف|تعرف|عرف|عرفت|يسمي|تسمي|سمي|سميت|يدعي|تدعي|يلقب|لقب)$/u
const RENAMED_REACH = 8

/** "غير اسمه", "غيرت الحركة اسمها". */
function isRenaming(units: readonly Unit[], at: number): boolean {
  const own = units[isFigure(units[at + 1]) ? at + 2 : at + 1]
  const isVerb = units[at]?.kind === 'word' && RENAMING.has(units[at]?.word.norm ?? '')
  return isVerb && /^(?:ب?اسم|تسميت)(?:ه|ها|هم)$/u.test(own?.word.norm ?? '')
}

/** "غير اسمه إلى "X"". */
function sayRenamed(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 0; at + 2 < units.length; at++) {
    const cue = units[at]
    if (cue === undefined || !isRenaming(units, at)) continue
    const into = units.findIndex(
      ({ kind, word }, i) =>
        i > at + 1 && i - at < RENAMED_REACH && kind === 'word' && /^(?:الي|ب|ليصبح|لتصبح)$/u.test(word.norm),
    )
    const clause = told.find((one) => one.clause.at === at) ?? told.findLast((one) => one.clause.at <= at)
    const owner = clause?.subject.find(
      ({ figure, start }) => figure.type === 'organization' && start <= (units[at + 1]?.start ?? cue.start),
    )
    const named = into === -1 ? undefined : nameAt(context, units, into + 1)
    if (owner === undefined || named === undefined) continue
    const [start, end] = owner.end > owner.start ? [owner.start, owner.end] : [cue.start, cue.end]
    const bearer = { ...cue, figure: owner.figure, start, end, nameStart: start, nameEnd: end }
    sayName(context, bearer, named.name, named.end)
  }
}

/** "وكانت تعرف سابقا باسم X": a name, said of the subject of the clause. */
function sayFormerNames(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (let at = 1; at < units.length; at++) {
    const cue = units[at]
    if (cue?.kind !== 'word' || !/^(?:باسم|اسم)$/u.test(cue.word.norm)) continue
    const before = units.slice(Math.max(0, at - 4), at)
    if (!before.some(({ kind, word }) => kind === 'word' && NAMED.has(word.norm))) continue
    if (before.some((unit, i) => isUnnamedBody(unit) && NAMED.has(before[i + 1]?.word.norm ?? ''))) continue
    const former = before.some(({ word }) => FORMERLY.has(word.norm))
    sayNamed(context, units, at, ownerOf(context, units, at, told), former)
  }
}

/** "جبهة عرفت باسم X": the name is that of the front, which has no other. */
function isUnnamedBody({ kind, word }: Unit): boolean {
  if (kind !== 'word') return false
  return word.stems.some(
    ({ base, article, pronoun, tanwin }) =>
      !article && pronoun === '' && (JOINT.has(base) || tanwin === true) && ORGANISATION_HEADS.has(base),
  )
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
  const bearer = units[at + 1]
  if (isFigure(bearer) && owner !== undefined && bearer.figure.type !== owner.figure.type) return
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
