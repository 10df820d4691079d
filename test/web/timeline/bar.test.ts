import { expect, test } from 'vitest'
import { dayOf } from '../../../src/time/day.ts'
import { barOf, scaleOf } from '../../../web/timeline/bar.ts'
import { ticksOf } from '../../../web/timeline/ticks.ts'

/** A scale on which a day of the year 2010 to 2020 can be read off. */
const scale = { from: dayOf('2010-01-01'), to: dayOf('2020-01-01') }

function drawn(edtf: string): Record<string, unknown> | null {
  const bar = barOf(edtf, scale)
  if (bar === null) return null
  const rounded = Object.entries(bar).map(([name, value]) => [
    name,
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  ])
  return Object.fromEntries(rounded)
}

test.each([
  ['2015', { kind: 'observation', start: 0.5, end: 0.6, solidFrom: 0.5, solidTo: 0.6 }],
  ['2013/2016', { kind: 'interval', start: 0.3, end: 0.7, solidFrom: 0.4, solidTo: 0.6 }],
  ['2011/..', { kind: 'interval', start: 0.1, end: 1, solidFrom: 0.2, solidTo: 1 }],
  ['2011/', { kind: 'interval', start: 0.1, end: 0.32, solidFrom: 0.2, solidTo: 0.2 }],
  ['/2024', { kind: 'interval', start: 0, end: 1, solidFrom: 1, solidTo: 1 }],
  ['2001/', { kind: 'interval', start: 0, end: 1, solidFrom: 0, solidTo: 0 }],
  ['/2014', { kind: 'interval', start: 0.28, end: 0.5, solidFrom: 0.4, solidTo: 0.4 }],
])('%s is drawn solid where it surely held and fading where it may have', (edtf, bar) => {
  expect(drawn(edtf)).toEqual(bar)
})

test('what is no date is not drawn', () => {
  expect(drawn('long ago')).toBeNull()
})

test('the scale holds all times and the day asked about', () => {
  const found = scaleOf(['2013/2016', '2011'], dayOf('2024-05-01'))
  expect(found !== null && found.from <= dayOf('2011-01-01') && found.to >= dayOf('2024-05-01')).toBe(true)
  expect(scaleOf([], null)).toBeNull()
})

test.each([
  ['2010-01-01', '2020-01-01', [2010, 2012, 2014, 2016, 2018]],
  ['1900-01-01', '2020-01-01', [1900, 1920, 1940, 1960, 1980, 2000]],
])('from %s to %s the round years are written', (from, to, years) => {
  expect(ticksOf({ from: dayOf(from), to: dayOf(to) }).map(({ year }) => year)).toEqual(years)
})
