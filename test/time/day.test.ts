import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, dayOf, dayOfDate, isDate, isoOf, parseDay, weekdayOf } from '../../src/time/day.ts'

const day = fc.integer({ min: -800_000, max: 2_900_000 })

describe('day', () => {
  test('counts from 1970-01-01', () => {
    expect(dayOf('1970-01-01')).toBe(0)
    expect(dayOf('2016-03-29')).toBe(16_889)
    expect(dayOf('2016-03-29T23:59:59.999Z')).toBe(16_889)
  })

  test('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(day, (n) => {
        expect(isoOf(n).slice(-6)).toBe(new Date(n * 86_400_000).toISOString().slice(-20, -14))
      }),
    )
  })

  test('goes there and back', () => {
    fc.assert(
      fc.property(day, (n) => {
        const { year, month, day: dayOfMonth } = dateOf(n)
        expect(dayOfDate(year, month, dayOfMonth)).toBe(n)
        expect(isDate(year, month, dayOfMonth)).toBe(true)
        expect(parseDay(isoOf(n))).toBe(n)
      }),
    )
  })

  test('refuses what the calendar has not', () => {
    for (const text of ['2015-02-29', '2015-13-01', '2015-00-10', '2015-1-1', '2015', 'yesterday', '']) {
      expect(parseDay(text)).toBeNull()
      expect(() => dayOf(text)).toThrow(RangeError)
    }
  })

  test('knows the day of the week', () => {
    expect(weekdayOf(dayOf('2016-03-28'))).toBe(1)
    expect(weekdayOf(dayOf('2016-04-03'))).toBe(7)
    fc.assert(
      fc.property(day, (n) => {
        expect(weekdayOf(n + 1)).toBe((weekdayOf(n) % 7) + 1)
      }),
    )
  })
})
