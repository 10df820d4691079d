import type { Kysely } from 'kysely'
import { createProjection, dropProjection, type Flavour } from './create-tables.ts'
import { entryOf } from './entry.ts'
import { project } from './project.ts'
import { logOf } from './read-log.ts'
import type { Tables } from './tables.ts'

/** Projects the whole log of one database into the empty tables of another, or of the same. */
export async function replay(from: Kysely<Tables>, into: Kysely<Tables>, { words }: Flavour): Promise<void> {
  for await (const entry of logOf(from, 0)) await project(into, entryOf(entry), entry, words)
}

/** Drops the projection and computes it anew from the log. Call it in one transaction. */
export async function projectAnew(db: Kysely<Tables>, flavour: Flavour): Promise<void> {
  await dropProjection(db, flavour)
  await createProjection(db, flavour)
  await replay(db, db, flavour)
}
