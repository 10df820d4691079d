import { type Claim, type ClaimObject, isEntityReference } from '../claims/claim.ts'
import { predicateNamed } from '../claims/predicates.ts'

/** What a source calls an entity, where that is not the name it goes by; null otherwise. */
export type CalledIn = (entity: string, source: string) => string | null

/** What the sources of a claim call one of its ends, each name once, besides the name that it goes by. */
export function otherNamesIn(claim: Claim, entity: string, calledIn: CalledIn): readonly string[] {
  return [...new Set(sourcesOf(claim).flatMap((source) => calledIn(entity, source) ?? []))]
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

/** What a claim tells: the name of an entity, or a value with its unit; empty where the predicate says it all. */
export function objectInWords(object: ClaimObject): string {
  if (object === null) return ''
  if (isEntityReference(object)) return object.name
  const amount = 'min' in object ? `${object.min}–${object.max}` : String(object.value)
  return object.unit === undefined ? amount : `${amount} ${object.unit}`
}

/** What a claim says of its subject, behind the marks of doubt: "alleged: size: 200 fighters, 2015, according to the Gazette". */
export function saidInWords(claim: Claim, doubts: readonly string[]): string {
  const { predicate, object, qualifiers, valid } = claim
  const value = objectInWords(object)
  const role = qualifiers['role']
  const label = predicateNamed(predicate)?.label ?? predicate
  const said = `${label}${value === '' ? '' : `: ${value}`}${role === undefined ? '' : ` (${role})`}`
  return [[...doubts, said].join(': '), valid ?? '', voicesInWords(claim)].filter((part) => part !== '').join(', ')
}
