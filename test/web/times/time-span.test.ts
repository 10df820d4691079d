import { expect, test } from 'vitest'
import { dayOf, isoOf } from '../../../src/time/day.ts'
import { changesOf, dayAfter, dayIn, paceOf, spanOf, toldOn } from '../../../web/times/time-span.ts'

test('changes are the days on which something begins, and those on which it is over', () => {
  const days = changesOf(['2011/2013-05', '2013-06-01', '../2011', 'no date', '2011/..'])
  expect(days.map(isoOf)).toEqual(['2011-01-01', '2012-01-01', '2013-06-01', '2013-06-02'])
})

test('a span reaches over the changes and the documents', () => {
  const span = spanOf(changesOf(['2011/2013']), ['2012', '2016-03'])
  expect(span && [isoOf(span.from), isoOf(span.to)]).toEqual(['2011-01-01', '2016-03-31'])
  expect(spanOf([], [])).toBeNull()
})

test('a day outside the span is its nearest end, no day its last', () => {
  const span = { from: dayOf('2011-01-01'), to: dayOf('2012-01-01') }
  expect([undefined, '1990-01-01', '2011-05-01', 'soon'].map((iso) => isoOf(dayIn(iso, span)))).toEqual([
    '2012-01-01',
    '2011-01-01',
    '2011-05-01',
    '2012-01-01',
  ])
})

test('playing stops at the first of each month or year, at a pace that suits the span', () => {
  expect(isoOf(dayAfter(dayOf('2016-12-15'), 'month'))).toBe('2017-01-01')
  expect(isoOf(dayAfter(dayOf('2016-01-01'), 'year'))).toBe('2017-01-01')
  expect(isoOf(dayAfter(dayOf('2016-02-28'), 'day'))).toBe('2016-02-29')
  const paces = [100, 3000, 30_000].map((days) => paceOf({ from: 0, to: days }))
  expect(paces).toEqual(['day', 'month', 'year'])
})

test('what was known changes on the days by which sources were published', () => {
  expect(toldOn(['2016-03-30', '2012', 'soon', '2016-03-30']).map(isoOf)).toEqual(['2012-12-31', '2016-03-30'])
})
