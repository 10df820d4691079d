import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { FRAME_VERBS } from '../words/frames.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import { FORMING } from '../words/name-words.ts'
import type { Slots } from './slots.ts'

const REACH = 14

/** "اندمجت X مع Y في Z", "اندماجها مع Y تحت اسم Z": those who merge with one another become what is formed or made, and not one another. */
export function fillMerged(
  context: Context,
  units: readonly Unit[],
  { at, after }: Pick<Clause, 'at' | 'after'>,
  slots: Slots,
  made: readonly Role[] = [],
): void {
  const isBody = ({ figure }: Role): boolean => context.memory.page.cast.head(figure).type === 'organization'
  const fellows = after.obliques.filter(({ preposition }) => preposition === 'مع').flatMap(({ figures }) => figures)
  const formed = formedAfter(units, at)
  const brought = after.obliques
    .filter(({ preposition }) => !NOT_INTO.has(preposition))
    .flatMap(({ figures }) => figures)
    .filter(isBody)
  const founded = foundedBefore(units, at)
  const into = [...made, ...(founded === undefined ? [] : [founded]), ...(formed === undefined ? brought : [formed])]
  const subjects = slots.get('subject') ?? []
  if (into.length === 0 || subjects.length === 0) return
  slots.set('subject', [...subjects, ...fellows.filter(isBody)])
  slots.set('into', into.slice(0, 1))
}

/** "فرع لـ X" is one of those who merge, and X no more than whose it is. */
const NOT_INTO: ReadonlySet<string> = new Set(['مع', 'من', 'ل', 'بين'])

/** "تأسيس Z في 1965 بعد اندماج X وY", "إعلان قيام Z من اتحاد X وY": the body of whose founding the words before tell. */
function foundedBefore(units: readonly Unit[], at: number): Role | undefined {
  if (!AFTER.test(units[at - 1]?.word.norm ?? '')) return undefined
  const founding = units.findLastIndex(
    (unit, i) => i < at && at - i <= REACH && unit.kind === 'word' && isForming(unit),
  )
  const body = founding === -1 ? undefined : units[founding + 1]
  if (!isFigure(body) || body.figure.type !== 'organization' || body.preposition !== '') return undefined
  const isClause = units
    .slice(founding, at)
    .some((unit, i) => isSign(unit, COMMAS) || isFiniteVerb(units, founding + i))
  return isClause ? undefined : roleOf(body)
}

const AFTER = /^(?:بعد|عقب|اثر|من|عبر|نتيجه)$/u

/** "لتشكيل Z", "وتشكيل Z", "ليشكلوا Z": the body that is formed by what the unit says. */
function formedAfter(units: readonly Unit[], at: number): Role | undefined {
  for (let i = at + 1; i < units.length && i - at <= REACH; i++) {
    const noun = units[i]
    const body = TOGETHER.has(units[i + 1]?.word.norm ?? '') ? units[i + 2] : units[i + 1]
    if (isNew(units, i)) return namedAfter(units, i)
    if (noun?.kind !== 'word' || !(isForming(noun) || isToForm(noun))) continue
    return isFigure(body) && body.figure.type === 'organization' && body.preposition === '' ? roleOf(body) : undefined
  }
  return undefined
}

/** "ليشكلا معا Z", "لتولد بذلك Z". */
const TOGETHER: ReadonlySet<string> = new Set(['معا', 'سويا', 'بذلك'])

/** "في تنظيم جديد سمي "Z"", "في جماعة واحدة تحت اسم Z". */
function isNew(units: readonly Unit[], at: number): boolean {
  const noun = units[at]
  if (noun?.kind !== 'word' || !/^(?:جديد|واحد|موحد)ه?$/u.test(units[at + 1]?.word.norm ?? '')) return false
  return noun.word.stems.some(({ base, pronoun }) => pronoun === '' && DESCRIBING_HEADS.has(base))
}

/** The body that stands behind the noun before the next mark, but for quotation marks. */
function namedAfter(units: readonly Unit[], at: number): Role | undefined {
  for (const unit of units.slice(at + 2, at + NAME_REACH)) {
    if (isFigure(unit)) return unit.figure.type === 'organization' ? roleOf(unit) : undefined
    if (unit.kind !== 'word' && !isSign(unit, QUOTES)) return undefined
  }
  return undefined
}

const NAME_REACH = 8

function isForming({ word }: Unit): boolean {
  return word.stems.some(({ base, pronoun }) => pronoun === '' && FORMING.has(base))
}

/** "ليشكلوا", "لتولد": a verb of founding that says to what end. */
function isToForm({ word }: Unit): boolean {
  return word.stems.some(
    ({ base, preposition }) =>
      preposition === 'ل' &&
      FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'found' || key === 'begin') === true,
  )
}

/** The clause before, and whom it is about. */
interface Before {
  readonly clause: Clause
  readonly subject: readonly Role[]
}

/** "اندمجت X وY لتشكل Z": those who have become one, when the verb says what they form. */
export function unitedBy({ verb }: Clause, previous: Before | undefined): readonly Role[] | undefined {
  const isMerger = previous?.clause.verb.frames.some(({ frame: { key } }) => key === 'merge') === true
  if (!isMerger || !(verb.stem.preposition === 'ل' || (verb.gender === 'p' && verb.stem.conjunction === 'و')))
    return undefined
  const fellows = previous.clause.after.obliques.filter(({ preposition }) => preposition === 'مع')
  const united = [
    ...previous.subject,
    ...(previous.subject.length > 1 ? [] : fellows.flatMap(({ figures }) => figures)),
  ]
  return united.length > 1 ? united : undefined
}
