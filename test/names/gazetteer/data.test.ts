import { expect, test } from 'vitest'
import { countryName } from '../../../src/names/gazetteer/countries-named.ts'
import type { Regions } from '../../../src/names/gazetteer/gazetteer.ts'
import data from '../../../src/names/gazetteer/geonames.json' with { type: 'json' }
import { loadGazetteer } from '../../../src/names/gazetteer/load.ts'
import { namesInEntry, placeKey } from '../../../src/names/gazetteer/place-key.ts'
import regionData from '../../../src/names/gazetteer/regions.json' with { type: 'json' }
import towns from '../../../src/names/gazetteer/towns.json' with { type: 'json' }

const regions: Regions = regionData
const gazetteer = await loadGazetteer()

test.each(['towns', 'names'] as const)('%s are sorted by the key they are looked up under', (list) => {
  const keys = data[list].split('\n').map((line) => placeKey(line.slice(0, line.indexOf('\t'))))
  expect(keys.findIndex((key, index) => index > 0 && key < (keys[index - 1] ?? ''))).toBe(-1)
})

test('every name stands for a line that is there', () => {
  const count = data.towns.split('\n').length
  const lines = data.names.split('\n').map((line) => Number.parseInt(line.split('\t')[1] ?? '', 36))
  expect(lines.every((line) => line >= 0 && line < count)).toBe(true)
})

test('every town written by hand is in the data, and answers to each of its names', () => {
  const lost = entriesOf(towns).flatMap(([country, town, entry]) =>
    [town, ...namesInEntry(entry)].filter(
      (name) => !gazetteer.towns(placeKey(name)).some(({ place }) => place.name === town && place.country === country),
    ),
  )
  expect(lost).toEqual([])
})

test('every region has a seat that is in the data, and answers to each of its names', () => {
  const lost = entriesOf(regions).flatMap(([country, id, { name, names = '' }]) =>
    [name, ...namesInEntry(names)].filter(
      (own) =>
        !gazetteer.regions(placeKey(own), false).some(({ place }) => place.id === id && place.country === country),
    ),
  )
  expect(lost).toEqual([])
})

test('the countries of what is written by hand have names', () => {
  const codes = [...Object.keys(towns), ...Object.keys(regions)]
  expect(codes.filter((code) => countryName(code) === code)).toEqual([])
})

function entriesOf<T>(table: Readonly<Record<string, Readonly<Record<string, T>>>>): readonly [string, string, T][] {
  return Object.entries(table).flatMap(([country, entries]) =>
    Object.entries(entries).map(([key, entry]): [string, string, T] => [country, key, entry]),
  )
}
