import { type Kysely, sql } from 'kysely'
import type { Holdings } from '../inquiry/holdings.ts'
import { listed } from './listed.ts'
import { assessmentsOf } from './load-part.ts'
import type { Tables } from './tables.ts'

/**
 * Holdings of an earlier head brought to a later one, where nothing came between but assessments, made or taken back: what
 * a review is made of. Undefined when anything else did; then all must be loaded anew. Whatever did not change is the same
 * object as before.
 */
export async function reassessed(
  db: Kysely<Tables>,
  known: { readonly head: number; readonly value: Holdings },
  head: number,
): Promise<Holdings | undefined> {
  const { head: after, value } = known
  if (head < after || (await hasOther(db, after, head))) return undefined
  const undone = sql`(select entry from undo where sequence > ${after} and sequence <= ${head})`
  const rows = await db
    .selectFrom('assessment')
    .select('claim')
    .where('sequence', '<=', head)
    .where(sql<boolean>`(sequence > ${after} or sequence in ${undone})`)
    .distinct()
    .execute()
  const ids = rows.map(({ claim }) => claim)
  const now = await assessmentsOf(db, ids, head)
  const changed = new Set(ids)
  const claims = value.claims.map((claim) => {
    return changed.has(claim.id) ? { ...claim, assessment: now.get(claim.id) ?? null } : claim
  })
  return { ...value, claims }
}

/** Whether a stretch of the log holds anything but assessments, and takings back of them. */
async function hasOther(db: Kysely<Tables>, after: number, head: number): Promise<boolean> {
  const other = await db
    .selectFrom('log')
    .select('sequence')
    .where('sequence', '>', after)
    .where('sequence', '<=', head)
    .where('kind', 'not in', listed(['assessment', 'undo']))
    .limit(1)
    .executeTakeFirst()
  if (other !== undefined) return true
  const judgement = await db
    .selectFrom('undo')
    .innerJoin('judgement', 'judgement.sequence', 'undo.entry')
    .select('undo.entry')
    .where('undo.sequence', '>', after)
    .where('undo.sequence', '<=', head)
    .limit(1)
    .executeTakeFirst()
  return judgement !== undefined
}
