import type { Kysely } from 'kysely'
import type { LogPlace } from './claim-reader.ts'
import type { LogEntry } from './entry.ts'
import type { Tables } from './tables.ts'

/** Log entries read at a time: a payload holds a whole document. */
const PAGE = 16

/** The log in its order, without the entries up to `after`. */
export async function* logOf(db: Kysely<Tables>, after: number): AsyncGenerator<LogEntry> {
  let last = after
  for (;;) {
    const page = await selectLog(db).where('sequence', '>', last).orderBy('sequence').limit(PAGE).execute()
    yield* page
    const end = page.at(-1)
    if (end === undefined) return
    last = end.sequence
  }
}

/** The place of the last entry; undefined in an empty log. */
export async function lastOf(db: Kysely<Tables>): Promise<LogPlace | undefined> {
  return await db.selectFrom('log').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1).executeTakeFirst()
}

/** The sequence of the last entry that was recorded by an instant, or of the last at all; 0 when there is none. */
export async function headOf(db: Kysely<Tables>, recorded: string | null = null): Promise<number> {
  const all = db.selectFrom('log').select('sequence')
  const told = recorded === null ? all : all.where('recorded_at', '<=', recorded)
  const last = await told.orderBy('sequence', 'desc').limit(1).executeTakeFirst()
  return last?.sequence ?? 0
}

function selectLog(db: Kysely<Tables>) {
  return db
    .selectFrom('log')
    .select(['sequence', 'recorded_at as recordedAt', 'kind', 'payload', 'previous_hash as previous', 'hash'])
}
