import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, isoOf } from '../../src/time/day.ts'
import { daysOfHijri, hijriYearOf } from '../../src/time/hijri.ts'

test.each([
  [{ year: 1, month: 1, day: 1 }, '0622-07-19', '0622-07-19'],
  [{ year: 1400, month: 1, day: 1 }, '1979-11-21', '1979-11-21'],
  [{ year: 1445, month: 9, day: null }, '2024-03-11', '2024-04-09'],
  [{ year: 1445, month: null, day: null }, '2023-07-19', '2024-07-07'],
])('%j', (date, first, last) => {
  expect(daysOfHijri(date)?.map(isoOf)).toEqual([first, last])
})

test.each([
  { year: 0, month: null, day: null },
  { year: 1400, month: 13, day: null },
  { year: 1400, month: 2, day: 30 },
])('%j is no date', (date) => {
  expect(daysOfHijri(date)).toBeNull()
})

const year = fc.integer({ min: 1, max: 2000 })
const month = fc.integer({ min: 1, max: 12 })

test('a month follows the one before, and has 29 or 30 days', () => {
  fc.assert(
    fc.property(year, month, (one, which) => {
      const [first, last] = daysOfHijri({ year: one, month: which, day: null }) ?? [0, 0]
      const next = which === 12 ? { year: one + 1, month: 1 } : { year: one, month: which + 1 }
      expect([29, 30]).toContain(last - first + 1)
      expect(daysOfHijri({ ...next, day: 1 })?.[0]).toBe(last + 1)
    }),
  )
})

test('a Gregorian year has the month of the Hijri year that is found for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 700, max: 2200 }), month, (gregorian, which) => {
      const found = hijriYearOf(gregorian, which)
      // Twelve Hijri months are eleven days shorter, so that a month may begin in every Gregorian year.
      const first = found === null ? undefined : daysOfHijri({ year: found, month: which, day: 1 })?.[0]
      expect(first === undefined ? null : dateOf(first).year).toBe(gregorian)
    }),
  )
})
