import { KnownError } from '../../claims/known-error.ts'
import type { NamedClaim } from '../../store/claim-reader.ts'
import type { Workspace } from '../open.ts'

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
export async function claimMeant({ store }: Workspace, prefix: string): Promise<NamedClaim> {
  const start = meansClaim(prefix) ? prefix : PREFIX + prefix
  const isEnough = start.length >= PREFIX.length + LEAST
  const found = isEnough ? await store.read(async (reader) => await reader.claimsNamed(start, NAMED)) : []
  const [claim, ...others] = found
  if (claim === undefined) throw new KnownError('unknown-claim', `the workspace holds no claim "${prefix}"`)
  if (others.length > 0) {
    const ids = found.map(({ id }) => id)
    throw new KnownError('ambiguous-claim', `"${prefix}" may be ${ids.join(' or ')}; give more of the id`)
  }
  return claim
}
