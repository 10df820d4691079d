import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayPass, sieveOf } from '../../../src/inquiry/claim-index/sieve.ts'

const ENTITIES = 20_000
const EVERYBODY = Array.from({ length: ENTITIES }, (_, entity) => entity)

test('a sieve lets everybody through whom it was made for, and holds most of the others back', () => {
  const some = fc.uniqueArray(fc.nat({ max: ENTITIES - 1 }), { maxLength: 100 })
  fc.assert(
    fc.property(some, (wanted) => {
      const sieve = sieveOf(wanted, ENTITIES)
      expect(wanted.filter((entity) => !mayPass(sieve, entity))).toEqual([])
      const passing = EVERYBODY.filter((entity) => mayPass(sieve, entity))
      expect(passing.length).toBeLessThanOrEqual(ENTITIES / 16 + wanted.length)
    }),
  )
})
