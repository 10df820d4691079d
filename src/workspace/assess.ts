import type { Assessment } from '../claims/judgement.ts'
import { KnownError } from '../claims/known-error.ts'
import type { Workspace } from './open.ts'

/**
 * A person concludes something about a claim; it replaces what was concluded before, which stays in the log.
 * Throws KnownError `unknown-claim` when the workspace holds no such claim.
 */
export async function assess(
  workspace: Workspace,
  claimId: string,
  verdict: Assessment['verdict'],
  note: string | null,
): Promise<Assessment> {
  const { store, clock, user } = workspace
  if (!(await store.hasClaim(claimId))) {
    throw new KnownError('unknown-claim', `assess: the workspace holds no claim "${claimId}"`)
  }
  const assessment: Assessment = { verdict, note, by: user, at: clock().toISOString() }
  await store.append([{ kind: 'assessment', payload: { claim: claimId, assessment } }], { at: assessment.at })
  return assessment
}
