import type { Factuality } from '../claims/attribution.ts'
import type { Claim } from '../claims/claim.ts'

/** A claim that leaves for a format that can only state. */
export interface LeavingClaim extends Claim {
  /** How all that is said of the same together stands, as far as others speak to it as well. */
  readonly standing?: Factuality | 'contested'
}

/** Why a claim never leaves for a format that can only state: `denied` also stands for false ones. */
export type Unsayable = 'denied' | 'rejected' | 'refuted'

/**
 * Why a claim cannot be stated; null when it can. What a researcher concluded makes no denial a statement, and a report that
 * a later source calls false is none either.
 */
export function unsayable({ factuality, assessment, standing }: LeavingClaim): Unsayable | null {
  if (factuality === 'denied' || factuality === 'false') return 'denied'
  if (assessment?.verdict === 'rejected') return 'rejected'
  return standing === 'denied' || standing === 'false' ? 'refuted' : null
}

/** What must be said with a claim that is stated: that it is only alleged, that a researcher or another source contests it. */
export function doubtsOf({ factuality, assessment, standing }: LeavingClaim): readonly string[] {
  return [
    ...(factuality === 'alleged' ? ['alleged'] : []),
    ...(assessment?.verdict === 'contested' || standing === 'contested' ? ['contested'] : []),
  ]
}
