import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'
import { expect, test } from 'vitest'
import { cutAtAntimeridian, type Polygon, type Ring } from '../../../web/map/antimeridian.ts'

const square = (west: number, east: number): Ring => [
  [west, 0],
  [east, 0],
  [east, 10],
  [west, 10],
  [west, 0],
]

function widthOf(ring: Ring): number {
  const across = ring.map(([x = 0]) => x)
  return Math.max(...across) - Math.min(...across)
}

test('what lies within the map stays as it is', () => {
  const polygon = [square(10, 30), square(15, 20)]
  expect(cutAtAntimeridian(polygon)).toEqual([polygon])
})

test('what runs over the antimeridian is a piece at each edge', () => {
  const pieces = cutAtAntimeridian([square(170, -170)])
  expect(pieces.map(([outline = []]) => [Math.min(...outline.map(([x = 0]) => x)), widthOf(outline)])).toEqual([
    [-180, 10],
    [170, 10],
  ])
})

test('what goes around a pole reaches it', () => {
  const cap = [-180, -90, 0, 90, 180].map((x) => [x, -70])
  const [[outline = []] = []] = cutAtAntimeridian([cap])
  expect([widthOf(outline), Math.min(...outline.map(([, y = 0]) => y))]).toEqual([360, -90])
})

/** The outlines of all countries, as the atlas has them. */
function atlas(): readonly Polygon[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof feature>[0]
  const countries = feature(topology, topology.objects['countries'] ?? '')
  return ('features' in countries ? countries.features : []).flatMap(({ geometry }): readonly Polygon[] => {
    if (geometry.type === 'Polygon') return [geometry.coordinates]
    return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  })
}

test('no country of the atlas has an edge from one side of the map to the other but along a pole', () => {
  const rings = atlas().flatMap(cutAtAntimeridian).flat()
  const edges = rings.flatMap((ring) => ring.map(([x = 0, y = 0], at) => ({ x, y, from: ring[at - 1]?.[0] ?? x })))
  expect(edges.length).toBeGreaterThan(90_000)
  expect(edges.filter(({ x }) => Math.abs(x) > 180)).toEqual([])
  expect(edges.filter(({ x, y, from }) => Math.abs(x - from) > 180 && Math.abs(y) < 90)).toEqual([])
})
