import { countriesIn, countryName, isCountry } from './countries-named.ts'
import middles from './country-middles.json' with { type: 'json' }
import type { Place } from './place.ts'

const MIDDLES: Readonly<Record<string, readonly number[]>> = middles

/** The country that a name is the name of; undefined where it is none, or may be several. */
export function countryPlace(name: string): Place | undefined {
  const [country, ...others] = isCountry(name) ? countriesIn(name) : []
  const [latitude, longitude] = MIDDLES[country ?? ''] ?? []
  if (country === undefined || others.length > 0 || latitude === undefined || longitude === undefined) return undefined
  return { id: country, name: countryName(country), kind: 'country', country, latitude, longitude, population: 0 }
}
