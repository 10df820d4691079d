import type { EntityType } from '../../src/claims/entity.ts'
import { compareNames } from '../../src/names/compare.ts'
import type { NameComparison } from '../../src/names/name-comparison.ts'
import { emptyNameIndexes, enterEntity } from '../../src/names/name-indexes.ts'
import { preparedNames } from '../../src/names/prepared.ts'
import type { HeldNames } from '../../src/names/propose.ts'
import type { BorneName, NamedEntity } from '../../src/names/types.ts'

/** The surest comparison of the names within two written names. */
export function compare(left: string, right: string, type: EntityType): NameComparison {
  const all = preparedNames(left, type).flatMap((a) => preparedNames(right, type).map((b) => compareNames(a, b)))
  return all.reduce((best, next) => (next.score > best.score ? next : best))
}

/** The names of held entities, each of which is one by itself. */
export function heldNames(entities: readonly NamedEntity[]): HeldNames {
  const indexes = emptyNameIndexes()
  for (const held of entities) enterEntity(indexes, held)
  const namesOf = (id: string): readonly BorneName[] => entities.find((held) => held.id === id)?.names ?? []
  return { indexes, groupOf: (id) => id, namesOf }
}

/** An entity in a small notation: its id, its type, its names, the first of them primary. */
export function entity(id: string, type: EntityType, ...names: readonly string[]): NamedEntity {
  return { id, type, names: names.map((text, index) => ({ text, kind: index === 0 ? 'primary' : 'alias' })) }
}
