import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doneAhead } from '../../src/workspace/ahead.ts'

test('outcomes come in order, and no more is begun ahead than was said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), fc.nat(4), async (delays, most) => {
      let [begun, taken, furthest] = [0, 0, 0]
      const begin = async (delay: number) => {
        begun++
        furthest = Math.max(furthest, begun - taken)
        for (let turn = 0; turn < delay; turn++) await Promise.resolve()
        return delay
      }
      const outcomes: number[] = []
      for await (const outcome of doneAhead(streamOf(delays), begin, () => most)) {
        outcomes.push(outcome)
        taken++
      }
      expect(outcomes).toEqual(delays)
      expect(furthest).toBeLessThanOrEqual(most + 1)
    }),
  )
})

test('a fault is thrown in its turn', async () => {
  const begin = async (number: number) => {
    if (number === 2) throw new Error('the second')
    return number
  }
  const taken: number[] = []
  const all = async () => {
    for await (const number of doneAhead(streamOf([1, 2, 3]), begin, () => 5)) taken.push(number)
  }
  await expect(all()).rejects.toThrow('the second')
  expect(taken).toEqual([1])
})

async function* streamOf<T>(things: readonly T[]): AsyncGenerator<T> {
  yield* things
}
