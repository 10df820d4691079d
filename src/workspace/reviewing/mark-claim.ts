import type { Claim } from '../../claims/claim.ts'
import type { Workspace } from '../open.ts'
import { type ClaimByHand, writtenByHand } from './claim-by-hand.ts'
import { claimHeld } from './queue.ts'

/**
 * A person marks a claim that the program missed in a text. It is recorded beside the source, with the entities that it
 * brings and who they are, in one transaction. Throws KnownError `unknown-source`, `unknown-name` or `bad-claim`.
 */
export async function markClaim(workspace: Workspace, said: ClaimByHand): Promise<Claim> {
  const { store, clock } = workspace
  for (;;) {
    const head = await store.head()
    const at = clock().toISOString()
    const { claim, entries } = await writtenByHand(workspace, said, at)
    // Refused when somebody else added something meanwhile: then who is whom must be asked again.
    if (await store.append(entries, { at, head })) return (await claimHeld(workspace, claim.id))?.claim ?? claim
  }
}
