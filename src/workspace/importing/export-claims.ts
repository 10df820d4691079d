import type { Claim } from '../../claims/claim.ts'
import { predicateNamed } from '../../claims/predicates.ts'
import { claimsKnown, type Moment } from '../../inquiry/moment.ts'
import { holdings } from '../asking/holdings.ts'
import type { Workspace } from '../open.ts'

/** Claims that leave the workspace, and how many do not. */
export interface ExportedClaims {
  readonly claims: readonly Claim[]
  /** Facts about a person that are exported only when asked for by name. */
  readonly withheld: number
}

/**
 * The claims known at a moment in the order they were recorded, as they stand in the claim record, with what was concluded
 * about each. Sensitive predicates of persons are left out and counted, unless `include` names them.
 */
export async function exportClaims(
  workspace: Workspace,
  moment: Moment,
  include: readonly string[] = [],
): Promise<ExportedClaims> {
  const known = claimsKnown(await holdings(workspace, moment.recorded), moment)
  const claims = known.filter(({ predicate, subject }) => {
    const isSensitive = subject.type === 'person' && predicateNamed(predicate)?.sensitive === true
    return !isSensitive || include.includes(predicate)
  })
  return { claims, withheld: known.length - claims.length }
}
