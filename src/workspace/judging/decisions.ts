import { type Decision, deciderOf } from '../../claims/decision.ts'
import { entityNamed } from '../asking/questions.ts'
import { MACHINE } from '../machine.ts'
import type { Workspace } from '../open.ts'
import { claimMeant, meansClaim } from '../reviewing/claim-meant.ts'

/** What persons decided, in force or not, in the order of the log; with `program`, what the program judged too. */
export async function allDecisions(
  { store }: Workspace,
  { program }: { program: boolean },
): Promise<readonly Decision[]> {
  const decisions = await store.decisions()
  return program ? decisions : decisions.filter((one) => deciderOf(one) !== MACHINE)
}

/**
 * What anybody decided about an entity, by any of its names or ids, and about the claims that name it; or about a
 * claim, by the beginning of its id. In force or not, in the order of the log.
 */
export async function decisionsOn(workspace: Workspace, typed: string): Promise<readonly Decision[]> {
  const { store } = workspace
  if (meansClaim(typed)) return await store.decisions({ claims: [(await claimMeant(workspace, typed)).id] })
  const { members } = await entityNamed(workspace, typed)
  return await store.decisions({ entities: members })
}
