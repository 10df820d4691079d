import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayOverlap, surelyMeet } from '../../src/inquiry/span.ts'
import { evaluateAt } from '../../src/time/evaluate.ts'

describe('times that surely meet', () => {
  it.each([
    ['2005/2008', '2007', true],
    ['2005/2008', '2006/..', true],
    ['../2008', '2007', true],
    ['2009-03-05', '2009-03-05', true],
    ['2009', '2009', false],
    ['2005/2009', '2009', false],
    ['2005/2009', '2009/..', false],
    ['/2009', '2009-06/..', false],
    ['/2009', '2008/2010', true],
    ['2005/', '2003/2006', true],
    ['2005/', '2007', false],
    ['2005/2008', null, false],
    ['2005/2008', 'spring', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(surelyMeet(one, other)).toBe(expected)
    expect(surelyMeet(other, one)).toBe(expected)
  })

  const year = fc.integer({ min: 2000, max: 2006 })
  const end = fc.oneof(
    year.map(String),
    fc.tuple(year, fc.integer({ min: 10, max: 12 })).map(([of, month]) => `${of}-${month}`),
    fc.constant('..'),
  )
  const interval = fc.tuple(end, end).map(([from, to]) => `${from}/${to}`)

  it('may overlap, and intervals do so where both hold on one day', () => {
    fc.assert(
      fc.property(interval, interval, fc.integer({ min: 10_900, max: 13_500 }), (one, other, day) => {
        if (surelyMeet(one, other)) expect(mayOverlap(one, other)).toBe(true)
        if (evaluateAt(one, day) === 'holds' && evaluateAt(other, day) === 'holds')
          expect(surelyMeet(one, other)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
