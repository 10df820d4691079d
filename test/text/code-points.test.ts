import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffset, wideLettersIn } from '../../src/text/code-points.ts'

test('offsets are counted as code points, also in texts that are not well formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'م', '😀', '\ud83d', '𐎀', '\ude00') }), (text) => {
      const wide = wideLettersIn(text)
      let before = 0
      let offset = 0
      for (const letter of text) {
        expect(codePointOffset(offset, wide)).toBe(before)
        offset += letter.length
        before += 1
      }
      expect(codePointOffset(text.length, wide)).toBe(before)
    }),
  )
})
