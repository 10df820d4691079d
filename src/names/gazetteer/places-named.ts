import { soundAlike } from '../sound/alike.ts'
import { Form } from '../sound/form.ts'
import { keysOf } from '../sound/keys.ts'
import { scriptOf, spell } from '../spelling.ts'
import { namesWithin } from '../written.ts'
import kinds from './kinds.json' with { type: 'json' }
import type { BearerOfName, Gazetteer, PlaceCandidate } from './place.ts'
import { namesInEntry, placeKey } from './place-key.ts'

const TOWN_WORDS = wordsOf(kinds.town)
const REGION_WORDS = wordsOf(kinds.region)
/** What a name must sound like another to be heard for it: a place has no other part that speaks for it. */
const LEAST_ALIKE = 0.72
/** Shorter names sound like too many others. */
const SHORTEST_HEARD = 4
const LONGEST_HEARD = 24
const MOST_HEARD = 5
const MOST_NAMES = 4

/** The names of the towns of a country by their sounds. The same for a gazetteer and a country, so they are kept. */
type HeardNames = ReadonlyMap<number, readonly (BearerOfName & { readonly form: Form })[]>
const heard = new WeakMap<Gazetteer, Map<string, HeardNames>>()

/**
 * The places that a written name may stand for: those that bear it in any script, whatever article it has, and said to
 * be a town ("city of Aleppo") or a region ("محافظة حلب") only those. When none does, the towns of the given countries
 * that sound like it; without a country none, for somewhere in the world something always sounds alike.
 */
export function placesNamed(
  name: string,
  gazetteer: Gazetteer,
  countries: readonly string[] = [],
): readonly PlaceCandidate[] {
  const asked = name.trim()
  const keys = [...new Set(namesWithin(name, 'place').map(placeKey))].filter((key) => key !== '').slice(0, MOST_NAMES)
  const found = keys.flatMap((key) => bearersOf(key, gazetteer))
  const exact = found.map(({ place, name: answered }) => ({ place, asked, answered, alike: 1 }))
  return distinct(exact.length > 0 ? exact : keys.flatMap((key) => heardFor(key, asked, gazetteer, countries)))
}

function bearersOf(key: string, gazetteer: Gazetteer): readonly BearerOfName[] {
  const region = without(key, REGION_WORDS)
  if (region !== undefined) return [...gazetteer.regions(key, false), ...gazetteer.regions(region, true)]
  const town = without(key, TOWN_WORDS)
  if (town !== undefined) return gazetteer.towns(town)
  return [...gazetteer.towns(key), ...gazetteer.regions(key, false)]
}

function heardFor(
  key: string,
  asked: string,
  gazetteer: Gazetteer,
  countries: readonly string[],
): readonly PlaceCandidate[] {
  if (without(key, REGION_WORDS) !== undefined) return []
  const form = formOfPlace(without(key, TOWN_WORDS) ?? key)
  if (form.spelling.length < SHORTEST_HEARD || form.spelling.length > LONGEST_HEARD) return []
  const met = countries.flatMap((country) => {
    const names = heardIn(country, gazetteer)
    return [...new Set(soundsOf(form).flatMap((sound) => names.get(sound) ?? []))]
  })
  return met
    .map(({ place, name, form: other }) => ({ place, asked, answered: name, alike: soundAlike(form, other) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort((a, b) => b.alike - a.alike || b.place.population - a.place.population)
    .slice(0, MOST_HEARD)
}

function heardIn(country: string, gazetteer: Gazetteer): HeardNames {
  const kept = heard.get(gazetteer) ?? new Map<string, HeardNames>()
  heard.set(gazetteer, kept)
  let names = kept.get(country)
  if (names === undefined) {
    const bearers = gazetteer
      .townsOf(country)
      .map((bearer) => ({ ...bearer, form: formOfPlace(placeKey(bearer.name)) }))
    const bySound = bearers.flatMap((bearer) => soundsOf(bearer.form).map((sound) => ({ sound, bearer })))
    const grouped = Map.groupBy(bySound, ({ sound }) => sound)
    names = new Map([...grouped].map(([sound, all]) => [sound, all.map(({ bearer }) => bearer)]))
    kept.set(country, names)
  }
  return names
}

/** The consonants of a form, and the same with one left out. */
function soundsOf(form: Form): readonly number[] {
  const { whole, cut } = keysOf(form).wide
  return [...whole, ...cut]
}

/** A name as it is sounded out, in one word: تل رفعت and Tall Rif‘at break differently. */
function formOfPlace(key: string): Form {
  return new Form(spell(key.replace(/ /g, '')), scriptOf(key))
}

/** Of several names of one place the one most alike speaks. */
function distinct(candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const best = new Map<string, PlaceCandidate>()
  for (const candidate of candidates) {
    const { id } = candidate.place
    if (candidate.alike > (best.get(id)?.alike ?? 0)) best.set(id, candidate)
  }
  return [...best.values()]
}

/** A key without the words that say what kind of place it is; undefined when it has none. */
function without(key: string, words: readonly string[]): string | undefined {
  const before = words.find((word) => key.startsWith(`${word} `))
  if (before !== undefined) return key.slice(before.length + 1)
  const after = words.find((word) => key.endsWith(` ${word}`))
  return after === undefined ? undefined : key.slice(0, -after.length - 1)
}

/** Longest first, so that "city of" is found before "city". */
function wordsOf(entry: string): readonly string[] {
  return namesInEntry(entry)
    .map(placeKey)
    .sort((a, b) => b.length - a.length)
}
