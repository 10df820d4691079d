import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extentOf, gather, type Located } from '../../../web/map/gather.ts'

const place = (key: string, latitude: number, longitude: number, weight = 1): Located => ({
  key,
  latitude,
  longitude,
  weight,
})
const located = fc.record({
  key: fc.uuid(),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  weight: fc.integer({ min: 1, max: 9 }),
})
const several = fc.uniqueArray(located, { maxLength: 60, selector: ({ key }) => key })
const zoom = fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)

test('what lies over one another is one mark, named after the weightiest; nearer they are two', () => {
  const places = [place('homs', 34.73, 36.72), place('aleppo', 36.2, 37.16, 3)]
  expect(gather(places, 3).map(({ key, things }) => [key, things.length])).toEqual([['aleppo', 2]])
  expect(gather(places, 9).map(({ key }) => key)).toEqual(['aleppo', 'homs'])
})

test('marks come from north to south', () => {
  const places = [place('south', -30, 20), place('north', 60, 20), place('middle', 0, 20)]
  expect(gather(places, 3).map(({ key }) => key)).toEqual(['north', 'middle', 'south'])
})

test('every place is in one mark, whatever there is and in whichever order it comes', () => {
  fc.assert(
    fc.property(several, zoom, (places, near) => {
      const marks = gather(places, near)
      const keys = marks.flatMap(({ things }) => things.map(({ key }) => key))
      expect(keys.toSorted()).toEqual(places.map(({ key }) => key).toSorted())
      expect(gather(places.toReversed(), near)).toEqual(marks)
    }),
  )
})

test('there are never more marks than fit side by side', () => {
  const grid = Array.from({ length: 10_000 }, (_, at) =>
    place(`p${at}`, -80 + (at % 100) * 1.6, -180 + (at / 100) * 3.6),
  )
  const marks = gather(grid, 1)
  expect(marks.length).toBeLessThan(400)
})

test('places at one spot are no distance apart, however near one looks', () => {
  expect(extentOf([place('a', 35.53, 35.79), place('b', 35.53, 35.79)], 10)).toBe(0)
  expect(extentOf([place('a', 35.53, 35.79), place('b', 36.2, 37.16)], 10)).toBeGreaterThan(500)
  expect(extentOf([], 10)).toBe(0)
})
