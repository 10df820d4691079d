import type { EntityType } from './entity.ts'
import type { Span } from './evidence.ts'

/** A span that names something, with the entity it stands for inside its document. */
export interface Mention extends Span {
  readonly type: EntityType
  /** The document's entity. */
  readonly id: string
  /** The best name of that entity in the document. */
  readonly name: string
  /** The reader's own certainty, 0 to 1; for sorting, not a probability. */
  readonly score: number
  /** Why a description or short name was resolved to this entity, in plain words. */
  readonly because?: string
}
