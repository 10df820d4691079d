export type { CompactNetwork } from '../../inquiry/compact-network.ts'

import type { EntityReference } from '../../claims/entity.ts'
import type { Fact } from '../../inquiry/facts.ts'
import type { MomentWords } from '../../inquiry/moment.ts'

/** Everything said of the relations between two entities: a fact has those who support it and those who speak against it. */
export interface EdgeAnswer {
  readonly moment: Required<MomentWords>
  readonly one: EntityReference
  readonly other: EntityReference
  readonly facts: readonly Fact[]
  /** Claims that a researcher rejected, left out of every fact. */
  readonly rejected: number
}
