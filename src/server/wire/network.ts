import type { EntityReference } from '../../claims/entity.ts'
import type { Fact } from '../../inquiry/facts.ts'
import type { Unheard } from '../../inquiry/hearing.ts'
import type { MomentWords } from '../../inquiry/moment.ts'
import type { Network } from '../../inquiry/network.ts'
import type { Standing } from '../../inquiry/standing.ts'
import type { State } from '../../time/evaluate.ts'

/**
 * The edges of a network, a column for each thing that is known of them, all of the same length: ten thousands of them
 * must travel at each step of a slider.
 */
export interface EdgeColumns {
  /** Places in `nodes`. */
  readonly subject: readonly number[]
  readonly object: readonly number[]
  /** Places in `predicates`. */
  readonly predicate: readonly number[]
  /** Places in `states`; all null when no day was asked for. */
  readonly state: readonly (number | null)[]
  /** Places in `standings`. */
  readonly standing: readonly number[]
  /** How many independent witnesses support it. */
  readonly independent: readonly number[]
  /** How many claims speak to it, those against it among them. */
  readonly claims: readonly number[]
  /** The valid times that its claims give, places in `times`. */
  readonly times: readonly (readonly number[])[]
}

/** Who stands in what relation to whom, as of a moment, as compact as can be. */
export interface CompactNetwork {
  readonly moment: Required<MomentWords>
  readonly nodes: readonly EntityReference[]
  readonly edges: EdgeColumns
  readonly predicates: readonly string[]
  readonly states: readonly State[]
  readonly standings: readonly Standing[]
  /** EDTF. */
  readonly times: readonly string[]
  /** Relations left out, and why. With `ended`, those over by the day are among the edges and not counted here. */
  readonly outside: Network['outside']
  readonly unheard?: Unheard
}

/** Everything said of the relations between two entities: a fact has those who support it and those who speak against it. */
export interface EdgeAnswer {
  readonly moment: Required<MomentWords>
  readonly one: EntityReference
  readonly other: EntityReference
  readonly facts: readonly Fact[]
  /** Claims that a researcher rejected, left out of every fact. */
  readonly rejected: number
}
