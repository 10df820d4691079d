import type { Kysely } from 'kysely'
import { ENTITY_TYPES, type EntityType } from '../claims/entity.ts'
import type { NamedEntity } from '../names/types.ts'
import type { DocumentEntity, LogStretch } from './claim-reader.ts'
import { idsListed } from './listed.ts'
import { entryOf, firstAfter, placeOf } from './place-number.ts'
import { parsed } from './rows-back.ts'
import type { EntityTable, Tables } from './tables.ts'

type Word = (number: number) => string

/** Document entities with their names, in the order they were recorded, of a stretch of the log. */
export async function documentEntities(
  db: Kysely<Tables>,
  stretch: LogStretch,
  word: Word,
): Promise<readonly DocumentEntity[]> {
  const { after, head } = stretch
  const rows = await selectEntities(db)
    .where('number', '>=', firstAfter(after))
    .where('number', '<', firstAfter(head))
    .execute()
  return rows.map((row) => entityFrom(row, word))
}

/** Document entities by their ids, and all that came with the same entries. */
export async function entitiesBeside(
  db: Kysely<Tables>,
  ids: readonly string[],
  word: Word,
): Promise<readonly DocumentEntity[]> {
  const entry = db
    .selectFrom('entity')
    .select(entryOf('number').as('sequence'))
    .where('id', 'in', idsListed(db, ids))
    .distinct()
  const entries = (await entry.execute()).map(({ sequence }) => Number(sequence))
  const found: DocumentEntity[] = []
  for (const sequence of entries.sort((a, b) => a - b)) {
    found.push(...(await documentEntities(db, { after: sequence - 1, head: sequence }, word)))
  }
  return found
}

function selectEntities(db: Kysely<Tables>) {
  return db.selectFrom('entity').select(['id', 'number', 'type', 'names']).orderBy('number')
}

function entityFrom({ id, number, type, names }: EntityTable, word: Word): DocumentEntity {
  return { id, type: typeOf(word(type)), names: parsed(names), document: placeOf(number).sequence }
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
