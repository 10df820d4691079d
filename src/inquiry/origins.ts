import type { Claim } from '../claims/claim.ts'
import { titleOf } from '../claims/source.ts'
import { fold } from '../text/normalise.ts'
import { citedIn } from './copies/citing.ts'
import type { Holdings, SourceSummary } from './holdings.ts'
import type { Origin } from './origin.ts'

/** A function that names the origin of a claim. */
export type OriginOf = (claim: Claim) => Origin

/** How origins are told in some holdings. */
export interface Origins {
  readonly of: OriginOf
  /** The origin that goes by a name, as a voice or a publisher. */
  readonly named: (name: string) => Origin
  /** Whom the words of a claim without a voice cite: "citing Agency One"; null for nobody. */
  readonly cited: (claim: Claim) => string | null
}

/**
 * How origins are told in these holdings. A publisher that is also quoted as a voice elsewhere is one origin,
 * so an agency and the paper that says "according to the agency" or "citing the agency" do not count twice.
 */
export function originsIn(holdings: Holdings): Origins {
  const { voiceCalled, isKnown } = holdings.names === undefined ? speakersIn(holdings) : speakersAmong(holdings.names)
  const named = (name: string): Origin => {
    return voiceCalled(fold(name)) ?? { id: `publisher:${fold(name)}`, name, kind: 'publisher' }
  }
  const cited = ({ attribution, evidence }: Claim): string | null => {
    return attribution.length > 0 ? null : citedIn(evidence[0]?.quote ?? '', isKnown)
  }
  const of = (claim: Claim): Origin => {
    const voice = claim.attribution[0]
    if (voice !== undefined) {
      return { id: voice.id, name: holdings.entities.get(voice.id)?.name ?? voice.name, kind: 'voice' }
    }
    const source = holdings.sources.get(claim.evidence[0]?.source ?? '')
    const name = cited(claim) ?? source?.publisher ?? null
    return name === null ? documentOf(source, claim) : named(name)
  }
  return { of, named, cited }
}

/** Who speaks under a folded name, and whether anybody speaks or publishes under it. */
interface Speakers {
  readonly voiceCalled: (folded: string) => Origin | null
  readonly isKnown: (folded: string) => boolean
}

function speakersAmong(names: NonNullable<Holdings['names']>): Speakers {
  const voiceCalled = (folded: string): Origin | null => names.get(folded)?.voice ?? null
  return {
    voiceCalled,
    isKnown: (folded) => voiceCalled(folded) !== null || names.get(folded)?.isPublisher === true,
  }
}

function speakersIn(holdings: Holdings): Speakers {
  const voices = voicesIn(holdings)
  const publishers = publishersIn(holdings)
  return {
    voiceCalled: (folded) => voices.get(folded) ?? null,
    isKnown: (folded) => voices.has(folded) || publishers.has(folded),
  }
}

/** Everyone who published a source, by folded name. */
export function publishersIn({ sources }: Pick<Holdings, 'sources'>): ReadonlySet<string> {
  return new Set([...sources.values()].flatMap(({ publisher }) => publisher ?? []).map(fold))
}

/** Everyone who speaks in a source, by every name, folded. */
export function voicesIn(holdings: Holdings): ReadonlyMap<string, Origin> {
  const voices = new Map<string, Origin>()
  const met = new Set<string>()
  for (const { attribution } of holdings.claims) {
    const voice = attribution[0]
    if (voice === undefined || met.has(voice.name)) continue
    met.add(voice.name)
    if (voices.has(fold(voice.name))) continue
    const name = holdings.entities.get(voice.id)?.name ?? voice.name
    const origin: Origin = { id: voice.id, name, kind: 'voice' }
    voices.set(fold(voice.name), origin)
    voices.set(fold(name), origin)
  }
  return voices
}

function documentOf(source: SourceSummary | undefined, claim: Claim): Origin {
  const id = source?.id ?? claim.evidence[0]?.source ?? claim.id
  return { id, name: source === undefined ? id : titleOf(source), kind: 'source' }
}
