import { isEntityReference } from '../claims/claim.ts'
import { conflicts } from '../inquiry/conflicts.ts'
import { ANY_MOMENT } from '../inquiry/moment.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'

/** With more entries in the log than these, loading every claim takes longer than adding a document. */
const CHEAP_ENTRIES = 2000

/**
 * How many contradictions have a claim on a side that was recorded at an instant (ISO 8601) or later: what documents just
 * added brought. Only the entities that they touch are looked at. Null where the workspace is too large to say so at once.
 */
export async function contradictionsSince(workspace: Workspace, instant: string): Promise<number | null> {
  if ((await workspace.store.head()) > CHEAP_ENTRIES) return null
  const held = await holdings(workspace)
  const isNew = ({ recordedAt }: { readonly recordedAt: string | null }): boolean => (recordedAt ?? '') >= instant
  const touched = held.claims
    .filter(isNew)
    .flatMap(({ subject, object }) =>
      object !== null && isEntityReference(object) ? [subject.id, object.id] : [subject.id],
    )
  const found = conflicts(held, ANY_MOMENT, new Set(touched))
  return found.filter(({ sides }) => sides.some(({ claims }) => claims.some(isNew))).length
}
