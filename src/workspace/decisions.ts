import { type Claim, isEntityReference } from '../claims/claim.ts'
import { type Decision, deciderOf } from '../claims/decision.ts'
import type { EntityRecord } from '../inquiry/holdings.ts'
import { claimMeant, meansClaim } from './claim-meant.ts'
import { holdings } from './holdings.ts'
import { MACHINE } from './machine.ts'
import type { Workspace } from './open.ts'
import { entityNamed } from './questions.ts'

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
  const decisions = await workspace.store.decisions()
  if (meansClaim(typed)) {
    const { id } = await claimMeant(workspace, typed)
    return decisions.filter((one) => one.kind === 'assessment' && one.claim === id)
  }
  const entity = await entityNamed(workspace, typed)
  const { claims } = await holdings(workspace)
  const about = new Set(claims.filter((claim) => isAbout(claim, entity)).map(({ id }) => id))
  const parts = new Set(entity.members)
  return decisions.filter((one) => {
    return one.kind === 'assessment' ? about.has(one.claim) : parts.has(one.left.id) || parts.has(one.right.id)
  })
}

function isAbout({ subject, object }: Claim, { id }: EntityRecord): boolean {
  return subject.id === id || (isEntityReference(object) && object.id === id)
}
