import type { EntityType } from '../../../claims/entity.ts'
import type { Role } from '../../page.ts'
import { referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { isPartOfBody } from '../phrases/role-phrase.ts'
import { LEADERSHIP, PARTS_OF_BODIES } from '../words/office-words.ts'
import { IN_ROLE } from '../words/roles.ts'
import { isDefinite } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'

/** An office that somebody takes up, and the body it is of, where words tell that. */
export interface Office {
  readonly predicate: string
  readonly text: string
  readonly of: Role | undefined
  readonly end: number
}

/** "برئاسة المكتب السياسي", "قيادة جناحها العسكري": to lead a part of a body, or with ب the body itself. */
export function headshipAt(context: Context, units: readonly Unit[], at: number): Office | undefined {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? unit.word.stems.find(isHeadship) : undefined
  if (unit === undefined || stem === undefined) return undefined
  const part = units[at + 1]
  if (isFigure(part))
    return stem.preposition === 'ب' || isPartOfBody(part) ? leadingOf(units, at, part, part.figure.type) : undefined
  const own = part?.word.stems.find(
    ({ base, conjunction }) => conjunction === '' && (PARTS_OF_BODIES.has(base) || base === STAFF),
  )
  if (part === undefined || own === undefined) return undefined
  let last = at + 1
  while (IN_ROLE.has(units[last + 1]?.word.norm ?? '') && units[last + 1]?.kind === 'word') last++
  const end = units[last]?.end ?? part.end
  const text = context.text.slice(unit.start + stem.lead, end)
  return { predicate: 'leader_of', text, of: ownerOfPart(context, units, at, last + 1, own.pronoun), end }
}

/** "بقيادة الأركان". */
const STAFF = 'اركان'

/** "برئاسة X", "برئاسة المجلس العسكري لـ X"; without X a part that any body has is of whoever appoints. */
function leadingOf(units: readonly Unit[], at: number, part: FigureUnit, type: EntityType): Office | undefined {
  const unit = units[at]
  if (unit === undefined || type !== 'organization' || part.conjunction !== '') return undefined
  const owner = isPartOfBody(part) ? ownedBy(units[at + 2]) : roleOf(part)
  return { predicate: 'leader_of', text: unit.word.text, of: owner, end: Math.max(part.end, owner?.end ?? 0) }
}

/** "لـ X" behind a part: whose it is. */
function ownedBy(owner: Unit | undefined): Role | undefined {
  const isBody = isFigure(owner) && owner.figure.type === 'organization' && owner.preposition === 'ل'
  return isBody ? roleOf(owner) : undefined
}

function isHeadship({ base, article, pronoun, preposition }: Stem): boolean {
  if (article || pronoun !== '' || (preposition !== '' && preposition !== 'ب')) return false
  return LEADERSHIP.has(base) || base === 'اداره'
}

/** "المكتب السياسي لـ X", "مكتبها السياسي". */
function ownerOfPart(
  context: Context,
  units: readonly Unit[],
  at: number,
  next: number,
  pronoun: string,
): Role | undefined {
  if (pronoun !== '') {
    const figure = referentOf(context, units, at, pronoun, ['organization'])
    return figure === undefined ? undefined : unnamed(figure, units[next - 1]?.end ?? 0)
  }
  return ownedBy(units[next])
}

/** "القيادة لـ X", "القيادة العامة لـ X": the body that is named with its leadership. */
export function bodyLed(units: readonly Unit[], at: number): FigureUnit | undefined {
  const [unit, next, last] = units.slice(at, at + 3)
  if (isFigure(unit) && (unit.nameStart ?? unit.start) > unit.start) return unit
  return ownerOf(next) ?? (next?.kind === 'word' && isDefinite(next.word) ? ownerOf(last) : undefined)
}

function ownerOf(unit: Unit | undefined): FigureUnit | undefined {
  return isFigure(unit) && unit.preposition === 'ل' && unit.figure.type === 'organization' ? unit : undefined
}
