import type { Role } from '../../page.ts'
import { enterOrganisation, isState } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { LISTS } from '../words/clause-words.ts'
import type { Frame } from '../words/frames.ts'
import { STATES_OF } from '../words/lexicon.ts'
import { EUROPEAN } from './fill-slots.ts'
import type { Slots } from './slots.ts'

const LIST_REACH = 4

/** "على قائمة الإرهاب الأمريكية", "على لائحة عقوبات X": whose list it is; who stands alone beside it is on it. */
export function fillLister(context: Context, units: readonly Unit[], from: number, to: number, slots: Slots): void {
  const isLone = slots.has('subject') && !slots.has('object')
  if (slots.has('subject') && !isLone) return
  const list = units.findIndex(({ kind, word }, i) => i >= from && i < to && kind === 'word' && LISTS.has(word.norm))
  if (list === -1) return
  for (let at = list + 1; at < Math.min(to, list + 1 + LIST_REACH); at++) {
    const lister = listerOf(context, units[at])
    if (lister === undefined) continue
    if (isLone) slots.set('object', slots.get('subject') ?? [])
    slots.set('subject', [lister, ...furtherListers(context, units, at + 1)])
    return
  }
}

/** "الأمريكية والأوروبية وكندا": those joined to the first whose list it is. */
function furtherListers(context: Context, units: readonly Unit[], from: number): readonly Role[] {
  const listers: Role[] = []
  for (const unit of units.slice(from)) {
    const isJoined = unit.kind !== 'sign' && unit.word.norm.startsWith('و')
    const lister = isJoined ? listerOf(context, unit) : undefined
    if (lister === undefined) break
    listers.push(lister)
  }
  return listers
}

function listerOf(context: Context, unit: Unit | undefined): Role | undefined {
  if (isFigure(unit)) return unit.figure.type === 'person' ? undefined : roleOf(unit)
  if (unit?.kind !== 'word') return undefined
  const demonym = unit.word.norm.replace(/^و?ال/u, '')
  const state = EUROPEAN.test(demonym) ? 'الاتحاد الأوروبي' : STATES_OF.get(demonym)
  if (state === undefined) return undefined
  return { figure: enterOrganisation(context.memory, state, 'f'), start: unit.start, end: unit.end }
}

/** "إدراج X على لائحة الإرهاب الأمريكية"; "تصنيف البرلمان الحركة": a state's body lists the group behind it, and is not listed by it. */
export function fillListing(
  context: Context,
  units: readonly Unit[],
  noun: { readonly at: number; readonly frame: Frame },
  to: number,
  slots: Slots,
): void {
  if (noun.frame.key !== 'designate') return
  const { page } = context.memory
  fillLister(context, units, noun.at + 1, to, slots)
  const isOfState = (roles: readonly Role[] | undefined): boolean =>
    roles?.every(({ figure }) => figure.type === 'place' || isState(page.cast.nameOf(figure))) ?? true
  const [lister, listed] = [slots.get('subject'), slots.get('object')]
  if (lister === undefined || listed === undefined || isOfState(lister) || !isOfState(listed)) return
  slots.set('subject', listed)
  slots.set('object', lister)
}
