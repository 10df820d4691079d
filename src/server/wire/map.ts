import type { EntityReference } from '../../claims/entity.ts'
import type { Unheard } from '../../inquiry/hearing.ts'
import type { MomentWords } from '../../inquiry/moment.ts'
import type { Standing } from '../../inquiry/standing.ts'
import type { State } from '../../time/evaluate.ts'
import type { Whereabouts } from './entities.ts'

/** Something that is said of a place or an event there, with how it stands at the moment. */
export interface MapFact {
  /** Who stands at the other end: whose headquarters it is, what happened there. */
  readonly entity: EntityReference
  readonly predicate: string
  readonly state: State | null
  readonly standing: Standing
  /** The valid times as claimed, EDTF. */
  readonly times: readonly string[]
  readonly independent: number
  readonly claims: readonly string[]
}

/** A place of which it is known where it lies. */
export interface MapPlace {
  readonly entity: EntityReference
  readonly whereabouts: Whereabouts
  /** Degrees, WGS 84. */
  readonly latitude: number
  readonly longitude: number
  readonly facts: readonly MapFact[]
}

/** An event at a place of the map: `place` is that of the entity. */
export interface MapEvent {
  readonly entity: EntityReference
  readonly place: string
  readonly state: State | null
  readonly standing: Standing
  /** When it occurred, EDTF, as claimed. */
  readonly times: readonly string[]
  /** How many independent witnesses say that it took place there. */
  readonly independent: number
  readonly claims: readonly string[]
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
