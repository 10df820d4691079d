/**
 * Writes src/names/gazetteer/country-middles.json: a point within each country, by its two letters, from the outlines of
 * Natural Earth as the npm package world-atlas brings them: `node scripts/build-country-middles.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'

const ATLAS = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const PLACE = new URL('../src/names/gazetteer/country-middles.json', import.meta.url)

/** Longitude and latitude. */
type Position = readonly number[]
type Ring = readonly Position[]
/** Its outline, then its holes. */
type Polygon = readonly Ring[]

const atlas = JSON.parse(readFileSync(ATLAS, 'utf8')) as Parameters<typeof feature>[0]
const countries = feature(atlas, atlas.objects['countries'] ?? '')
const features = 'features' in countries ? countries.features : []
const largest = new Map<string, Polygon>()
for (const { id, geometry } of features) {
  const code = codeOf(id)
  // Islands may bear the number of the country that they belong to.
  for (const outline of code === null ? [] : polygonsOf(geometry)) {
    const before = largest.get(code ?? '')
    if (before === undefined || areaOf(before[0] ?? []) < areaOf(outline[0] ?? [])) largest.set(code ?? '', outline)
  }
}
const rows = [...largest].sort(([one], [other]) => (one < other ? -1 : 1))
writeFileSync(PLACE, `{\n${rows.map(([code, outline]) => rowOf(code, middleOf(outline))).join(',\n')}\n}\n`)

function polygonsOf(geometry: (typeof features)[number]['geometry']): readonly Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** The atlas numbers countries as ISO 3166-1 does; what is no country there has no number. */
function codeOf(number: string | number | undefined): string | null {
  const region = number === undefined ? undefined : new Intl.Locale(`und-${number}`).region
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null
}

/** A point on land: at the latitude of the centre of area, the middle of the longest stretch. */
function middleOf(largest: Polygon): readonly [number, number] {
  const latitude = latitudeOfCentre(largest[0] ?? [])
  const crossings = largest.flatMap((ring) => crossingsAt(ring, latitude)).sort((one, other) => one - other)
  let [longest, longitude] = [-1, 0]
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from, to] = [crossings[at] ?? 0, crossings[at + 1] ?? 0]
    if (to - from > longest) [longest, longitude] = [to - from, (from + to) / 2]
  }
  return [latitude, longitude]
}

function areaOf(ring: Ring): number {
  let twice = 0
  forEachSide(ring, ([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) => {
    twice += x1 * y2 - x2 * y1
  })
  return Math.abs(twice) / 2
}

function latitudeOfCentre(ring: Ring): number {
  let [sum, weight] = [0, 0]
  forEachSide(ring, ([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) => {
    const cross = x1 * y2 - x2 * y1
    sum += (y1 + y2) * cross
    weight += 3 * cross
  })
  return sum / weight
}

function crossingsAt(ring: Ring, latitude: number): readonly number[] {
  const found: number[] = []
  forEachSide(ring, ([x1 = 0, y1 = 0], [x2 = 0, y2 = 0]) => {
    if (y1 > latitude !== y2 > latitude) found.push(x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1))
  })
  return found
}

function forEachSide(ring: Ring, visit: (from: Position, to: Position) => void): void {
  for (let at = 0; at + 1 < ring.length; at += 1) visit(ring[at] ?? [], ring[at + 1] ?? [])
}

function rowOf(code: string, [latitude, longitude]: readonly [number, number]): string {
  return `  ${JSON.stringify(code)}: [${Number(latitude.toFixed(2))}, ${Number(longitude.toFixed(2))}]`
}
