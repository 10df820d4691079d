import type { Claim } from '../claims/claim.ts'
import type { EntityType } from '../claims/entity.ts'
import type { Judgement } from '../claims/judgement.ts'
import type { SourceMetadata } from '../claims/source.ts'
import type { Passages } from './copies/passages.ts'
import type { Origin } from './origin.ts'
import type { Stance } from './stance.ts'

/** What a question needs to know of a source. */
export interface SourceSummary extends SourceMetadata {
  readonly id: string
  /** Where it came from, for people. */
  readonly origin: string
  /** When the workspace learned it, ISO 8601 date and time. */
  readonly recordedAt: string
}

/** One entity as judged so far: the document entities that were found to be the same stand under one id. */
export interface EntityRecord {
  readonly id: string
  readonly type: EntityType
  /** The best name known for it. */
  readonly name: string
  /** The ids of the document entities it was joined from, its own among them. */
  readonly members: readonly string[]
  /** What the documents call it, each name once, those recorded first standing first. */
  readonly called: readonly string[]
}

/** Who goes by a name in a whole workspace. */
export interface NamedInAll {
  /** Who speaks in a source under this name; null for nobody. */
  readonly voice: Origin | null
  readonly isPublisher: boolean
  /** The id of the only person or organization that goes by it; null for none, and for several. */
  readonly entity: string | null
}

/**
 * Everything questions are asked of. The store satisfies it; a test satisfies it with plain arrays.
 * In `claims`, the ids of subject, object and voices are those of `entities`.
 */
export interface Holdings {
  readonly sources: ReadonlyMap<string, SourceSummary>
  readonly entities: ReadonlyMap<string, EntityRecord>
  /** What document entities were joined to; where it is left out, the members of the entities say so. */
  readonly joined?: ReadonlyMap<string, EntityRecord>
  readonly claims: readonly Claim[]
  /** The judgements in force. */
  readonly judgements: readonly Judgement[]
  /** The passages that claims stand in, by which copies are told; without them the quoted words are compared. */
  readonly passages?: Passages
  /** Where these are some claims of many: of all of them, who goes by each name that these need, by folded name. */
  readonly names?: ReadonlyMap<string, NamedInAll>
  /** Where voices stand, when that is told from more claims than these. */
  readonly stanceOf?: (claim: Claim, about?: string) => Stance
}

/** What document entities were joined to. */
export function recordsByMember({ entities, joined }: Holdings): ReadonlyMap<string, EntityRecord> {
  return joined ?? new Map([...entities.values()].flatMap((it) => [it.id, ...it.members].map((id) => [id, it])))
}
