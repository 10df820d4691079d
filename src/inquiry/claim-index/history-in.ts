import { AFTER_ALL_DAYS } from '../../time/day-bounds.ts'
import type { Moment } from '../moment.ts'
import { entryOf, toldIn } from './claim-columns.ts'
import { addFactsTouching, type ClaimView, type FactReference, rowsOf } from './claim-view.ts'
import { otherEnd } from './question.ts'

/** The rows of every claim about a pair that was told by the moment, whatever it says, in the order they were told. */
export function historyIn(
  view: ClaimView,
  [one, other]: readonly [number, number],
  { known }: Pick<Moment, 'known'>,
): readonly number[] {
  const { columns, rowLimit } = view
  const facts: FactReference[] = []
  addFactsTouching(view, one, facts)
  const told = new Map<number, number>()
  for (const fact of facts) {
    if (otherEnd(view, fact, one) !== other) continue
    for (const row of rowsOf(view, fact)) {
      const day = toldIn(columns, row, entryOf(columns, row))
      if (row < rowLimit && day <= (known ?? AFTER_ALL_DAYS)) told.set(row, day)
    }
  }
  return [...told].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([row]) => row)
}
