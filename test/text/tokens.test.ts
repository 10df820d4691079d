import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldArabic, normOf, tokensOf } from '../../src/text/tokens.ts'

const TEXT = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(..."ab’'s -–.,1٣\u200cعلي؟ \n") }),
)

describe('tokens', () => {
  it.each([
    ["Zaman's anti-Assad front, 2,000 men.", "Zaman|'s|anti-Assad|front|,|2,000|men|."],
    ['قال: «٢٬٠٠٠ مقاتل»', 'قال|:|«|٢٬٠٠٠|مقاتل|»'],
    ['Hay’at Tahrir al-Sham (HTS)', 'Hay’at|Tahrir|al-Sham|(|HTS|)'],
    ['April–June 2015', 'April–June|2015'],
    ['1980s', '1980|s'],
    ['', ''],
  ])('of %s', (text, expected) => {
    expect(
      tokensOf(text)
        .map((token) => token.text)
        .join('|'),
    ).toBe(expected)
  })

  it('stand where they say, in order, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let end = 0
        let between = ''
        for (const token of tokensOf(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(token.start).toBeGreaterThanOrEqual(end)
          between += text.slice(end, token.start)
          end = token.end
        }
        expect(between + text.slice(end)).toMatch(/^\s*$/)
      }),
      { numRuns: 500 },
    )
  })

  it('of a stretch are those of the text, with the offsets of the text', () => {
    const text = 'One two. Three four.'
    expect(tokensOf(text, 9)).toEqual(tokensOf(text).slice(3))
    expect(tokensOf(text, 4, 7).map((token) => token.text)).toEqual(['two'])
  })

  it('are asked for in one form, and that form stays', () => {
    expect([normOf('Hay’at'), normOf('أُسامة'), normOf('FRONT'), normOf('front')]).toEqual([
      "hay'at",
      'اسامه',
      'front',
      'front',
    ])
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(foldArabic(foldArabic(text))).toBe(foldArabic(text))
      }),
    )
  })
})
