import { type Claim, type ClaimObject, isEntityReference } from '../claims/claim.ts'

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

/** What a claim tells: the name of an entity, or a value with its unit; empty where the predicate says it all. */
export function objectInWords(object: ClaimObject): string {
  if (object === null) return ''
  if (isEntityReference(object)) return object.name
  const amount = 'min' in object ? `${object.min}–${object.max}` : String(object.value)
  return object.unit === undefined ? amount : `${amount} ${object.unit}`
}
