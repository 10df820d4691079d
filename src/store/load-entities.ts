import type { Kysely } from 'kysely'
import { ENTITY_TYPES, type EntityType } from '../claims/entity.ts'
import type { BorneName, NamedEntity } from '../names/types.ts'
import { listed } from './listed.ts'
import type { DocumentEntity } from './store.ts'
import type { Tables } from './tables.ts'

/** A stretch of the log: what came after one entry, up to and with another. */
export interface Stretch {
  readonly after: number
  readonly head: number
}

/** Document entities with their names, in the order they were recorded, of a stretch of the log. */
export async function documentEntities(
  db: Kysely<Tables>,
  { after, head }: Stretch,
): Promise<readonly DocumentEntity[]> {
  const rows = await db
    .selectFrom('entity')
    .select(['id', 'type', 'sequence'])
    .where('sequence', '>', after)
    .where('sequence', '<=', head)
    .orderBy('sequence')
    .orderBy('position')
    .execute()
  const borne = await db
    .selectFrom('entity')
    .innerJoin('name', 'name.entity', 'entity.id')
    .select(['entity.id', 'name.text', 'name.kind'])
    .where('entity.sequence', '>', after)
    .where('entity.sequence', '<=', head)
    .orderBy('entity.id')
    .orderBy('name.position')
    .execute()
  const names = new Map<string, BorneName[]>(rows.map(({ id }) => [id, []]))
  for (const { id, text, kind } of borne) names.get(id)?.push({ text, kind })
  return rows.map(({ id, type, sequence }) => ({
    id,
    type: typeOf(type),
    names: names.get(id) ?? [],
    document: sequence,
  }))
}

/** Document entities with their names, by their ids. */
export async function namesOfEntities(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedEntity>> {
  const rows = await db.selectFrom('entity').select(['id', 'type']).where('id', 'in', listed(ids)).execute()
  const borne = await db
    .selectFrom('name')
    .selectAll()
    .where('entity', 'in', listed(ids))
    .orderBy('entity')
    .orderBy('position')
    .execute()
  const names = new Map<string, BorneName[]>(rows.map(({ id }) => [id, []]))
  for (const { entity, text, kind } of borne) names.get(entity)?.push({ text, kind })
  return new Map(rows.map(({ id, type }) => [id, { id, type: typeOf(type), names: names.get(id) ?? [] }]))
}

function typeOf(word: string): EntityType {
  const type = ENTITY_TYPES.find((known) => known === word)
  if (type === undefined) throw new Error(`store: an entity is of the unknown type "${word}"`)
  return type
}
