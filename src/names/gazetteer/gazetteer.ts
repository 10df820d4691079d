import type { BearerOfName, Gazetteer, Place } from './place.ts'
import { namesInEntry, placeKey } from './place-key.ts'
import { lineAt, linesWithKey, type SortedLines } from './sorted-lines.ts'

/** The towns of the world as `scripts/build-gazetteer.ts` writes them. */
export interface TownData {
  /** Sorted by key, the larger first: name, country, id, latitude, longitude, population; numbers in base 36. */
  readonly towns: string
  /** Names in other scripts and languages, sorted by key: name, and the line of the town in base 36. */
  readonly names: string
}

/** Names written by hand: by country and the name that a town has in the data. */
export type TownNames = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Regions written by hand: by country and ISO 3166-2 code. A region lies where its seat lies. */
export type Regions = Readonly<
  Record<string, Readonly<Record<string, { readonly name: string; readonly seat: string; readonly names?: string }>>>
>

/** A name written by hand; its place is looked up when it is asked for, and need not be in the data. */
interface HandWrittenName {
  readonly name: string
  readonly place: () => Place | undefined
}

type Names = ReadonlyMap<string, readonly HandWrittenName[]>

interface HandWritten {
  readonly towns: Names
  readonly regions: Names
  /** Regions by the names of their seats. */
  readonly seats: Names
  /** The names of towns by country. */
  readonly countries: Names
}

/** Coordinates are kept in hundredths of a degree, about a kilometre. */
const HUNDREDTHS = 100
/** Towns of a country that are heard for a name nothing answers: enough for any but the largest, and bounded. */
const MOST_HEARD = 2500
const MOST_KEPT = 10_000

/** A gazetteer over the data. Nothing is parsed before it is asked for, but for the names written by hand. */
export function gazetteerFrom(data: TownData, townNames: TownNames, regions: Regions): Gazetteer {
  const towns: SortedLines = { text: data.towns, keyOf: keyOfLine }
  const names: SortedLines = { text: data.names, keyOf: keyOfLine }
  const starts = lazily(() => startsOfLines(data.towns))
  const byHand = lazily(() => handWritten(towns, townNames, regions))
  const handNames = lazily(() => namesByPlace(byHand()))
  return {
    towns: remembered((key) => [
      ...linesWithKey(towns, key).map(([, line]) => named(townIn(line))),
      ...linesWithKey(names, key).map(([, line]) => {
        const [name = '', number = ''] = line.split('\t')
        return { place: townIn(lineAt(data.towns, starts()[Number.parseInt(number, 36)] ?? 0)), name }
      }),
      ...bearersIn(byHand().towns, key),
    ]),
    regions: (key, seats) => [...bearersIn(byHand().regions, key), ...(seats ? bearersIn(byHand().seats, key) : [])],
    namesOf: (place) => [
      place.name,
      ...(place.kind === 'town' ? otherNames(data, lineNumber(towns, place, starts())) : []),
      ...(handNames().get(place.id) ?? []),
    ],
    townsOf: remembered((country) => [
      ...largest(linesOf(country, data.towns)),
      ...bearersIn(byHand().countries, country),
    ]),
  }
}

/** The names written by hand, and what each stands for; a town is looked up in the data when its name is asked for. */
function handWritten(towns: SortedLines, townNames: TownNames, regions: Regions): HandWritten {
  const found = { towns: new Map(), regions: new Map(), seats: new Map(), countries: new Map() }
  for (const [country, town, entry] of entriesOf(townNames)) {
    const place = lazily(() => townNamed(towns, town, country))
    for (const name of namesInEntry(entry)) {
      put(found.towns, placeKey(name), { name, place })
      put(found.countries, country, { name, place })
    }
  }
  for (const [country, id, { name: own, seat, names = '' }] of entriesOf(regions)) {
    const place = lazily(() => regionAround(townNamed(towns, seat, country), id, own))
    const ofSeat = namesInEntry(townNames[country]?.[seat] ?? '')
    for (const name of [own, ...namesInEntry(names)]) put(found.regions, placeKey(name), { name, place })
    for (const name of [seat, ...ofSeat]) put(found.seats, placeKey(name), { name, place })
  }
  return found
}

function namesByPlace({ towns, regions }: HandWritten): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { name, place } of [...towns.values(), ...regions.values()].flat()) {
    const id = place()?.id
    if (id !== undefined) put(found, id, name)
  }
  return found
}

/** What stands in a table of tables: [country, key, entry]. */
function entriesOf<T>(
  table: Readonly<Record<string, Readonly<Record<string, T>>>>,
): readonly (readonly [string, string, T])[] {
  return Object.entries(table).flatMap(([country, entries]) =>
    Object.entries(entries).map(([key, entry]) => [country, key, entry] as const),
  )
}

function regionAround(seat: Place | undefined, id: string, name: string): Place | undefined {
  return seat && { ...seat, id, name, kind: 'region', population: 0 }
}

function bearersIn(names: Names, key: string): readonly BearerOfName[] {
  return (names.get(key) ?? []).flatMap(({ name, place }) => {
    const found = place()
    return found === undefined ? [] : [{ name, place: found }]
  })
}

function put<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [value])
  else known.push(value)
}

/** The number of a town's line; -1 when it has none. */
function lineNumber(towns: SortedLines, { id, name }: Place, starts: Int32Array): number {
  const found = linesWithKey(towns, placeKey(name)).find(([, line]) => townIn(line).id === id)
  return found === undefined ? -1 : starts.indexOf(found[0])
}

function otherNames({ names }: TownData, line: number): readonly string[] {
  const found: string[] = []
  const mark = `\t${line.toString(36)}`
  for (let at = names.indexOf(mark); at !== -1; at = names.indexOf(mark, at + 1)) {
    const end = at + mark.length
    if (end === names.length || names[end] === '\n') found.push(names.slice(names.lastIndexOf('\n', at) + 1, at))
  }
  return found
}

/** The town of a country that the data has under a name, the largest of several. */
function townNamed(towns: SortedLines, name: string, country: string): Place | undefined {
  const found = linesWithKey(towns, placeKey(name)).map(([, line]) => townIn(line))
  return found.find((town) => town.country === country && town.name === name)
}

function named(place: Place): BearerOfName {
  return { place, name: place.name }
}

function keyOfLine(line: string): string {
  return placeKey(line.slice(0, line.indexOf('\t')))
}

function townIn(line: string): Place {
  const [name = '', country = '', id, latitude, longitude, population] = line.split('\t')
  const number = (digits = '0'): number => Number.parseInt(digits, 36)
  return {
    id: String(number(id)),
    name,
    kind: 'town',
    country,
    latitude: number(latitude) / HUNDREDTHS,
    longitude: number(longitude) / HUNDREDTHS,
    population: number(population),
  }
}

function startsOfLines(text: string): Int32Array {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return Int32Array.from(starts)
}

/** The lines of the towns of a country: its two capital letters stand nowhere else between tabs. */
function linesOf(country: string, text: string): readonly string[] {
  const found: string[] = []
  const mark = `\t${country}\t`
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1))
    found.push(lineAt(text, text.lastIndexOf('\n', at) + 1))
  return found
}

function largest(lines: readonly string[]): readonly BearerOfName[] {
  return lines
    .map(townIn)
    .sort((a, b) => b.population - a.population)
    .slice(0, MOST_HEARD)
    .map(named)
}

/** The same few names are asked for with every document. */
function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const kept = known.get(key)
    if (kept !== undefined) return kept
    if (known.size >= MOST_KEPT) known.clear()
    const found = find(key)
    known.set(key, found)
    return found
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
