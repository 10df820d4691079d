import type { EntityReference } from '../claims/entity.ts'
import { isoOf } from '../time/day.ts'
import type { Holdings } from './holdings.ts'
import { claimsKnown, type Moment, type MomentWords, momentInWords } from './moment.ts'
import { type Testimony, testimonyFinder } from './testimony.ts'

/** One claim about a pair. */
export interface HistoryEntry extends Omit<Testimony, 'told'> {
  /** The last day on which its source may have appeared, ISO. */
  readonly told: string
}

/** Everything that was ever said of the relations of two entities, by whom, in the order it was told. */
export interface History {
  readonly moment: Required<MomentWords>
  readonly one: EntityReference
  readonly other: EntityReference
  readonly entries: readonly HistoryEntry[]
}

/** The history of a pair from all claims about it, given in the order they were recorded: rejected ones are among them. */
export function history(
  holdings: Holdings,
  moment: Moment,
  [one, other]: readonly [EntityReference, EntityReference],
): History {
  const testify = testimonyFinder(holdings, moment)
  const entries = claimsKnown(holdings, moment)
    .map(testify)
    .toSorted((a, b) => a.told - b.told)
    .map((testimony) => ({ ...testimony, told: isoOf(testimony.told) }))
  return { moment: momentInWords(moment), one, other, entries }
}
