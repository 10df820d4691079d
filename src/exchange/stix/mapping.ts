import type { EntityType } from '../../claims/entity.ts'
import type { LossWording } from '../losses.ts'
import data from './mapping.json' with { type: 'json' }

/** Why something is lost on the way to STIX. */
export type StixReason = keyof typeof data.losses

/** How claims are said in STIX 2.1: `mapping.json`. */
interface Mapping {
  readonly entities: Readonly<Record<EntityType, { readonly type: string; readonly identity_class?: string }>>
  /** Who is stated to be designated is an object of this type. */
  readonly designated: { readonly predicate: string; readonly type: string }
  /** Relationships between identities, or from one to a place, that programs take; all others are `otherwise`. */
  readonly relationships: Readonly<Record<string, string>>
  readonly otherwise: string
  /** The kinds of names by which programs may find somebody. An acronym is shared by too many. */
  readonly aliases: readonly string[]
  readonly losses: Readonly<Record<StixReason, LossWording>>
}

export const MAPPING: Mapping = data as unknown as Mapping
