import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countUnder, END, emptyChains, keyOf, link, newestUnder } from '../../src/names/chains.ts'

const listed = (chains: ReturnType<typeof emptyChains>, key: number): readonly number[] => {
  const values: number[] = []
  for (let at = newestUnder(chains, key); at !== END; at = chains.before[at] as number)
    values.push(chains.values[at] as number)
  return values
}

test('chains are lists under keys, the newest value first, none twice in a row', () => {
  const entry = fc.tuple(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer()), fc.nat({ max: 3 }))
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 3000 }), (entries) => {
      const chains = emptyChains()
      const expected = new Map<number, number[]>()
      for (const [key, value] of entries) {
        link(chains, key, value)
        const list = expected.get(key) ?? []
        if (list[0] !== value) list.unshift(value)
        expected.set(key, list)
      }
      for (const [key, values] of expected) {
        expect(listed(chains, key)).toEqual(values)
        expect(countUnder(chains, key)).toBe(values.length)
      }
      expect(listed(chains, 123_456_789)).toEqual(expected.get(123_456_789) ?? [])
    }),
  )
})

test('a hundred thousand keys keep their lists apart', () => {
  const chains = emptyChains()
  for (let key = 0; key < 100_000; key++) link(chains, keyOf(`word ${key}`), key)
  for (let key = 0; key < 100_000; key += 997) expect(listed(chains, keyOf(`word ${key}`))).toContain(key)
})
