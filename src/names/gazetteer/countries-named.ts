import { bodyParts } from '../body-parts.ts'
import countries from '../lexicon/countries.json' with { type: 'json' }
import { namesWithin } from '../written.ts'

const NAMES: Readonly<Record<string, readonly string[]>> = countries
/** CLDR keeps the letters of states that are no more under the name of their successor: one name, several codes. */
const CODES: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(Object.entries(NAMES), ([code, [english = code]]) => english)].map(([english, entries]) => [
    english,
    entries.map(([code]) => code),
  ]),
)
const LONGEST = 300
const MOST_KEPT = 20_000
/** The same countries are named in document after document. */
const kept = new Map<string, readonly string[]>()

/** The countries that a name of a place or a body speaks of, by two letters: "Lebanese Forces" of LB. */
export function countriesIn(name: string): readonly string[] {
  const text = name.slice(0, LONGEST)
  let codes = kept.get(text)
  if (codes === undefined) {
    const all = [text, ...namesWithin(text, 'organization')]
    const concepts = all.flatMap((each) => bodyParts(each).flatMap((part) => part.concepts))
    codes = [...new Set(concepts.flatMap(({ kind, id }) => (kind === 'country' ? (CODES.get(id) ?? []) : [])))]
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(text, codes)
  }
  return codes
}

/** Whether a name is the name of a country and nothing more. */
export function isCountry(name: string): boolean {
  return countriesIn(name).length > 0 && bodyParts(name.slice(0, LONGEST)).length === 1
}

/** A country's name in English; its two letters when it has none. */
export function countryName(code: string): string {
  return NAMES[code]?.[0] ?? code
}
