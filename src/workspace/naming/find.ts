import { ENTITY_TYPES } from '../../claims/entity.ts'
import { bearersWriting } from '../../inquiry/claim-index/borne-names.ts'
import type { ClaimView } from '../../inquiry/claim-index/claim-view.ts'
import { idOf, numberOf } from '../../inquiry/claim-index/id-dictionary.ts'
import type { EntityRecord } from '../../inquiry/holdings.ts'
import type { Moment } from '../../inquiry/moment.ts'
import { findCandidates } from '../../names/find.ts'
import type { GroupsAt } from '../../names/name-indexes.ts'
import type { Candidate } from '../../names/types.ts'
import { recordsIn } from '../asking/holdings-in.ts'
import type { Workspace } from '../open.ts'

/** An entity that may be meant, as it was at the moment. */
export interface FoundCandidate extends Candidate {
  readonly record: EntityRecord
}

/** Who may be meant by a name, in any script, the best first: entities as judged so far, each with the reasons. */
export async function findEntities(
  { store, index, names }: Workspace,
  name: string,
  recorded: Moment['recorded'],
): Promise<readonly FoundCandidate[]> {
  return await store.read(async (reader) => {
    const indexes = await names.names(reader, await index.view(reader, null))
    const view = await index.view(reader, recorded)
    return findCandidates(name, indexes, groupsIn(view)).flatMap((candidate) => {
      const record = recordsIn(view, [candidate.id]).get(candidate.id)
      return record === undefined ? [] : [{ ...candidate, record }]
    })
  })
}

/** The entities as joined that bear a name, by what a view knows of bearers. */
function groupsIn({ columns, joined, entityLimit }: ClaimView): GroupsAt {
  const { names, types, entities } = columns
  return ({ type, texts }, number) => {
    const text = numberOf(names.texts, texts[number] ?? '')
    const kind = ENTITY_TYPES.indexOf(type)
    const groups = new Set<number>()
    for (const bearer of text < 0 ? [] : bearersWriting(names, text)) {
      if (bearer < entityLimit && types[bearer] === kind) groups.add(joined[bearer] ?? bearer)
    }
    return Array.from(groups, (group) => idOf(entities, group))
  }
}
