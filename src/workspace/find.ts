import type { Moment } from '../inquiry/moment.ts'
import { findCandidates } from '../names/find.ts'
import type { Candidate } from '../names/types.ts'
import { joinedEntities } from './joined-entities.ts'
import type { Workspace } from './open.ts'

/** Who may be meant by a name, in any script, the best first: entities as judged so far, each with the reasons. */
export async function findEntities(
  workspace: Workspace,
  name: string,
  recorded: Moment['recorded'],
): Promise<readonly Candidate[]> {
  return findCandidates(name, await joinedEntities(workspace, recorded))
}
