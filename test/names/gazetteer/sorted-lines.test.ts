import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAt, linesWithKey } from '../../../src/names/gazetteer/sorted-lines.ts'

const keyOf = (line: string): string => line.split('\t')[0] ?? ''
const line = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'b', 'ح'), maxLength: 3 }), fc.nat(9))
  .map((it) => it.join('\t'))

test('halving finds what reading every line finds', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.nat(39), (lines, chosen) => {
      const sorted = lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0))
      const text = sorted.join('\n')
      const key = keyOf(lines[chosen % lines.length] ?? '')
      const found = linesWithKey({ text, keyOf }, key)
      expect(found.map(([, each]) => each)).toEqual(sorted.filter((each) => keyOf(each) === key))
      for (const [at, each] of found) expect(lineAt(text, at)).toBe(each)
      expect(linesWithKey({ text, keyOf }, 'nowhere')).toEqual([])
    }),
  )
})

test('there is nothing in an empty text', () => {
  expect(linesWithKey({ text: '', keyOf }, 'a')).toEqual([])
})
