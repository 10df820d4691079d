import { type Kysely, sql } from 'kysely'
import type { PageStart } from '../claims/page.ts'
import { idsListed } from './listed.ts'
import { parsed } from './rows-back.ts'
import type { Tables } from './tables.ts'

/** The text of a source; undefined when it is not held. */
export async function sourceText(db: Kysely<Tables>, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('source').select('text').where('id', '=', id).executeTakeFirst()
  return row?.text
}

/** Where the pages begin of those sources that have any, by the ids of sources: of these, or of all. */
export async function sourcePages(
  db: Kysely<Tables>,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, readonly PageStart[]>> {
  const rows = await db
    .selectFrom('source')
    .select(['id', 'pages'])
    .where('pages', 'is not', null)
    .where(ids === undefined ? sql<boolean>`1 = 1` : sql<boolean>`id in ${idsListed(db, ids)}`)
    .execute()
  return new Map(rows.map(({ id, pages }) => [id, parsed(pages ?? '[]')]))
}
