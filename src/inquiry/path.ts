import type { EntityReference } from '../claims/entity.ts'
import type { MomentWords } from './moment.ts'
import type { Edge } from './network.ts'

/** The shortest way from one entity to another over relations that nobody's denial or date rules out. */
export interface Path {
  readonly moment: Required<MomentWords>
  /** In how many steps it was looked for. */
  readonly hops: number
  /** Those on the way, both ends among them; empty when there is no way. */
  readonly nodes: readonly EntityReference[]
  /** Every relation between one of them and the next. */
  readonly edges: readonly Edge[]
}
