import type { Role } from '../../page.ts'
import { agreesWith } from '../context/memory.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { FRAME_NOUNS } from '../words/frames.ts'
import { isParticle } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'
import { isBoundary, isComplementizer, isRelative, verbAt } from './clause-marks.ts'

const REACH = 14

/**
 * Of whom a copula without a noun of its own says something: "X فصيل تدعمه تركيا، وكان جزءا من Y" is of X. Of those before it in
 * the sentence the nearest that agrees with it and that neither a preposition nor a verb has brought, else whose life the text
 * tells, else whom it was about.
 */
export function subjectOfCopula(context: Context, units: readonly Unit[], copula: number): Role | undefined {
  const gender = genderOfCopula(units[copula]?.word.norm ?? '')
  if (gender === undefined) return undefined
  const fits = (unit: Unit | undefined): unit is FigureUnit =>
    isFigure(unit) &&
    unit.aside !== true &&
    unit.figure.type !== 'place' &&
    unit.preposition === '' &&
    agreesWith(context.memory, unit.figure, gender)
  const beyond = beforeAside(units, copula)
  if (fits(beyond)) return roleOf(beyond)
  // "قال X إن Y كان": what is said after إن is of somebody else.
  const that = units.findLastIndex((unit, at) => at < copula && isComplementizer(unit))
  const isSaid = that !== -1 && copula - that > 1
  const near = units.slice(Math.max(isSaid ? that : 0, copula - REACH), copula).filter(fits)
  const own = near.findLast((unit) => !isBrought(units, units.indexOf(unit)))
  if (own !== undefined) return roleOf(own)
  const { protagonist } = context.memory
  if (!isSaid && protagonist !== undefined && agreesWith(context.memory, protagonist, gender))
    return unnamed(protagonist, units[copula]?.end ?? 0)
  const brought = near.at(-1)
  if (brought !== undefined) return roleOf(brought)
  if (isSaid || units.slice(0, copula).some(isFigure)) return undefined
  const before = context.before.findLast(
    (figure) => figure.type !== 'place' && agreesWith(context.memory, figure, gender),
  )
  return before === undefined ? undefined : unnamed(before, units[copula]?.end ?? 0)
}

/** "X، وهو ضابط سابق في Y، كان عضوا في Z": whoever stands before what is told beside him, right behind which the copula stands. */
export function beforeAside(units: readonly Unit[], copula: number): Unit | undefined {
  if (!isSign(units[copula - 1], COMMAS) || /^[وف]/u.test(units[copula]?.word.norm ?? '')) return undefined
  const opening = units.findLastIndex((unit, at) => at < copula - 1 && isSign(unit, COMMAS))
  const opener = units[opening + 1]
  return opening > 0 && (isRelative(opener) || /^و(?:هو|هي)$/u.test(opener?.word.norm ?? ''))
    ? units[opening - 1]
    : undefined
}

/** "مع X", "لقتال X", "تدعمه X". */
function isBrought(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]
  if (isParticle(before?.word) || (verbAt(units, at - 1)?.stem.pronoun ?? '') !== '') return true
  return before?.kind === 'word' && before.word.stems.some(isDeedBrought)
}

function isDeedBrought({ base, article, preposition, pronoun }: Stem): boolean {
  return preposition !== '' && !article && pronoun === '' && FRAME_NOUNS.has(base)
}

function genderOfCopula(norm: string): 'f' | 'm' | undefined {
  if (/^[وف]?(?:كانت|ظلت|بقيت|مازالت|تعد|تعتبر|هي|تزال|زالت|باتت|تظل|تبقي|اصبحت|صارت|غدت|تصبح)$/u.test(norm)) return 'f'
  return /^[وف]?(?:كان|ظل|بقي|مازال|يعد|يعتبر|هو|يزال|زال|بات|يظل|يبقي|اصبح|صار|غدا|يصبح)$/u.test(norm)
    ? 'm'
    : undefined
}

/** "كان X في بداياته جزءا من Y": whoever stands after the copula of a predicate that comes late. */
export function subjectAfterCopula(units: readonly Unit[], at: number): Role | undefined {
  for (let i = at - 1; i > 0 && at - i <= LATE; i--) {
    const unit = units[i]
    if (isBoundary(unit) || isSign(unit, COMMAS) || verbAt(units, i) !== undefined) return undefined
    if (!isFigure(unit) || unit.preposition !== '') continue
    const copula = units[i - 1]
    if (copula?.kind === 'word' && genderOfCopula(copula.word.norm) !== undefined)
      return unit.figure.type === 'place' ? undefined : roleOf(unit)
  }
  return undefined
}

const LATE = 8

/** Where the copula of a nominal predicate stands, right before it or past an adverb. */
export function copulaBefore(units: readonly Unit[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && at - i <= 3; i--) {
    if (genderOfCopula(units[i]?.kind === 'word' ? (units[i]?.word.norm ?? '') : '') !== undefined) return i
    if (isFigure(units[i]) || isBoundary(units[i])) return undefined
  }
  return undefined
}
