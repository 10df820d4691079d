import type { Claim } from '../claims/claim.ts'
import { KnownError } from '../claims/known-error.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'

const PREFIX = 'clm_'
/** How many characters of a claim's id tell it from others, at least. */
const LEAST = 4
/** How many claims a refusal names. */
const NAMED = 4

/** Whether the beginning of a claim's id was typed, rather than a name. */
export function meansClaim(typed: string): boolean {
  return typed.startsWith(PREFIX)
}

/** The claim whose id begins so. Throws KnownError `unknown-claim` or `ambiguous-claim`. */
export async function claimMeant(workspace: Workspace, prefix: string): Promise<Claim> {
  const start = meansClaim(prefix) ? prefix : PREFIX + prefix
  const { claims } = await holdings(workspace)
  const found = start.length < PREFIX.length + LEAST ? [] : claims.filter(({ id }) => id.startsWith(start))
  const [claim, ...others] = found
  if (claim === undefined) throw new KnownError('unknown-claim', `the workspace holds no claim "${prefix}"`)
  if (others.length > 0) {
    const ids = found.slice(0, NAMED).map(({ id }) => id)
    throw new KnownError('ambiguous-claim', `"${prefix}" may be ${ids.join(' or ')}; give more of the id`)
  }
  return claim
}
