import type { Kysely } from 'kysely'
import { ENTITY_TYPES, type EntityType } from '../claims/entity.ts'
import type { NamedEntity } from '../names/types.ts'
import type { LogStretch } from './claim-reader.ts'
import { idsListed } from './listed.ts'
import { firstAfter, placeOf } from './place-number.ts'
import { parsed } from './rows-back.ts'
import type { DocumentEntity } from './store.ts'
import type { Tables } from './tables.ts'

type Word = (number: number) => string

/** Document entities with their names, in the order they were recorded, of a stretch of the log. */
export async function documentEntities(
  db: Kysely<Tables>,
  stretch: LogStretch,
  word: Word,
): Promise<readonly DocumentEntity[]> {
  const rows = await selectEntities(db, stretch).select('names').execute()
  return rows.map(({ id, number, type, names }) => {
    return { id, type: typeOf(word(type)), names: parsed(names), document: placeOf(number).sequence }
  })
}

function selectEntities(db: Kysely<Tables>, { after, head }: LogStretch) {
  return db
    .selectFrom('entity')
    .select(['id', 'number', 'type'])
    .where('number', '>=', firstAfter(after))
    .where('number', '<', firstAfter(head))
    .orderBy('number')
}

/** Document entities with their names, by their ids. */
export async function namesOfEntities(
  db: Kysely<Tables>,
  ids: readonly string[],
  word: Word,
): Promise<ReadonlyMap<string, NamedEntity>> {
  const query = db.selectFrom('entity').select(['id', 'type', 'names']).where('id', 'in', idsListed(db, ids))
  const rows = await query.execute()
  return new Map(rows.map(({ id, type, names }) => [id, { id, type: typeOf(word(type)), names: parsed(names) }]))
}

function typeOf(word: string): EntityType {
  const type = ENTITY_TYPES.find((known) => known === word)
  if (type === undefined) throw new Error(`store: an entity is of the unknown type "${word}"`)
  return type
}
