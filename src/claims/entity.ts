/** What an entity may be. Armed groups, states, parties and news outlets are all organizations. */
export type EntityType = 'person' | 'organization' | 'place' | 'event'

export const ENTITY_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'event']

/** An entity as it stands in a claim, readable alone: its id, its type, and the best name known for it. */
export interface EntityReference {
  /** `ent_…`; within one reading it stands for what the document talks about, in a workspace for a decision. */
  readonly id: string
  readonly type: EntityType
  readonly name: string
  /** The words of the text where they differ from the name: "Londoño", "the movement". */
  readonly mention?: string
}
