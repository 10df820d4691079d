import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The text of a source; undefined when it is not held. */
export async function sourceText(db: Kysely<Tables>, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('source').select('text').where('id', '=', id).executeTakeFirst()
  return row?.text
}
