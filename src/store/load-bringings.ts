import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Bringing, ClaimPlace, LogStretch, SharedClaim } from './claim-reader.ts'
import type { Tables } from './tables.ts'

/** The entries of a stretch of the log that brought claims, in its order. */
export async function loadBringings(db: Kysely<Tables>, { after, head }: LogStretch): Promise<readonly Bringing[]> {
  const counted = db
    .selectFrom('claim')
    .select('sequence')
    .select((it) => it.fn.countAll<number>().as('claims'))
    .where('sequence', '>', after)
    .where('sequence', '<=', head)
    .groupBy('sequence')
  const rows = await db
    .selectFrom(counted.as('counted'))
    .innerJoin('claim as first', (join) =>
      join.onRef('first.sequence', '=', 'counted.sequence').on('first.position', '=', 0),
    )
    .innerJoin('source', 'source.id', 'first.source')
    .select(['counted.sequence', 'counted.claims', 'source.sequence as home'])
    .select(['source.published', 'source.recorded_at as recordedAt'])
    .orderBy('counted.sequence')
    .execute()
  const later = rows.filter(({ sequence, home }) => sequence !== home)
  const shared = Map.groupBy(await sharedIn(db, later), ({ sequence }) => sequence)
  return rows.map(({ sequence, claims, published, recordedAt }) => {
    return { sequence, claims: Number(claims), published, recordedAt, shared: shared.get(sequence) ?? [] }
  })
}

/** Those among some claims whose words stand in several sources. A document quotes only itself; leave its claims out. */
export async function sharedAmong(db: Kysely<Tables>, places: readonly ClaimPlace[]): Promise<readonly SharedClaim[]> {
  const wanted = places.map(({ sequence, position }) => [sequence, position])
  return await shared(db, wanted, sql`claim.sequence = wanted.value ->> 0 and claim.position = wanted.value ->> 1`)
}

async function sharedIn(
  db: Kysely<Tables>,
  entries: readonly Pick<ClaimPlace, 'sequence'>[],
): Promise<readonly SharedClaim[]> {
  const wanted = entries.map(({ sequence }) => sequence)
  return await shared(db, wanted, sql`claim.sequence = wanted.value`)
}

interface Row extends ClaimPlace {
  readonly published: string | null
  readonly recordedAt: string
}

async function shared(
  db: Kysely<Tables>,
  wanted: readonly unknown[],
  isWanted: RawBuilder<unknown>,
): Promise<readonly SharedClaim[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<Row>`
    select distinct claim.sequence, claim.position, source.id, source.published, source.recorded_at as "recordedAt"
    from json_each(${JSON.stringify(wanted)}) wanted
    cross join claim on ${isWanted}
    cross join evidence on evidence.claim = claim.id
    cross join source on source.id = evidence.source
    order by claim.sequence, claim.position, source.sequence`.execute(db)
  const byClaim = Map.groupBy(rows, ({ sequence, position }) => `${sequence} ${position}`)
  return [...byClaim.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return []
    const sources = [first, ...others].map(({ published, recordedAt }) => ({ published, recordedAt }))
    return [{ sequence: first.sequence, position: first.position, sources }]
  })
}
