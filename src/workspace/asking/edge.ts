import type { Claim } from '../../claims/claim.ts'
import type { EntityReference } from '../../claims/entity.ts'
import { entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { rowsBetween } from '../../inquiry/claim-index/rows-about.ts'
import { type Facts, factsOf } from '../../inquiry/facts.ts'
import { withStances } from '../../inquiry/hearing.ts'
import type { EntityRecord } from '../../inquiry/holdings.ts'
import { type Moment, type MomentWords, momentInWords } from '../../inquiry/moment.ts'
import { stancesIn } from '../../inquiry/stances.ts'
import type { Workspace } from '../open.ts'
import { fromPart } from './part-of-all.ts'

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
  const wanted = (claim: Claim): boolean => predicate === undefined || claim.predicate === predicate
  return await fromPart(
    workspace,
    moment,
    (view) => {
      const rows = rowsBetween(view, entityIn(view, one.id), entityIn(view, other.id))
      return { rows, judgements: [], entities: [], compared: wanted }
    },
    (held) => {
      const { facts, rejected } = factsOf(held, moment, wanted)
      return {
        moment: momentInWords(moment),
        one: referenceTo(one),
        other: referenceTo(other),
        facts: withStances(facts, held.stanceOf ?? stancesIn(held, moment)),
        rejected,
      }
    },
  )
}

function referenceTo({ id, type, name }: EntityRecord): EntityReference {
  return { id, type, name }
}
