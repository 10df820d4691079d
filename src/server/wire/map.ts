import type { EntityReference } from '../../claims/entity.ts'
import type { Unheard } from '../../inquiry/hearing.ts'
import type { MapEvent, MapFact } from '../../inquiry/map.ts'
import type { MomentWords } from '../../inquiry/moment.ts'
import type { Whereabouts } from './entities.ts'

export type { MapEvent, MapFact } from '../../inquiry/map.ts'

/** A place of which it is known where it lies. */
export interface MapPlace {
  readonly entity: EntityReference
  readonly whereabouts: Whereabouts
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
  readonly facts: readonly MapFact[]
}

/** A place that cannot be drawn, with what is said of it all the same. */
export interface UnplacedPlace {
  readonly entity: EntityReference
  readonly because: readonly string[]
  readonly facts: readonly MapFact[]
}

export interface MapAnswer {
  readonly moment: Required<MomentWords>
  readonly places: readonly MapPlace[]
  readonly events: readonly MapEvent[]
  /** Places of which it is not known where they lie, with what was found out. */
  readonly unplaced: readonly UnplacedPlace[]
  /** Events of which every report that says who had a part in them is false; they are on no map. */
  readonly refuted: readonly EntityReference[]
  readonly unheard?: Unheard
}
