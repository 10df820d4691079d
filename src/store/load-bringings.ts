import type { Kysely } from 'kysely'
import type { Appearance, Bringing, LogStretch, SharedClaim } from './claim-reader.ts'
import { listed } from './listed.ts'
import { entryOf, firstAfter, placeOf } from './place-number.ts'
import type { Tables } from './tables.ts'

/** The entries of a stretch of the log that brought claims, in its order. */
export async function loadBringings(db: Kysely<Tables>, { after, head }: LogStretch): Promise<readonly Bringing[]> {
  const rows = await db
    .selectFrom('bringing')
    .innerJoin('source', 'source.sequence', 'bringing.source')
    .select(['bringing.sequence', 'bringing.claims', 'source.sequence as home'])
    .select(['source.published', 'source.recorded_at as recordedAt'])
    .where('bringing.sequence', '>', after)
    .where('bringing.sequence', '<=', head)
    .where('bringing.claims', '>', 0)
    .orderBy('bringing.sequence')
    .execute()
  // A document quotes only itself.
  const later = rows.flatMap(({ sequence, home }) => (sequence === home ? [] : [sequence]))
  const query = selectShared(db)
    .where('evidence.claim', '>=', firstAfter(after))
    .where(entryOf('evidence.claim'), 'in', listed(db, later))
  const shared = Map.groupBy(later.length === 0 ? [] : sharedOf(await query.execute()), ({ sequence }) => sequence)
  return rows.map(({ sequence, claims, published, recordedAt }) => {
    return { sequence, claims, published, recordedAt, shared: shared.get(sequence) ?? [] }
  })
}

/** Those among some claims, by their numbers, whose words stand in several sources. */
export async function sharedAmong(db: Kysely<Tables>, claims: readonly number[]): Promise<readonly SharedClaim[]> {
  if (claims.length === 0) return []
  return sharedOf(await selectShared(db).where('evidence.claim', 'in', listed(db, claims)).execute())
}

interface Row extends Appearance {
  readonly number: number
  readonly home: number
  readonly source: number
  readonly homePublished: string | null
  readonly homeRecordedAt: string
}

/** The evidence that stands in another source than the first, with both sources. */
function selectShared(db: Kysely<Tables>) {
  return db
    .selectFrom('evidence')
    .innerJoin('bringing', (join) => join.on('bringing.sequence', '=', entryOf('evidence.claim')))
    .innerJoin('source', 'source.sequence', 'evidence.source')
    .innerJoin('source as home', 'home.sequence', 'bringing.source')
    .select(['evidence.claim as number', 'home.sequence as home', 'source.sequence as source'])
    .select(['source.published', 'source.recorded_at as recordedAt'])
    .select(['home.published as homePublished', 'home.recorded_at as homeRecordedAt'])
    .whereRef('evidence.source', '<>', 'bringing.source')
    .orderBy('evidence.claim')
}

function sharedOf(rows: readonly Row[]): readonly SharedClaim[] {
  const byClaim = Map.groupBy(rows, ({ number }) => number)
  return [...byClaim].map(([number, others]) => {
    const sources = new Map<number, Appearance>()
    for (const { home, homePublished, homeRecordedAt, source, published, recordedAt } of others) {
      sources.set(home, { published: homePublished, recordedAt: homeRecordedAt })
      sources.set(source, { published, recordedAt })
    }
    return { ...placeOf(number), sources: [...sources.values()] }
  })
}
