import type { Kysely } from 'kysely'
import type { Judgement } from '../claims/judgement.ts'
import { judgementOf } from './rows-back.ts'
import type { Tables } from './tables.ts'

/** The last judgement on each pair, if it was not withdrawn, in the order they were given. */
export async function judgementsInForce(db: Kysely<Tables>): Promise<readonly Judgement[]> {
  const rows = await db.selectFrom('judgement').selectAll().orderBy('sequence').execute()
  return rows.map(judgementOf)
}
