import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelineAddressFrom, yearsInAddress, yearsOf } from '../../../../web/screens/timeline/timeline-address.ts'
import {
  closer,
  FIRST_YEAR,
  farther,
  LAST_YEAR,
  moved,
  scaleOfYears,
  type Years,
  yearsOfScale,
} from '../../../../web/screens/timeline/years.ts'

const year = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR })
const years = fc.tuple(year, year).map(
  ([one, other]): Years => ({
    first: Math.min(one, other),
    last: Math.max(one, other),
  }),
)
const length = ({ first, last }: Years): number => last - first + 1

test('years stay years, however they are moved', () => {
  fc.assert(
    fc.property(years, year, (before, about) => {
      for (const after of [
        closer(before),
        closer(before, about),
        farther(before),
        moved(before, -1),
        moved(before, 1),
      ]) {
        expect(after.first).toBeGreaterThanOrEqual(FIRST_YEAR)
        expect(after.last).toBeLessThanOrEqual(LAST_YEAR)
        expect(after.last).toBeGreaterThanOrEqual(after.first)
      }
      expect(length(closer(before))).toBe(Math.ceil(length(before) / 2))
      expect(length(moved(before, 1))).toBe(length(before))
    }),
  )
})

test('closer keeps a year among them in sight', () => {
  fc.assert(
    fc.property(years, year, (before, about) => {
      fc.pre(about >= before.first && about <= before.last)
      const after = closer(before, about)
      expect(about >= after.first && about <= after.last).toBe(true)
    }),
  )
})

test('years are the same from a scale and from an address', () => {
  fc.assert(
    fc.property(years, (before) => {
      expect(yearsOfScale(scaleOfYears(before))).toEqual(before)
      expect(yearsOf(timelineAddressFrom(yearsInAddress(before) as Record<string, unknown>))).toEqual(before)
    }),
  )
})

test.each([
  [{ from: '2016', to: '2011' }],
  [{ from: '2016' }],
  [{ from: '0000', to: '2011' }],
  [{ from: 'x', to: '2011' }],
  [{ from: ['2011'], to: 2016 }],
])('%j are no years', (search) => {
  expect(timelineAddressFrom(search)).toMatchObject({ from: undefined, to: undefined })
})
