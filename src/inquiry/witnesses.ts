import type { Claim } from '../claims/claim.ts'
import { fold } from '../text/normalise.ts'
import type { Holdings, SourceSummary } from './holdings.ts'

/** Folded characters that two passages must share in one run to be one text copied, not two written. */
const COPIED_RUN = 60

/** Who a claim comes from: the innermost attributed voice, else the publisher, else the document itself. */
export interface Origin {
  readonly id: string
  readonly name: string
  readonly kind: 'voice' | 'publisher' | 'source'
}

/** One independent witness: origins that repeat one another, the earliest told first, and what they testify. */
export interface Witness {
  readonly origins: readonly Origin[]
  readonly claims: readonly string[]
}

/** A function that names the origin of a claim. */
export type OriginOf = (claim: Claim) => Origin

/**
 * How origins are told in these holdings. A publisher that is also quoted as a voice elsewhere is one origin,
 * so an agency and the paper that says "according to the agency" do not count twice.
 */
export function originFinder(holdings: Holdings): OriginOf {
  const voices = new Map<string, Origin>()
  for (const claim of holdings.claims) {
    const voice = claim.attribution[0]
    if (voice === undefined || voices.has(fold(voice.name))) continue
    const name = holdings.entities.get(voice.id)?.name ?? voice.name
    const origin: Origin = { id: voice.id, name, kind: 'voice' }
    voices.set(fold(voice.name), origin)
    voices.set(fold(name), origin)
  }
  return (claim) => {
    const voice = claim.attribution[0]
    if (voice !== undefined) {
      return { id: voice.id, name: holdings.entities.get(voice.id)?.name ?? voice.name, kind: 'voice' }
    }
    const source = holdings.sources.get(claim.evidence[0]?.source ?? '')
    return publisherOf(source, voices) ?? documentOf(source, claim)
  }
}

function publisherOf(source: SourceSummary | undefined, voices: ReadonlyMap<string, Origin>): Origin | undefined {
  if (source === undefined || source.publisher === null) return undefined
  const key = fold(source.publisher)
  return voices.get(key) ?? { id: `publisher:${key}`, name: source.publisher, kind: 'publisher' }
}

function documentOf(source: SourceSummary | undefined, claim: Claim): Origin {
  const id = source?.id ?? claim.evidence[0]?.source ?? claim.id
  return { id, name: source?.title ?? source?.origin ?? id, kind: 'source' }
}

/**
 * The independent witnesses of a group of claims that say the same, given in the order they were told.
 * Ten articles that repeat one agency, or one passage, are one witness.
 */
export function witnessesOf(claims: readonly Claim[], originOf: OriginOf): readonly Witness[] {
  const origins = new Map(claims.map((claim) => [originOf(claim).id, originOf(claim)]))
  const groups = new Map([...origins.keys()].map((id) => [id, new Set([id])]))
  for (const [one, other] of copies(claims, originOf)) join(groups, one, other)
  return [...new Set(groups.values())].map((group) => ({
    origins: [...origins.values()].filter((origin) => group.has(origin.id)),
    claims: claims.filter((claim) => group.has(originOf(claim).id)).map((claim) => claim.id),
  }))
}

function join(groups: Map<string, Set<string>>, one: string, other: string): void {
  const target = groups.get(one)
  const absorbed = groups.get(other)
  if (target === undefined || absorbed === undefined || target === absorbed) return
  for (const id of absorbed) {
    target.add(id)
    groups.set(id, target)
  }
}

/** Pairs of origins whose passages share a run of words too long to be chance, in different sources. */
function copies(claims: readonly Claim[], originOf: OriginOf): readonly (readonly [string, string])[] {
  const seen = new Map<string, { readonly source: string; readonly origin: string }>()
  const pairs: (readonly [string, string])[] = []
  for (const claim of claims) {
    const origin = originOf(claim).id
    for (const { quote, source } of claim.evidence) {
      for (const run of longRuns(quote)) {
        const first = seen.get(run)
        if (first === undefined) seen.set(run, { source, origin })
        else if (first.source !== source && first.origin !== origin) pairs.push([first.origin, origin])
      }
    }
  }
  return pairs
}

/** From each word of a passage, the shortest run of whole words of at least `COPIED_RUN` folded characters. */
function longRuns(quote: string): readonly string[] {
  const text = fold(quote)
  const runs: string[] = []
  for (let start = 0; start + COPIED_RUN <= text.length; start = text.indexOf(' ', start) + 1) {
    const space = text.indexOf(' ', start + COPIED_RUN)
    runs.push(text.slice(start, space === -1 ? text.length : space))
    if (text.indexOf(' ', start) === -1) break
  }
  return runs
}
