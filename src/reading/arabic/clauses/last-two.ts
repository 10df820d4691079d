import type { EntityType } from '../../../claims/entity.ts'
import type { Figure } from '../../cast.ts'
import { isOnlooker, isState, mainOf } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'

/** "الجماعتين": the two organisations last named. */
export function lastTwo(
  context: Context,
  units: readonly Unit[],
  at: number,
  kind: EntityType,
  groupsOnly = false,
): FigureUnit[] {
  const accepts = (figure: Figure): boolean =>
    isOfKind(figure, kind) && !(groupsOnly && isState(context.memory.page.cast.nameOf(figure)))
  const named = units
    .slice(0, at)
    .filter(isFigure)
    .filter(({ figure }) => accepts(figure))
  const unit = units[at]
  const earlier = context.before.filter((figure) => accepts(figure) && !figure.described)
  if (unit === undefined) return []
  const distinct = [...new Set(named.map(({ figure }) => context.memory.page.cast.head(figure)))].slice(-2)
  // One named here, and whom the text was about before it.
  const [only] = distinct
  const other = only === undefined ? undefined : earlier.findLast((figure) => figure !== only)
  const both =
    distinct.length === 1 && only !== undefined && other !== undefined
      ? [other, only]
      : distinct.length === 2
        ? distinct
        : earlier.slice(-2)
  const main = context.memory.isProfile && kind === 'organization' ? mainOf(context.memory) : undefined
  if (main !== undefined && !both.includes(main)) return []
  return both.map((figure) => standIn(unit, figure))
}

/** "الحركتين": two groups, and no state's bodies; "الطرفين" may be of any. */
export function isPairOfGroups({ word }: Unit): boolean {
  return /^ال(?:حرك|جبه|تنظيم|حزب|جماع|فصيل|ميليشي|مليشي|منظم|كتيب|لواء)/u.test(word.norm)
}

/** Whether the figure may be one of two of whom something is told: those who only look on are not. */
function isOfKind({ type, founded }: Figure, kind: EntityType): boolean {
  return type === kind && !(kind === 'organization' && isOnlooker(founded))
}

/** The words of the unit as the figure that they stand for. */
export function standIn(unit: Unit, figure: Figure): FigureUnit {
  return { ...unit, kind: 'figure', figure, nameStart: unit.start, nameEnd: unit.start }
}
