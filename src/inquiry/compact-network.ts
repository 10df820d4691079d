import type { EntityReference } from '../claims/entity.ts'
import type { State } from '../time/evaluate.ts'
import type { Unheard } from './hearing.ts'
import type { MomentWords } from './moment.ts'
import type { Network } from './network.ts'
import type { Standing } from './standing.ts'

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
  /** How many valid times its claims give. */
  readonly timeCount: readonly number[]
}

/** Who stands in what relation to whom, as of a moment, as compact as can be: columns, with what their numbers stand for. */
export interface CompactNetwork {
  readonly moment: Required<MomentWords>
  readonly nodes: readonly EntityReference[]
  readonly edges: EdgeColumns
  readonly predicates: readonly string[]
  readonly states: readonly State[]
  readonly standings: readonly Standing[]
  /** EDTF, each once. */
  readonly times: readonly string[]
  /** The valid times that the claims of the first edge give, then those of the next, places in `times`: `timeCount` of each. */
  readonly timesOfEdges: readonly number[]
  /** Relations left out, and why. With those that were over by the day among the edges, they are not counted here. */
  readonly outside: Network['outside']
  readonly unheard?: Unheard
}
