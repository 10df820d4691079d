import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, isoOf } from '../../src/time/day.ts'
import { boundsOf, type DaySpan, isEdtf } from '../../src/time/edtf.ts'
import { evaluateAt, type State } from '../../src/time/evaluate.ts'
import { edtfDate, edtfPair } from './arbitrary.ts'

const ORDER: readonly State[] = ['not_yet', 'possible', 'holds', 'possible', 'ended']

/** As facts draw several answers together. */
const SAYING_MOST: readonly State[] = ['holds', 'possible', 'ended', 'not_yet', 'observed_at', 'undated']

/** The days that the ends of an interval may mean, the first and the last of each; of one that is not said, any. */
function endsMeant(interval: string): { readonly begins: readonly number[]; readonly stops: readonly number[] } {
  const [start, stop] = interval.split('/')
  const bounds = boundsOf(interval)
  const meant = (span: DaySpan | null | undefined) =>
    span == null ? [-Infinity, Infinity] : [span.earliest, span.latest]
  return {
    begins: start === '..' ? [-Infinity] : meant(bounds?.start),
    stops: stop === '..' ? [Infinity] : meant(bounds?.end),
  }
}

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

  test('an interval split in two gives the same answers', () => {
    // Where an end is not said, the cut says something new, so the halves know more than the whole.
    const end = fc.oneof(edtfDate, fc.constant('..'))
    const cut = fc.integer({ min: -700_000, max: 2_900_000 })
    fc.assert(
      fc.property(end, cut, end, fc.array(cut, { minLength: 1 }), (start, at, stop, days) => {
        const [first, second] = [`${start}/${isoOf(at)}`, `${isoOf(at + 1)}/${stop}`]
        const [begun, ended] = [boundsOf(first)?.start, boundsOf(second)?.end]
        fc.pre(isEdtf(first) && isEdtf(second) && isEdtf(`${start}/${stop}`))
        // So too where the cut does not lie in what is surely inside.
        fc.pre((begun?.latest ?? at) <= at && (ended?.earliest ?? at + 1) > at)
        for (const day of [...days, at - 1, at, at + 1, at + 2]) {
          const halves = [evaluateAt(first, day), evaluateAt(second, day)]
          const whole = evaluateAt(`${start}/${stop}`, day)
          const surest = SAYING_MOST.find((state) => halves.includes(state))
          expect(`${day} ${surest}`).toBe(`${day} ${whole}`)
        }
      }),
    )
  })

  test('possible is exactly the uncertain part: some of the ends that may be meant let the day in, and some do not', () => {
    fc.assert(
      fc.property(edtfPair.filter(isEdtf), fc.integer({ min: -1_500_000, max: 2_900_000 }), (interval, n) => {
        fc.pre(!/[~?%]/.test(interval))
        const { begins, stops } = endsMeant(interval)
        for (const day of [n, ...[...begins, ...stops].filter(Number.isFinite).flatMap((it) => [it - 1, it, it + 1])]) {
          const inside = begins.flatMap((begin) => stops.map((end) => begin <= day && day <= end))
          const outside = inside.some(Boolean) ? ['possible'] : ['ended', 'not_yet']
          expect(inside.every(Boolean) ? ['holds'] : outside).toContain(evaluateAt(interval, day))
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
