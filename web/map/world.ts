import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import { feature } from 'topojson-client'
import outlines from 'world-atlas/countries-50m.json?url'
import { cutAtAntimeridian, type Polygon, type Position, type Ring } from './antimeridian.ts'

type FeatureCollection = Extract<GeoJSONSourceSpecification['data'], { readonly type: 'FeatureCollection' }>
type Feature = FeatureCollection['features'][number]
type MultiPolygon = Extract<Feature['geometry'], { readonly type: 'MultiPolygon' }>

/** The land of the world, by country. */
export interface World {
  readonly countries: FeatureCollection
  /** A point in the largest piece of land of each country, with its two letters and how large that is in square degrees. */
  readonly middles: readonly { readonly code: string; readonly at: Position; readonly area: number }[]
}

let asked: Promise<World> | undefined

/** The outlines that come with the application, read once. */
export async function loadWorld(): Promise<World> {
  asked ??= readWorld().catch((error: unknown) => {
    asked = undefined
    throw error
  })
  return await asked
}

async function readWorld(): Promise<World> {
  const response = await fetch(outlines)
  if (!response.ok) throw new Error(`the outlines of the map: ${response.status}`)
  const atlas = (await response.json()) as Parameters<typeof feature>[0]
  const countries = feature(atlas, atlas.objects['countries'] ?? '')
  if (!('features' in countries)) throw new Error('the outlines of the map have no countries')
  const features = countries.features.map(flattened)
  return { countries: { type: 'FeatureCollection', features }, middles: features.flatMap(middleOf) }
}

/** A country as it lies on a flat map. */
function flattened(country: Feature): Feature {
  const coordinates = polygonsOf(country.geometry).flatMap(cutAtAntimeridian) as MultiPolygon['coordinates']
  return { ...country, geometry: { type: 'MultiPolygon', coordinates } }
}

/** Names of countries in a language, to be drawn where each lies; `rank` is 0 for the largest. */
export function namesOf({ middles }: World, tag: string): FeatureCollection {
  const names = new Intl.DisplayNames(tag, { type: 'region' })
  const bySize = middles.toSorted((one, other) => other.area - one.area)
  return {
    type: 'FeatureCollection',
    features: bySize.map(({ code, at }, rank) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...at] },
      properties: { name: names.of(code) ?? code, rank },
    })),
  }
}

/** The atlas numbers countries as ISO 3166-1 does; what is no country there has no number, and no name here. */
function middleOf({ id, geometry }: Feature): World['middles'] {
  const code = id === undefined ? undefined : new Intl.Locale(`und-${id}`).region
  const largest = polygonsOf(geometry).reduce<{ readonly ring: Ring; readonly area: number }>(
    (best, [ring = []]) => {
      const area = areaOf(ring)
      return area > best.area ? { ring, area } : best
    },
    { ring: [], area: 0 },
  )
  if (code === undefined || !/^[A-Z]{2}$/.test(code) || largest.area === 0) return []
  return [{ code, at: centreOf(largest.ring, largest.area), area: largest.area }]
}

function polygonsOf(geometry: Feature['geometry']): readonly Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

function areaOf(ring: Ring): number {
  return Math.abs(sumOfSides(ring, (cross) => cross)) / 2
}

/** The centre of area. */
function centreOf(ring: Ring, area: number): Position {
  const turn = Math.sign(sumOfSides(ring, (cross) => cross))
  const along = (axis: 0 | 1): number =>
    (turn * sumOfSides(ring, (cross, from, to) => ((from[axis] ?? 0) + (to[axis] ?? 0)) * cross)) / (6 * area)
  return [along(0), along(1)]
}

function sumOfSides(ring: Ring, of: (cross: number, from: Position, to: Position) => number): number {
  let sum = 0
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [from, to] = [ring[at] ?? [], ring[at + 1] ?? []]
    sum += of((from[0] ?? 0) * (to[1] ?? 0) - (to[0] ?? 0) * (from[1] ?? 0), from, to)
  }
  return sum
}
