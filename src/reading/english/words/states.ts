import { normOf } from '../../../text/tokens.ts'
import countries from '../../countries.json' with { type: 'json' }
import places from './places.json' with { type: 'json' }
import states from './states.json' with { type: 'json' }

const countryByCode = new Map(countries.map((row) => [row[0] ?? '', row[1] ?? '']))
const named = states.states.flatMap(({ name, also }) => [name, ...also])

/** Names of countries: those of CLDR, and others by which texts call them. */
export const COUNTRY_NAMES: readonly string[] = [...countryByCode.values(), ...named, ...states.others]
/** Capitals, also those that more than one government claims. */
export const CAPITALS: readonly string[] = [
  ...states.states.flatMap(({ capitals }) => capitals),
  ...states.contestedCapitals,
]

const countryNames = new Set(COUNTRY_NAMES.map(normOf))
const stateNames = new Set([...countryNames, ...CAPITALS.map(normOf)])
const namesByName = new Map(
  states.states.flatMap(({ name, also, capitals }) =>
    [name, ...also, ...capitals].map((one) => [normOf(one), [name, ...also]] as const),
  ),
)

/** Whether a place's name stands for a state that acts: a country, or the capital it is governed from. */
export function isState(name: string): boolean {
  return stateNames.has(normOf(name))
}

/** Whether a name is that of a capital and of no country: "Kabul", not "Djibouti". */
export function isCapital(name: string): boolean {
  return isState(name) && !isCountry(name)
}

/** Whether a place is a country. */
export function isCountry(name: string): boolean {
  return countryNames.has(normOf(name))
}

/** What the state is called that a country's name or a capital stands for, the usual name first: "Turkey" of "Ankara". */
export function namesOfState(name: string): readonly string[] {
  return namesByName.get(normOf(name)) ?? [name]
}

/** The countries of each people's name. */
const countriesByPeople = new Map<string, Set<string>>()
for (const [code, people] of places.demonyms) {
  const country = countryByCode.get(String(code))
  if (country === undefined) continue
  const [usual = country] = namesOfState(country)
  for (const name of Array.isArray(people) ? people : [])
    countriesByPeople.set(normOf(name), (countriesByPeople.get(normOf(name)) ?? new Set()).add(usual))
}

/** The country of a people's name: "Syria" of "Syrian"; undefined for words that are none, and where two are meant. */
export function countryOf(people: string): string | undefined {
  const [country, other] = countriesByPeople.get(normOf(people)) ?? []
  return other === undefined ? country : undefined
}
