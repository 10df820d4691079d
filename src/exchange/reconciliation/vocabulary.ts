import { ENTITY_TYPES, type EntityType } from '../../claims/entity.ts'

/** A type or a property as the protocol speaks of it: W3C Reconciliation Service API 0.2, sections 2.2 and 2.3. */
export interface Term {
  readonly id: string
  readonly name: string
  readonly description?: string
}

const TYPE_NAMES: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
}

/** The types that entities have: exactly one each. */
export const TYPES: readonly Term[] = ENTITY_TYPES.map(typeTerm)

/** What a query may say of an entity besides its name. */
export const PROPERTIES: readonly Term[] = [
  { id: 'name', name: 'Other name', description: 'A name that the entity also bears, in any script' },
  { id: 'type', name: 'Type', description: `One of ${ENTITY_TYPES.join(', ')}` },
]

/** A type of ours as the protocol speaks of it. */
export function typeTerm(type: EntityType): Term {
  return { id: type, name: TYPE_NAMES[type] }
}
