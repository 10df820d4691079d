import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyTally, highest, nextTurn, raise } from '../../src/names/tally.ts'

const THINGS = 50

test('the highest are those that a sort would put first, round after round', () => {
  const turn = fc.array(fc.tuple(fc.nat({ max: THINGS - 1 }), fc.integer({ min: 1, max: 8 })), { maxLength: 80 })
  fc.assert(
    fc.property(
      fc.array(fc.array(turn, { maxLength: 4 }), { maxLength: 3 }),
      fc.integer({ min: 1, max: 12 }),
      (rounds, most) => {
        const tally = emptyTally()
        for (const turns of rounds) {
          const sums = new Map<number, number>()
          for (const raises of turns) {
            nextTurn(tally, THINGS)
            const raised = new Set<number>()
            for (const [thing, by] of raises) {
              raise(tally, thing, by)
              if (!raised.has(thing)) sums.set(thing, (sums.get(thing) ?? 0) + by)
              raised.add(thing)
            }
          }
          const expected = [...sums].sort(([a, x], [b, y]) => y - x || a - b).map(([thing]) => thing)
          expect(highest(tally, most)).toEqual(expected.slice(0, most))
        }
      },
    ),
  )
})
