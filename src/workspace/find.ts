import type { Moment } from '../inquiry/moment.ts'
import { findCandidates } from '../names/find.ts'
import type { Candidate } from '../names/types.ts'
import { heldNames, joinedIn } from './held-names.ts'
import type { Workspace } from './open.ts'

/** Who may be meant by a name, in any script, the best first: entities as judged so far, each with the reasons. */
export async function findEntities(
  { store }: Workspace,
  name: string,
  recorded: Moment['recorded'],
): Promise<readonly Candidate[]> {
  return findCandidates(name, await heldNames(store), joinedIn(await store.entities(recorded)))
}
