import type { Role } from '../page.ts'
import { type Arguments, argumentsIn } from './arguments.ts'
import { isBoundary, isRelative, type VerbAt, verbAt } from './clause-marks.ts'
import { agreesWith, genderOf } from './memory.ts'
import { nearest, referentOf } from './referent.ts'
import { type Context, roleOf, unnamed } from './statement.ts'
import { type FigureUnit, isFigure, isSign, type Unit } from './unit.ts'

/** A verb with its noun phrases. Which of them is the subject depends on the frame. */
export interface Clause {
  readonly at: number
  readonly verb: VerbAt
  /** The clause's first and last unit but one. */
  readonly from: number
  readonly to: number
  /** Whether الذي, التي or nothing but the noun before it opens the clause. */
  readonly isRelative: boolean
  /** Whether the clause may keep the subject of the one before it: "و…", "أنها …". */
  readonly isContinued: boolean
  /** The noun phrases before the verb, or the noun that a relative clause describes. */
  readonly before: readonly Role[]
  /** Whom the pronoun joined to the verb stands for. */
  readonly pronoun: Role | undefined
  readonly after: Arguments
}

/** The clauses of a sentence in the order of their verbs. */
export function clausesOf(context: Context, units: readonly Unit[]): Clause[] {
  const verbs: [number, VerbAt][] = []
  for (let i = 0; i < units.length; i++) {
    const verb = verbAt(units, i)
    if (verb !== undefined) verbs.push([i, verb])
  }
  return verbs.map(([at, verb], order) => {
    const previous = verbs[order - 1]?.[0] ?? -1
    const next = verbs[order + 1]?.[0] ?? units.length
    return clauseAt(context, units, at, verb, previous, next)
  })
}

function clauseAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  previous: number,
  next: number,
): Clause {
  let from = at
  while (from - 1 > previous && !isBoundary(units[from - 1]) && !beginsAnew(units, from)) from--
  let to = at + 1
  while (to < next && !isBoundary(units[to])) to++
  const opened = isRelative(units[from - 1])
  if (opened && isSign(units[from - 2], '،,')) to = asideEnd(units, at, to)
  const antecedent = opened ? antecedentOf(context, units, from - 1) : undefined
  const lone = from - 1 === previous && previous !== -1 && verb.stem.conjunction === ''
  const adjacent = lone && isFigure(units[at - 1]) ? units[at - 1] : undefined
  const before =
    antecedent === undefined ? subjectBefore(context, units, from, at, previous, adjacent) : [roleOf(antecedent)]
  return {
    at,
    verb,
    from,
    to,
    isRelative: opened,
    isContinued:
      verb.stem.conjunction !== '' ||
      opened ||
      /^(?:ب|ف)?ا?نه(?:ا|م|ما)?$|^انه/u.test(units[from - 1]?.word.norm ?? '') ||
      (previous !== -1 && isSign(units[at - 1], '،,')),
    before,
    pronoun: pronounOf(context, units, at, verb, antecedent),
    after: argumentsIn(context, units, at + 1, to),
  }
}

/** A relative clause between commas ends at the second, when no noun is joined after it. */
function asideEnd(units: readonly Unit[], at: number, to: number): number {
  const comma = units.findIndex((unit, i) => i > at && i < to && isSign(unit, '،,'))
  return comma === -1 || units[comma + 1]?.conjunction === 'و' ? to : comma
}

/** Whether the unit begins a clause of its own after a comma: "، ومن …", "، وفي …". */
function beginsAnew(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  return (
    isSign(units[at - 1], '،,') &&
    unit?.kind === 'word' &&
    /^و(?:من|في|علي|الي|عن|بعد|قبل|خلال|بحسب|كان|كانت|قد)$/u.test(unit.word.norm)
  )
}

/** The noun that الذي or التي describes. */
function antecedentOf(context: Context, units: readonly Unit[], at: number): FigureUnit | undefined {
  const relative = units[at]?.word.norm ?? ''
  const gender = relative.startsWith('الت') ? 'f' : relative.startsWith('الذي') && !relative.endsWith('ين') ? 'm' : 'p'
  if (relative.endsWith('ين')) return nearest(units, at, ({ figure }) => figure.type !== 'place')
  const near = nearest(
    units,
    at,
    ({ figure }) =>
      agreesWith(context.memory, figure, gender) || (gender === 'f' && genderOf(context.memory, figure) === 'p'),
  )
  return near !== undefined && at - units.indexOf(near) < REACH ? near : undefined
}

const REACH = 9

function subjectBefore(
  context: Context,
  units: readonly Unit[],
  from: number,
  at: number,
  previous: number,
  adjacent: Unit | undefined,
): readonly Role[] {
  if (isFigure(adjacent)) return [roleOf(adjacent)]
  if (adjacent === undefined) {
    const described = describedBefore(units, at, previous)
    if (described !== undefined) return [roleOf(described)]
  }
  if (from - 1 === previous && previous !== -1) return []
  const [first] = argumentsIn(context, units, from, at).bare
  return first === undefined ? [] : first.map(roleOf)
}

/** "X، وهو تحالف يضم": what the verb after a description is said of. */
function describedBefore(units: readonly Unit[], at: number, previous: number): FigureUnit | undefined {
  for (let i = at - 1; i > Math.max(previous, at - 6); i--) {
    if (!/^و?(?:هو|هي|هم)$/u.test(units[i]?.word.norm ?? '')) continue
    if (units.slice(i + 1, at).some(isFigure)) return undefined
    const head = units[i - 1]
    return isSign(head, '،,') ? nearest(units, i, () => true) : isFigure(head) ? head : undefined
  }
  return undefined
}

function pronounOf(
  context: Context,
  units: readonly Unit[],
  at: number,
  verb: VerbAt,
  antecedent: FigureUnit | undefined,
): Role | undefined {
  const { pronoun } = verb.stem
  if (pronoun === '' || pronoun === 'نا') return undefined
  if (antecedent !== undefined) return roleOf(antecedent)
  const figure = referentOf(context, units, at, pronoun, ['organization', 'person'])
  return figure === undefined ? undefined : unnamed(figure, units[at]?.end ?? 0)
}
