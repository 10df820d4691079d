import type { EntityType } from '../../claims/entity.ts'
import type { Unheard } from '../../inquiry/hearing.ts'
import type { EntityRecord, SourceSummary } from '../../inquiry/holdings.ts'
import type { MomentWords } from '../../inquiry/moment.ts'
import type { Profile } from '../../inquiry/profile.ts'
import type { Stance } from '../../inquiry/stance.ts'
import type { Timeline, TimelineEntry } from '../../inquiry/timeline.ts'
import type { Place } from '../../names/gazetteer/place.ts'

/** An entity in a list. */
export interface EntityItem {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  /** How many entities of documents it was joined from. */
  readonly members: number
  /** In how many claims it is subject or object. */
  readonly claims: number
}

/** Where a place lies, or may lie, with the reasons in words. */
export interface Whereabouts {
  /** The place in the gazetteer, `words` for people; null when the documents leave it open. */
  readonly place: (Place & { readonly words: string }) | null
  readonly because: readonly string[]
}

/** An entity that may be meant by a name, as `stemma who` finds it. */
export interface FoundEntity {
  readonly id: string
  readonly type: EntityType
  /** The name it goes by. */
  readonly entity: string
  /** The one of its names that answered. */
  readonly name: string
  readonly score: number
  readonly because: readonly string[]
  /** Of a place, where it lies as far as that is known. */
  readonly whereabouts?: Whereabouts
}

/** A part of an entity: what one document calls it. */
export interface EntityMember {
  readonly id: string
  readonly names: readonly { readonly text: string; readonly kind: string }[]
  readonly source: SourceSummary
}

/** An entity with what it was joined from. */
export interface EntityDetail {
  readonly entity: EntityRecord
  readonly members: readonly EntityMember[]
}

/** A profile of those who are heard; `unheard` counts what is left out and is missing when everybody was asked. */
export interface ProfileAnswer extends Profile {
  readonly unheard?: Unheard
}

/** A profile as one side tells it. */
export interface SideAnswer {
  readonly stance: Stance
  /** Who speaks, each once. */
  readonly voices: readonly string[]
  readonly profile: Profile
}

export interface SidesAnswer {
  readonly moment: Required<MomentWords>
  readonly sides: readonly SideAnswer[]
}

/** A part of a timeline. */
export interface TimelinePage extends Omit<Timeline, 'entries'> {
  readonly items: readonly TimelineEntry[]
  readonly next: string | null
  readonly total: number
  readonly unheard?: Unheard
}
