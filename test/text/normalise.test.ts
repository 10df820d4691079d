import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedWords, hasArabic } from '../../src/text/normalise.ts'

/** Letters of the languages that are read, with marks, digits, signs and direction signs among them. */
const WRITING = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aZéıİşğüÇ0 9-–\'’"().,\u200f\u2067\u0640\u064eأإآٱءؤئىيةهکكۀ٣ا', '\u0301', '\u0327'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
})

describe('fold', () => {
  it.each([
    ['Mihraç', 'Mihrac'],
    ["Hay'at Tahrir al-Sham", 'Hay’at  Taḥrīr al Shām'],
    ['لواء إسكندرون', 'لواء اسكندرون'],
    ['عَلِيّ', 'على'],
    ['کيالي', 'كيالي'],
    ['اللاذقية', 'اللاذقيه'],
    ['ISTANBUL', 'ıstanbul'],
    ['𝚤stanbul', 'istanbul'],
    ['عــلي', 'علي'],
  ])('%s is as good as %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  it.each([
    ['كيالي', 'كيلاني'],
    ['Jabhat al-Nusra', 'Jabhat Ansar'],
  ])('%s is not %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
  })

  it('twice is once', () => {
    fc.assert(
      fc.property(WRITING, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves words with one space between them, and nothing around them', () => {
    fc.assert(
      fc.property(WRITING, (text) => {
        expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
      }),
    )
  })

  it('does not care how a letter is composed', () => {
    fc.assert(
      fc.property(WRITING, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  it('gives its words', () => {
    expect(foldedWords(' Free-Syrian  Army ')).toEqual(['free', 'syrian', 'army'])
    expect(foldedWords('– ')).toEqual([])
  })
})

it('finds Arabic letters', () => {
  expect([hasArabic('Ali (علي)'), hasArabic('Ali')]).toEqual([true, false])
})
