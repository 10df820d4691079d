import { ENTITY_TYPES, type EntityType } from '../claims/entity.ts'
import { bearersAt, emptyNameIndex, enterName, type NameIndex } from './name-index.ts'
import type { NamedEntity } from './types.ts'

/** An index for each type of entity: names of a person and of a place are never one. */
export type NameIndexes = ReadonlyMap<EntityType, NameIndex>

/** Which of those who bear names are one: the id of a group, undefined for a bearer who is not asked about. */
export type GroupOf = (bearer: string) => string | undefined

/** The groups of those who bear a name of an index, by its number. */
export type GroupsAt = (index: NameIndex, number: number) => Iterable<string>

/** The groups of those whom an index itself knows as bearers. */
export function groupsBy(groupOf: GroupOf): GroupsAt {
  return (index, number) => bearersAt(index, number).flatMap((bearer) => groupOf(bearer) ?? [])
}

export function emptyNameIndexes(): NameIndexes {
  return new Map(ENTITY_TYPES.map((type) => [type, emptyNameIndex(type)]))
}

/** Enters every name of an entity. */
export function enterEntity(indexes: NameIndexes, { id, type, names }: NamedEntity): void {
  const index = indexes.get(type)
  if (index !== undefined) for (const { text } of names) enterName(index, text, id)
}
