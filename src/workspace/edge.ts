import { isEntityReference } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'
import { type Facts, factsOf } from '../inquiry/facts.ts'
import { withStances } from '../inquiry/hearing.ts'
import type { EntityRecord } from '../inquiry/holdings.ts'
import { type Moment, type MomentWords, momentInWords } from '../inquiry/moment.ts'
import { stancesIn } from '../inquiry/stances.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'
import { withPassages } from './passages.ts'

/** Everything said of the relations between two entities, by those who support each fact and those who speak against it. */
export interface Edge extends Facts {
  readonly moment: Required<MomentWords>
  readonly one: EntityReference
  readonly other: EntityReference
}

/** What is said between two entities as of a moment; of one predicate or of all. */
export async function edgeBetween(
  workspace: Workspace,
  [one, other]: readonly [EntityRecord, EntityRecord],
  moment: Moment,
  predicate?: string,
): Promise<Edge> {
  const wanted: Parameters<typeof factsOf>[2] = (claim) => {
    if (claim.object === null || !isEntityReference(claim.object)) return false
    if (predicate !== undefined && claim.predicate !== predicate) return false
    const [from, to] = [claim.subject.id, claim.object.id]
    return (from === one.id && to === other.id) || (from === other.id && to === one.id)
  }
  const held = await withPassages(workspace.store, await holdings(workspace, moment.recorded), wanted)
  const { facts, rejected } = factsOf(held, moment, wanted)
  return {
    moment: momentInWords(moment),
    one: referenceTo(one),
    other: referenceTo(other),
    facts: withStances(facts, held.stanceOf ?? stancesIn(held, moment)),
    rejected,
  }
}

function referenceTo({ id, type, name }: EntityRecord): EntityReference {
  return { id, type, name }
}
