import type { Claim } from '../claims/claim.ts'

/** Why a claim never leaves for a format that can only state: `denied` also stands for false ones. */
export type Unsayable = 'denied' | 'rejected'

/** Why a claim cannot be stated; null when it can. What a researcher concluded makes no denial a statement. */
export function unsayable({ factuality, assessment }: Claim): Unsayable | null {
  if (factuality === 'denied' || factuality === 'false') return 'denied'
  return assessment?.verdict === 'rejected' ? 'rejected' : null
}

/** What must be said with a claim that is stated: that it is only alleged, that a researcher contests it. */
export function doubtsOf({ factuality, assessment }: Claim): readonly string[] {
  return [
    ...(factuality === 'alleged' ? ['alleged'] : []),
    ...(assessment?.verdict === 'contested' ? ['contested'] : []),
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
