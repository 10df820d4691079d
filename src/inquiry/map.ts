import type { EntityReference } from '../claims/entity.ts'
import type { State } from '../time/evaluate.ts'
import type { Standing } from './standing.ts'

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

/** An event at a place of a map. */
export interface MapEvent {
  readonly entity: EntityReference
  /** The id of the place's entity. */
  readonly place: string
  readonly state: State | null
  readonly standing: Standing
  /** When it occurred, EDTF, as claimed. */
  readonly times: readonly string[]
  /** How many independent witnesses say that it took place there. */
  readonly independent: number
  readonly claims: readonly string[]
}
