import type { Kysely } from 'kysely'
import { createProjection, dropProjection } from './create-tables.ts'
import { entryOf } from './entry.ts'
import { Projection, type Target } from './project.ts'
import { logOf } from './read-log.ts'
import type { Tables } from './tables.ts'

/** Projects the whole log of one database into the empty tables of another, or of the same. */
export async function replay(from: Kysely<Tables>, into: Target): Promise<void> {
  const projection = await Projection.onto(into)
  for await (const entry of logOf(from, 0)) await projection.take(entryOf(entry), entry)
  await projection.finish()
}

/** Drops the projection and computes it anew from the log. Call it in one transaction. */
export async function projectAnew(target: Target): Promise<void> {
  await dropProjection(target.db, target.flavour)
  await createProjection(target.db, target.flavour)
  await replay(target.db, target)
}
