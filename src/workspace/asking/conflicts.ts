import type { Heard } from '../../inquiry/claim-index/circles-in.ts'
import { NOBODY, rowsBy } from '../../inquiry/claim-index/claim-columns.ts'
import { type ClaimView, entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { rowsInConflict } from '../../inquiry/claim-index/conflicts-in.ts'
import { judgementsInConflict } from '../../inquiry/claim-index/identity-in.ts'
import type { Conflict } from '../../inquiry/conflict.ts'
import { conflicts } from '../../inquiry/conflicts.ts'
import { ANY_MOMENT, type Moment } from '../../inquiry/moment.ts'
import type { Workspace } from '../open.ts'
import { fromPart, type Part } from './part-of-all.ts'

/** What cannot all be so, about an entity or about all. Only what takes part in a contradiction is loaded. */
export async function conflictsOf(
  workspace: Workspace,
  entityId: string | null,
  moment: Moment,
): Promise<readonly Conflict[]> {
  return await fromPart(
    workspace,
    moment,
    (view) => conflictingIn(view, moment, entityId === null ? null : [entityIn(view, entityId)]),
    (held) => conflicts(held, moment, entityId === null ? null : new Set([entityId])),
  )
}

/**
 * How many contradictions have a claim on a side that came after an entry of the log: what was just added brought. Only
 * what concerns the entities that it names is looked at.
 */
export async function contradictionsSince(workspace: Workspace, sequence: number): Promise<number> {
  return await fromPart(
    workspace,
    ANY_MOMENT,
    (view) => {
      const first = rowsBy(view.columns, sequence)
      return { ...conflictingIn(view, ANY_MOMENT, namedFrom(view, first)), judgements: [], first }
    },
    (held, { rows, first }) => {
      const fresh = new Set(held.claims.filter((_, at) => (rows[at] ?? 0) >= first))
      const isNew = ({ sides }: Conflict): boolean =>
        sides.some(({ claims }) => claims.some((claim) => fresh.has(claim)))
      return conflicts(held, ANY_MOMENT).filter(isNew).length
    },
  )
}

/**
 * The part of a workspace in which things contradict one another, about some entities or about any; as everybody tells it,
 * or as some do who are not known yet.
 */
export function conflictingIn(
  view: ClaimView,
  moment: Moment,
  about: readonly number[] | null,
  heard: Heard = 'all',
): Part {
  const rows = rowsInConflict(view, moment, about, heard)
  return { rows, judgements: judgementsInConflict(view, about), entities: [] }
}

/** The entities that claims from a row on name, as joined. */
function namedFrom({ columns, joined, rowLimit }: ClaimView, first: number): readonly number[] {
  const named = new Set<number>()
  for (let row = first; row < rowLimit; row += 1) {
    const voices = [columns.voice[row] ?? NOBODY, ...(columns.outerVoices.get(row) ?? [])]
    for (const entity of [columns.subject[row] ?? 0, columns.object[row] ?? 0, ...voices]) {
      if (entity >= 0) named.add(joined[entity] ?? entity)
    }
  }
  return [...named]
}
