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

/** Who says it inside the source, innermost first: "according to the Gazette, according to a commander"; empty for nobody. */
export function voicesInWords({ attribution }: Claim): string {
  return attribution.map(({ name }) => `according to ${name}`).join(', ')
}

/** The words of a source that say it. */
export function quoteOf({ evidence }: Claim): string {
  return evidence.map(({ quote }) => quote).join(' … ')
}

/** The sources in which its words stand, each once. */
export function sourcesOf({ evidence }: Claim): readonly string[] {
  return [...new Set(evidence.map(({ source }) => source))]
}
