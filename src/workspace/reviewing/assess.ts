import type { Assessment } from '../../claims/judgement.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { Workspace } from '../open.ts'

/** What a person concludes, about one claim or several. */
export type Conclusion = Pick<Assessment, 'verdict' | 'note'>

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
  return await assessTogether(workspace, [claimId], { verdict, note })
}

/**
 * A person concludes the same about several claims, in one transaction: about all of them or, when the workspace does not
 * hold one, about none. Throws KnownError `unknown-claim`.
 */
export async function assessTogether(
  { store, clock, user }: Workspace,
  claimIds: readonly string[],
  { verdict, note }: Conclusion,
): Promise<Assessment> {
  const claims = [...new Set(claimIds)]
  for (const claim of claims) {
    if (!(await store.hasClaim(claim))) {
      throw new KnownError('unknown-claim', `assess: the workspace holds no claim "${claim}"`)
    }
  }
  const assessment: Assessment = { verdict, note, by: user, at: clock().toISOString() }
  const entries = claims.map((claim) => ({ kind: 'assessment' as const, payload: { claim, assessment } }))
  await store.append(entries, { at: assessment.at })
  return assessment
}
