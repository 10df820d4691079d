import type { Figure } from '../../cast.ts'
import { isComplementizer, verbAt } from '../clauses/clause-marks.ts'
import type { Accusation } from '../context/memory.ts'
import type { Scope } from '../context/scope.ts'
import type { Context, Statement } from '../context/statement.ts'
import { asState } from '../context/states.ts'
import type { Unit } from '../context/unit.ts'
import { DENIES, THAT_MATTER } from '../words/attribution-words.ts'
import { PAIR_WORDS } from '../words/particles.ts'
import { among } from '../words/word-kinds.ts'

const denies = among(DENIES)

/** "ونفت X ذلك": denies what was said in accusation before, in this sentence or the last one in which somebody told something. */
export function sayDenials(context: Context, units: readonly Unit[], scopes: readonly Scope[]): void {
  const accused = scopes.filter(({ factuality }) => factuality === 'alleged')
  const here = context.statements.filter(
    ({ anchor, standing }) => standing === 'said' && accused.some(({ start, end }) => anchor >= start && anchor < end),
  )
  const earlier = context.memory.accusations
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit?.kind !== 'word' || !denies(unit.word)) continue
    const matter = units.slice(at, at + 6).find(({ kind, word }) => kind === 'word' && THAT_MATTER.has(word.norm))
    const before = nearestOf(
      here.filter(({ anchor }) => anchor < unit.start),
      matter === unit,
    )
    const denial = scopes.find(
      ({ start, end, factuality }) =>
        factuality === 'denied' && matter !== undefined && matter.start >= start && matter.start < end,
    )
    const isVoiced = denial !== undefined
    // "وهو ما نفته" is of what stands right before it, in the sentence before only when it opens its own.
    const isOfHere = saysBefore(units, accused, unit) || (matter === unit && at > OPENING)
    const told = toldBefore(before, isOfHere, isVoiced ? announcedBefore(context, units, at) : [], earlier)
    const isByEach = isOfEach(units[at + 1], told)
    const denied = ownOf(context, chargedOf(told, matter), denial, isByEach)
    if (matter !== undefined && (isVoiced || isByEach || matter === unit))
      deny(context, denied, unit, matter, isVoiced && !isByEach)
  }
  if (accused.length > 0)
    context.memory.accusations = here.map(({ subject, predicates, object }) => ({ subject, predicates, object }))
}

/** What is denied: what somebody is accused of here, else a death that was announced here, else what the sentence before told. */
function toldBefore(
  accused: readonly Statement[],
  isOfHere: boolean,
  announced: readonly Statement[],
  earlier: readonly Accusation[],
): readonly Accusation[] {
  if (accused.length > 0 || isOfHere) return accused
  return announced.length > 0 ? announced : earlier
}

/** "أعلن X مقتل فلان، لكن Y نفى ذلك": a death or an arrest that was announced right before. */
function announcedBefore({ statements }: Context, units: readonly Unit[], denial: number): readonly Statement[] {
  const cue = units.findLastIndex((_, at) => at < denial && verbAt(units, at)?.speech === 'announce')
  const [from, to] = [units[cue]?.start, units[denial]?.start]
  if (from === undefined || to === undefined) return []
  return statements.filter(({ predicates, anchor }) => predicates[0] === 'status' && anchor > from && anchor < to)
}

/** "ذكر X أن …، لكن Y نفى ذلك": Y denies what X said here, and not what the sentence before told. */
function saysBefore(units: readonly Unit[], said: readonly Scope[], denial: Unit): boolean {
  return said.some(({ start }) => start < denial.start && isComplementizer(units.find((unit) => unit.start === start)))
}

/** "ونفى X هذه الاتهامات": what somebody is charged with, and not to what body he belongs. */
function chargedOf(told: readonly Accusation[], matter: Unit | undefined): readonly Accusation[] {
  if (matter === undefined || !CHARGE.test(matter.word.norm)) return told
  return told.filter(({ predicates }) => !predicates.some((predicate) => BELONGING.has(predicate)))
}

const CHARGE = /^[بل]?ال?(?:اتهام|تهم)/u
const BELONGING: ReadonlySet<string> = new Set(['member_of', 'part_of', 'size'])

/** "ونفت الدولتان ذلك": of several who are accused each denies for itself. */
function isOfEach(next: Unit | undefined, told: readonly Accusation[]): boolean {
  return told.length > 1 && PAIR_WORDS.has(next?.word.norm ?? '')
}

/** "اتهم X Y وZ بـ …، ونفت Z ذلك": who is one of several who are accused denies it of himself. */
function ownOf(
  { memory }: Context,
  told: readonly Accusation[],
  denial: Scope | undefined,
  isByEach: boolean,
): readonly Accusation[] {
  if (denial?.voice === undefined || isByEach) return told
  const bodyOf = (figure: Figure): Figure =>
    asState(memory, { figure, start: 0, end: 0 })?.figure ?? memory.page.cast.head(figure)
  const denier = bodyOf(denial.voice)
  const own = told.filter(({ subject }) => bodyOf(subject.figure) === denier)
  return own.length > 0 ? own : told
}

/** As far into the sentence as "وهو ما نفته" may stand that opens it. */
const OPENING = 3

/** What stands right before "وهو ما نفته"; all that was told, for "ونفت ذلك". */
function nearestOf(told: readonly Statement[], isRight: boolean): readonly Statement[] {
  if (!isRight) return told
  const deniable = told.filter(({ predicates }) => predicates.some((predicate) => DENIABLE.has(predicate)))
  const last = Math.max(...deniable.map(({ anchor }) => anchor))
  return deniable.filter(({ anchor }) => anchor === last)
}

/** What one is accused of: deeds and ties, and not what else was told beside them. */
const DENIABLE: ReadonlySet<string> = new Set([
  'perpetrator_of',
  'participated_in',
  'supports',
  'allied_with',
  'affiliated_with',
  'part_of',
  'member_of',
  'status',
  'size',
])

/** By the voice of the cue, or where nobody is named there by whoever is accused: "وهو ما نفاه", "ونفت الدولتان ذلك". */
function deny(context: Context, accusations: readonly Accusation[], cue: Unit, matter: Unit, isVoiced: boolean): void {
  for (const { subject, predicates, object } of accusations) {
    if (!predicates.some((predicate) => DENIABLE.has(predicate) && (isVoiced || predicate !== 'status'))) continue
    const unnamed = { figure: subject.figure, start: matter.start, end: matter.start }
    const other = object !== null && 'figure' in object ? { ...object, start: matter.end, end: matter.end } : object
    context.statements.push({
      subject: unnamed,
      predicates,
      object: other,
      valid: null,
      anchor: matter.start,
      start: Math.min(cue.start, matter.start),
      end: matter.end,
      score: 0.6,
      standing: 'said',
      ...(isVoiced ? {} : { negated: true, denier: subject.figure }),
    })
  }
}
