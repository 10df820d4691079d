import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstAfter, numberAt, placeOf } from '../../src/store/place-number.ts'

const place = fc.record({ sequence: fc.integer({ min: 1, max: 2 ** 33 - 1 }), position: fc.nat({ max: 2 ** 20 - 1 }) })

test('a number stands for one place, and numbers are in the order of the log', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(placeOf(numberAt(one))).toEqual(one)
      expect(Number.isSafeInteger(numberAt(one))).toBe(true)
      const order = one.sequence - other.sequence || one.position - other.position
      expect(Math.sign(numberAt(one) - numberAt(other))).toBe(Math.sign(order))
      expect(numberAt(one) < firstAfter(one.sequence)).toBe(true)
      expect(numberAt(one) >= firstAfter(one.sequence - 1)).toBe(true)
    }),
  )
})

test('an entry that brings more than there are numbers for is refused', () => {
  expect(() => numberAt({ sequence: 7, position: 2 ** 20 })).toThrow('log entry 7 brings more than 1048576')
})
