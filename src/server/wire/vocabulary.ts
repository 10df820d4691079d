import type { Factuality } from '../../claims/attribution.ts'
import type { EntityType } from '../../claims/entity.ts'
import type { Predicate } from '../../claims/predicates.ts'
import type { Stance } from '../../inquiry/stance.ts'

/** The words in which claims are made. */
export interface Vocabulary {
  readonly predicates: readonly Predicate[]
  readonly entityTypes: readonly EntityType[]
  readonly factualities: readonly Factuality[]
  readonly nameKinds: readonly string[]
  readonly stances: readonly Stance[]
}
