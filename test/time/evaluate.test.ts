import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '../../src/time/day.ts'
import { isEdtf } from '../../src/time/edtf.ts'
import { evaluateAt, type State } from '../../src/time/evaluate.ts'
import { edtfDate, edtfPair } from './arbitrary.ts'

const ORDER: readonly State[] = ['not_yet', 'possible', 'holds', 'possible', 'ended']

function check(valid: string | null, states: string): void {
  const [days, expected] = [states.match(/\d{4}-\d\d-\d\d/g) ?? [], states.match(/[a-z_]+/g)]
  expect(days.map((day) => evaluateAt(valid, dayOf(day)))).toEqual(expected)
}

describe('evaluateAt', () => {
  test('an observation holds over its own days and is silent about others', () => {
    check('2015', '2014-12-31 observed_at 2015-01-01 holds 2015-12-31 holds 2016-01-01 observed_at')
    check('2016-03-29', '2016-03-28 observed_at 2016-03-29 holds 2016-03-30 observed_at')
  })

  test('a vague observation is only possible', () => {
    check('198X', '1979-12-31 observed_at 1985-06-01 possible 1990-01-01 observed_at')
    check('2015~', '2015-06-01 possible 2016-06-01 observed_at')
  })

  test('what began and has no end said to come holds on', () => {
    check('2011/..', '2010-12-31 not_yet 2011-06-01 possible 2011-12-31 holds 2050-01-01 holds')
    check('2011-05-03/..', '2011-05-02 not_yet 2011-05-03 holds')
  })

  test('an unsaid bound leaves it possible', () => {
    check('/2024', '1900-01-01 possible 2024-12-31 possible 2025-01-01 ended')
    check('2011/', '2010-01-01 not_yet 2030-01-01 possible')
  })

  test('between vague ends it surely holds', () => {
    check('2013/2016', '2012-12-31 not_yet 2013-06-01 possible 2014-01-01 holds 2016-06-01 possible 2017-01-01 ended')
    check('2013~/2016', '2013-12-31 possible 2014-01-01 holds')
  })

  test('without a date there is no answer', () => {
    check(null, '2016-01-01 undated')
    check('some day', '2016-01-01 undated')
  })

  test('an interval goes through its states in one direction', () => {
    const day = fc.integer({ min: -1_500_000, max: 2_900_000 })
    fc.assert(
      fc.property(edtfPair.filter(isEdtf), fc.array(day, { minLength: 2 }), (interval, days) => {
        let at = 0
        for (const state of days.toSorted((a, b) => a - b).map((n) => evaluateAt(interval, n))) {
          at = ORDER.indexOf(state, at)
          expect(at).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  test('a date alone never ends', () => {
    fc.assert(
      fc.property(edtfDate, fc.integer({ min: -1_500_000, max: 2_900_000 }), (date, n) => {
        expect(['holds', 'possible', 'observed_at']).toContain(evaluateAt(date, n))
      }),
    )
  })
})
