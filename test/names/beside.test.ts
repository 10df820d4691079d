import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsOf, emptyBeside, mayStandBeside, setBeside } from '../../src/names/beside.ts'

const names = fc.array(fc.uniqueArray(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 5 }), { maxLength: 200 })

test('a part that stands beside another is never said not to', () => {
  fc.assert(
    fc.property(names, fc.array(fc.nat({ max: 20_000 })), (all, more) => {
      const beside = emptyBeside()
      for (const name of all) setBeside(beside, Int32Array.from(name))
      for (const name of all) {
        const [part = 0, ...others] = name
        for (const other of others) expect(mayStandBeside(beside, part, bitsOf([...more, other]))).toBe(true)
      }
    }),
  )
})

test('of a part with few beside it, hardly any other part may stand beside it', () => {
  const beside = emptyBeside()
  setBeside(beside, Int32Array.of(1, 2, 3))
  const others = Array.from({ length: 1000 }, (_, at) => 4 + at)
  expect(others.filter((other) => mayStandBeside(beside, 1, bitsOf([other]))).length).toBeLessThan(20)
  expect(mayStandBeside(beside, 1, bitsOf([]))).toBe(false)
  expect(mayStandBeside(beside, 9, bitsOf(others))).toBe(false)
})
