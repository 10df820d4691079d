import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoOf } from '../../src/time/day.ts'
import { AFTER_ALL_DAYS, BEFORE_ALL_DAYS, dayBoundsOf, STATE_CODES, stateCodeIn } from '../../src/time/day-bounds.ts'
import { boundsOf, isEdtf } from '../../src/time/edtf.ts'
import { evaluateAt } from '../../src/time/evaluate.ts'
import { edtfDate, edtfPair } from './arbitrary.ts'

const validTime = fc.oneof(edtfDate, edtfPair, fc.constantFrom(null, '', 'some day', 'Y9999999/..', '../Y-9999999'))
const anyDay = fc.integer({ min: -1_500_000, max: 2_900_000 })
/** Days at and beside the bounds of a time, where a mistake by one would show. */
const edges = (valid: string | null): readonly number[] => {
  const bounds = valid === null ? null : boundsOf(valid)
  return [bounds?.start, bounds?.end].flatMap((span) =>
    span == null ? [] : [span.earliest, span.latest].flatMap((day) => [day - 1, day, day + 1]),
  )
}

test('the columns give the answers of evaluateAt', () => {
  fc.assert(
    fc.property(validTime, fc.array(anyDay), (valid, days) => {
      const { kind, earliest, latest, sureFrom, sureTo } = dayBoundsOf(valid)
      const column = Int32Array.of(7, earliest, latest, sureFrom, sureTo)
      for (const day of [...days, ...edges(valid).filter((edge) => Math.abs(edge) < 2_000_000_000)]) {
        expect(`${STATE_CODES[stateCodeIn(column, 1, kind, day)]} ${day}`).toBe(`${evaluateAt(valid, day)} ${day}`)
      }
    }),
    { numRuns: 3000 },
  )
})

test('the bounds stand in order and fit their columns', () => {
  fc.assert(
    fc.property(validTime, (valid) => {
      const { earliest, latest, sureFrom, sureTo } = dayBoundsOf(valid)
      expect(earliest).toBeLessThanOrEqual(latest)
      expect(Int32Array.of(earliest, latest, sureFrom, sureTo)).toEqual(
        Int32Array.from([earliest, latest, sureFrom, sureTo].map(Math.trunc)),
      )
      if (sureFrom > sureTo) return
      expect(earliest).toBeLessThanOrEqual(sureFrom)
      expect(sureTo).toBeLessThanOrEqual(latest)
    }),
  )
})

test('without a date everything is left open', () => {
  expect(dayBoundsOf(null)).toMatchObject({ earliest: BEFORE_ALL_DAYS, latest: AFTER_ALL_DAYS })
  expect(dayBoundsOf('some day')).toEqual(dayBoundsOf(null))
})

test('the states stand in the order in which they count', () => {
  expect(STATE_CODES).toEqual(['holds', 'possible', 'ended', 'not_yet', 'observed_at', 'undated'])
})

test('an interval that ends before it begins is no time at all', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), anyDay, (begin, length, day) => {
      fc.pre(begin > -700_000)
      const valid = `${isoOf(begin)}/${isoOf(begin - length)}`
      expect(isEdtf(valid)).toBe(false)
      expect(evaluateAt(valid, day)).toBe('undated')
    }),
  )
})
