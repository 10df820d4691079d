import type { Claim } from '../../claims/claim.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { Workspace } from '../open.ts'
import { type ClaimByHand, writtenByHand } from './claim-by-hand.ts'
import { claimHeld } from './queue.ts'

/** The claim that replaces, and the one that was replaced, now rejected. */
export interface Corrected {
  readonly claim: Claim
  readonly replaced: Claim
}

/** What a claim should have said; its source is that of the claim. */
export interface Correction extends Omit<ClaimByHand, 'source'> {
  /** Why the other was wrong. */
  readonly note?: string | null
}

/**
 * A person corrects a claim. Nothing is edited: the right one is recorded, and the wrong one is rejected with a note that
 * names it, in one transaction. Throws KnownError `unknown-claim`, and what `markClaim` throws.
 */
export async function correctClaim(
  workspace: Workspace,
  wrong: string,
  { note = null, ...said }: Correction,
): Promise<Corrected> {
  const { store, clock, user } = workspace
  for (;;) {
    const head = await store.head()
    const before = await held(workspace, wrong)
    const at = clock().toISOString()
    const source = before.evidence[0]?.source ?? ''
    const { claim, entries } = await writtenByHand(workspace, { ...said, source }, at)
    const words = `replaced by ${claim.id}${note === null ? '' : `: ${note}`}`
    const assessment = { verdict: 'rejected', note: words, by: user, at } as const
    const rejection = { kind: 'assessment', payload: { claim: wrong, assessment } } as const
    if (!(await store.append([...entries, rejection], { at, head }))) continue
    return { claim: await held(workspace, claim.id), replaced: await held(workspace, wrong) }
  }
}

async function held(workspace: Workspace, id: string): Promise<Claim> {
  const found = await claimHeld(workspace, id)
  if (found === undefined) throw new KnownError('unknown-claim', `the workspace holds no claim "${id}"`)
  return found.claim
}
