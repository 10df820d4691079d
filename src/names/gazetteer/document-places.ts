import type { NamedEntity } from '../types.ts'
import { countriesIn, isCountry } from './countries-named.ts'
import type { Gazetteer, Place, PlaceCandidate } from './place.ts'
import { placeKey } from './place-key.ts'
import { type PlaceContext, type PlaceMeaning, placeMeant } from './place-meant.ts'
import { placesNamed } from './places-named.ts'

/** A place entity of a document with the candidates for its names. */
interface AskedPlace {
  readonly id: string
  readonly names: readonly string[]
  readonly own: ReadonlyMap<string, string>
}

const MOST_NAMES = 12
const LONGEST = 300
/** Of a document that lists a whole country, so many places are neighbours enough. */
const MOST_NEIGHBOURS = 200
/** Names that nothing answers are heard in so many countries: those named first. */
const MOST_COUNTRIES = 8

/**
 * Where the places of one document lie, by the ids of their entities. First what the countries it names decide; then,
 * with the places that are certain now or the only ones of their names, the rest. The order of the entities makes no
 * difference.
 */
export function placesOfDocument(
  entities: readonly NamedEntity[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, PlaceMeaning> {
  const asked = entities.filter(({ type }) => type === 'place').flatMap((entity) => askedPlace(entity, gazetteer))
  const countries = countriesOf(entities, gazetteer)
  const first = asked.map((place) => [place.id, meaningOf(place, { gazetteer, countries, certain: [] })] as const)
  const certain = first
    .flatMap(([id, meaning]) => certainPlace(meaning).map((place) => ({ id, place })))
    .sort((a, b) => compare(a.place.id, b.place.id) || compare(a.id, b.id))
    .slice(0, MOST_NEIGHBOURS)
  return new Map(asked.map((place) => [place.id, meaningOf(place, { gazetteer, countries, certain })]))
}

/** Villages whose names nobody else bears are neighbours of one another, even when none of them is certain by itself. */
function certainPlace({ place, ranked }: PlaceMeaning): readonly Place[] {
  const [only, ...others] = ranked.map(({ candidate }) => candidate)
  if (place !== undefined) return [place]
  return only !== undefined && others.length === 0 && only.alike === 1 ? [only.place] : []
}

interface Known {
  readonly gazetteer: Gazetteer
  readonly countries: PlaceContext['countries']
  /** The entities of which it is certain where they lie. */
  readonly certain: readonly { readonly id: string; readonly place: Place }[]
}

function meaningOf({ id, names, own }: AskedPlace, { gazetteer, countries, certain }: Known): PlaceMeaning {
  const others = certain.flatMap((other) => (other.id === id ? [] : [other.place]))
  const heard = new Set([...own.keys(), ...countries.keys(), ...others.map(({ country }) => country)])
  const candidates = sharedCandidates(names, gazetteer, [...heard].slice(0, MOST_COUNTRIES))
  return placeMeant(candidates, { own, countries, places: others })
}

/** The candidates for all names of an entity; when some answer more of the names than others, only those. */
function sharedCandidates(
  names: readonly string[],
  gazetteer: Gazetteer,
  countries: readonly string[],
): readonly PlaceCandidate[] {
  const byPlace = Map.groupBy(
    names.flatMap((name) => placesNamed(name, gazetteer, countries)),
    ({ place }) => place.id,
  )
  const most = Math.max(0, ...[...byPlace.values()].map((answers) => answers.length))
  return [...byPlace.values()].flatMap((answers) => {
    const best = answers.toSorted((a, b) => b.alike - a.alike)[0]
    return best === undefined || answers.length < most ? [] : [best]
  })
}

/** A country is no place to be looked for: it is where the others lie. */
function askedPlace({ id, names }: NamedEntity, gazetteer: Gazetteer): readonly AskedPlace[] {
  const texts = [...new Set(names.map(({ text }) => text))].sort().slice(0, MOST_NAMES)
  if (texts.length === 0 || texts.some(isCountry)) return []
  const own = texts.flatMap((text) => countriesNamed(text, gazetteer).map((code) => [code, text] as const))
  return [{ id, names: texts, own: new Map(own) }]
}

/** The countries that places and bodies of a document name, each with the shortest name that does. */
function countriesOf(entities: readonly NamedEntity[], gazetteer: Gazetteer): ReadonlyMap<string, string> {
  const names = entities
    .filter(({ type }) => type === 'place' || type === 'organization')
    .flatMap((entity) => entity.names.map(({ text }) => text))
  const found = new Map<string, string>()
  for (const name of names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    for (const code of countriesNamed(name, gazetteer)) if (!found.has(code)) found.set(code, name)
  }
  return found
}

/** A region lies in its own country, whichever its name speaks of: Northern Ireland. */
function countriesNamed(name: string, gazetteer: Gazetteer): readonly string[] {
  const regions = gazetteer.regions(placeKey(name.slice(0, LONGEST)), false).map(({ place }) => place.country)
  return regions.length > 0 ? [...new Set(regions)] : countriesIn(name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
