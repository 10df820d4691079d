import { ENTITY_TYPES } from '../../claims/entity.ts'
import { symmetricPredicates } from './claim-columns.ts'
import { allFacts, type ClaimView, type FactReference, tableOf } from './claim-view.ts'
import { addRows, flagged, inOrder, literalRows } from './rows-about.ts'

const PLACE = ENTITY_TYPES.indexOf('place')

/** What is asked of events beside where they took place: predicates that say when, and who had a part in it. */
export interface BesidePlaces {
  readonly when: string
  readonly parts: readonly string[]
}

/**
 * The rows of everything that is said of places, at any moment, and of what is said beside of those of whom it is said: when
 * events occurred that took place somewhere, and who had a part in them.
 */
export function rowsOfPlaces(view: ClaimView, beside: BesidePlaces): readonly number[] {
  const { columns } = view
  const found = new Set<number>()
  const subjects = new Set<number>()
  for (const fact of factsAtPlaces(view)) {
    subjects.add(tableOf(view, fact).subject[fact >> 1] ?? 0)
    addRows(view, fact, found)
  }
  const isOfThem = flagged(view, subjects)
  const parts = new Set(beside.parts.map((name) => columns.predicates.indexOf(name)))
  for (const fact of allFacts(view)) {
    const { object, predicate } = tableOf(view, fact)
    if (isOfThem[object[fact >> 1] ?? 0] === 1 && parts.has(predicate[fact >> 1] ?? -1)) addRows(view, fact, found)
  }
  const when = columns.predicates.indexOf(beside.when)
  for (const row of literalRows(view, isOfThem)) if (columns.predicate[row] === when) found.add(row)
  return inOrder(found)
}

function* factsAtPlaces(view: ClaimView): Generator<FactReference> {
  const { types } = view.columns
  const symmetric = symmetricPredicates(view.columns)
  for (const fact of allFacts(view)) {
    const table = tableOf(view, fact)
    const [subject, object] = [table.subject[fact >> 1] ?? 0, table.object[fact >> 1] ?? 0]
    // What holds both ways stands in the index as it was told by one who may have put the place first.
    const isMutual = symmetric[table.predicate[fact >> 1] ?? 0] === 1
    if (types[object] === PLACE || (isMutual && types[subject] === PLACE)) yield fact
  }
}
