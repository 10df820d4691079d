import { ENTITY_TYPES } from '../../claims/entity.ts'
import type { Moment } from '../moment.ts'
import { allFacts, type ClaimView, tableOf } from './claim-view.ts'
import { hearingIn } from './question.ts'
import { addRows, flagged, inOrder, literalRows } from './rows-about.ts'
import { isShown, UNHEARD, weightIn } from './weigh.ts'

const PLACE = ENTITY_TYPES.indexOf('place')

/**
 * The rows of everything that stands of places at a moment, and of what these predicates say of those of whom it is said:
 * when events occurred that took place somewhere.
 */
export function rowsOfPlaces(view: ClaimView, moment: Moment, beside: string): readonly number[] {
  const { columns } = view
  const hearing = hearingIn(view, moment)
  const found = new Set<number>()
  const subjects = new Set<number>()
  for (const fact of allFacts(view)) {
    const table = tableOf(view, fact)
    if (columns.types[table.object[fact >> 1] ?? 0] !== PLACE) continue
    const weight = weightIn(table, fact >> 1, hearing)
    if (weight === UNHEARD || !isShown(weight)) continue
    subjects.add(table.subject[fact >> 1] ?? 0)
    addRows(view, fact, found)
  }
  const predicate = columns.predicates.indexOf(beside)
  for (const row of literalRows(view, flagged(view, subjects))) if (columns.predicate[row] === predicate) found.add(row)
  return inOrder(found)
}
