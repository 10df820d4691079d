import { reasonInWords } from '../../claims/reason.ts'
import { countryName } from './countries-named.ts'
import { kilometresBetween } from './distance.ts'
import type { Place, PlaceCandidate } from './place.ts'

/** What a document tells about where its places may lie. */
export interface PlaceContext {
  /** The countries that the name itself gives ("Tripoli, Lebanon"), each by two letters with the words that say so. */
  readonly own: ReadonlyMap<string, string>
  /** The countries named elsewhere in the document. */
  readonly countries: ReadonlyMap<string, string>
  /** Places of the same document of which it is known where they lie. */
  readonly places: readonly Place[]
}

/** A candidate with what speaks for it, in words, the weightiest first. */
export interface RankedPlace {
  readonly candidate: PlaceCandidate
  readonly score: number
  /** How much of the score is what the document says. */
  readonly support: number
  readonly because: readonly string[]
}

/** Which place a name means, in the end. */
export interface PlaceVerdict {
  /** `unsure` when nothing decides between two, or nothing speaks for the only one. */
  readonly decision: 'meant' | 'unsure' | 'none'
  /** The place meant; only when it is. */
  readonly place?: Place
  /** Why it is so, in plain words. */
  readonly because: readonly string[]
}

/** Which place a name means, and which others it might. */
export interface PlaceMeaning extends PlaceVerdict {
  readonly ranked: readonly RankedPlace[]
}

interface Evidence {
  readonly weight: number
  readonly reason: string
}

/** A country is worth so many powers of ten of inhabitants. */
const COUNTRY = 2.5
/** A country in which another place of the document lies, which itself is not named. */
const SAME_COUNTRY = 1
const NEAR = 2
/** At this distance a neighbour says about a third of what it says next door. */
const NEIGHBOURHOOD = 200
const FARTHEST = 300
/** A region lies where its seat lies: that the one is named says nothing of the other. */
const ITSELF = 1
/** What a name loses that only sounds alike, for each part of likeness that is missing. */
const NOT_HEARD = 4
/** Below this all places count as equally large: so many have no figure, or an old one. */
const VILLAGE = 1000
/** How far ahead of the next the best must be, in powers of ten of inhabitants. */
const AHEAD = 1.25
/** A place so large is meant wherever it is named, unless something speaks for another. */
const WELL_KNOWN = 100_000
/** Two entries of the gazetteer so near to one another are one place. */
const SAME_PLACE = 20
const MOST_SHOWN = 3

/**
 * Which of the candidates for a name is meant: the nearest sensible one. When the name itself gives a country, only
 * those there are considered; the countries that the document names speak for one, and other places that lie near it,
 * and its size. A name that several may bear, none of them well ahead, is left open.
 */
export function placeMeant(candidates: readonly PlaceCandidate[], context: PlaceContext): PlaceMeaning {
  const within = candidates.filter(({ place }) => context.own.has(place.country))
  const ranked = withoutTwins(
    (within.length > 0 ? within : candidates).map((candidate) => rankedIn(candidate, context)).sort(bestFirst),
  )
  const [best, second] = ranked
  if (best === undefined) return { decision: 'none', ranked, because: [] }
  if (second !== undefined && best.score - second.score < AHEAD)
    return { decision: 'unsure', ranked, because: [undecided(ranked)] }
  const { place } = best.candidate
  if (best.support === 0 && place.kind === 'town' && place.population < WELL_KNOWN)
    return {
      decision: 'unsure',
      ranked,
      because: [reasonInWords('nothing-speaks-for', { place: placeInWords(place) })],
    }
  return { decision: 'meant', place, ranked, because: [...best.because, ...sizeReason(best, ranked)] }
}

/** A place and its country: "Tripoli in Lebanon"; a country is its own. */
export function placeInWords({ name, kind, country }: Place): string {
  return kind === 'country' ? name : `${name} in ${countryName(country)}`
}

function rankedIn(candidate: PlaceCandidate, context: PlaceContext): RankedPlace {
  const { place, alike } = candidate
  const evidence = [...countryEvidence(place, context), ...neighbourEvidence(place, context)]
  const size = Math.log10(Math.max(place.population, VILLAGE))
  const support = evidence.reduce((sum, { weight }) => sum + weight, 0)
  const heard =
    alike === 1 ? [] : [reasonInWords('place-sounds-like', { asked: candidate.asked, answered: candidate.answered })]
  return {
    candidate,
    score: size + support - NOT_HEARD * (1 - alike),
    support,
    because: evidence.length === 0 ? [] : [...evidence.map(({ reason }) => reason), ...heard],
  }
}

function countryEvidence({ country }: Place, { own, countries }: PlaceContext): readonly Evidence[] {
  const [given, named] = [own.get(country), countries.get(country)]
  if (given !== undefined)
    return [{ weight: COUNTRY, reason: reasonInWords('name-says-country', { country: countryName(country) }) }]
  if (named === undefined) return []
  const name = countryName(country)
  const reason =
    named === name
      ? reasonInWords('country-named', { country: name })
      : reasonInWords('names-country', { words: named, country: name })
  return [{ weight: COUNTRY, reason }]
}

function neighbourEvidence(place: Place, { own, countries, places }: PlaceContext): readonly Evidence[] {
  const neighbours = places
    .map((other) => ({ other, distance: kilometresBetween(place, other) }))
    .filter(({ distance }) => distance >= ITSELF)
    .sort((a, b) => a.distance - b.distance || (a.other.id < b.other.id ? -1 : 1))
  const [nearest] = neighbours
  if (nearest === undefined) return []
  const { other, distance } = nearest
  const near = distance <= FARTHEST ? NEAR * Math.exp(-distance / NEIGHBOURHOOD) : 0
  const compatriot = neighbours.find(({ other: { country } }) => country === place.country)?.other
  const inCountry = compatriot !== undefined && !own.has(place.country) && !countries.has(place.country)
  const weight = near + (inCountry ? SAME_COUNTRY : 0)
  if (weight === 0) return []
  const reason =
    near > 0
      ? reasonInWords('near-named', { distance: Math.round(distance), place: other.name })
      : reasonInWords('in-country-of', { country: countryName(place.country), place: compatriot?.name ?? '' })
  return [{ weight, reason }]
}

function bestFirst(a: RankedPlace, b: RankedPlace): number {
  return b.score - a.score || (a.candidate.place.id < b.candidate.place.id ? -1 : 1)
}

/** Gazetteers list some towns twice, a little apart: the better one stands for both. */
function withoutTwins(ranked: readonly RankedPlace[]): readonly RankedPlace[] {
  const kept: RankedPlace[] = []
  for (const next of ranked) {
    const { place } = next.candidate
    const twin = kept.some(
      ({ candidate: { place: other } }) =>
        other.kind === place.kind && other.country === place.country && kilometresBetween(other, place) < SAME_PLACE,
    )
    if (!twin) kept.push(next)
  }
  return kept
}

function sizeReason({ candidate: { place }, because }: RankedPlace, ranked: readonly RankedPlace[]): readonly string[] {
  if (ranked.length === 1) return because.length === 0 ? [reasonInWords('only-place')] : []
  const largest = Math.max(...ranked.map(({ candidate }) => candidate.place.population))
  return place.population === largest ? [reasonInWords('largest-place', { number: ranked.length })] : []
}

function undecided(ranked: readonly RankedPlace[]): string {
  const words = [...new Set(ranked.map(({ candidate }) => placeInWords(candidate.place)))]
  if (words.length === 1) return reasonInWords('same-places', { number: ranked.length, place: words[0] ?? '' })
  const more = words.length > MOST_SHOWN ? ' or another' : ''
  return reasonInWords('may-be-undecided', { places: words.slice(0, MOST_SHOWN).join(' or ') + more })
}
