import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutArticle } from '../../src/text/joined-words.ts'
import { foldedWords } from '../../src/text/normalise.ts'
import { searchWords } from '../../src/text/search-words.ts'

/** Letters of the languages that are read, with marks, digits, signs and direction signs among them. */
const WRITING = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'aZéıİşğüÇß0 9-–\'’"()`＇.,\n\u200f\u2067\u0640\u064eأإآٱءؤئىيةهکكۀ٣الوبفلالל׳םиЁй½ﷺﻻ',
      '\u0301',
      '\u0327',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
})
/** An Arabic word as `fold` leaves it, long enough to stand after any particle. */
const ARABIC = fc.string({ unit: fc.constantFrom(...'ابتجحدرسشعفقكلمنهوي'), minLength: 3, maxLength: 8 })

/** Every form under which any word of a text is found. */
function formsOf(text: string): readonly string[] {
  return searchWords(text).flatMap(({ word, joined }) => [word, ...joined])
}

function wordOf(text: string): string | undefined {
  return searchWords(text)[0]?.word
}

describe('a word is found by another', () => {
  it.each([
    ['الجبهة', 'جبهة'],
    ['والجبهة', 'جبهة'],
    ['للجبهة', 'جبهة'],
    ['وللجبهة', 'الجبهة'],
    ['بالجبهة', 'جبهة'],
    ['فالجبهة', 'جبهة'],
    ['كالجبهة', 'جبهة'],
    ['بجبهة', 'جبهة'],
    ['وبجبهة', 'جبهة'],
    ['جبهة', 'الجبهة'],
    ['للجنة', 'لجنة'],
    ['ولجنة', 'لجنة'],
    ['للاذقية', 'اللاذقية'],
    ['الباليستي', 'باليستي'],
    ['والحي', 'حي'],
    ['وألمانيا', 'ألمانيا'],
    ['لألمانيا', 'ألمانيا'],
    ['بالله', 'الله'],
    ['إسكندرون', 'اسكندرون'],
    ['عَلِيّ', 'على'],
    ['عــلي', 'ﻋﻠﻲ'],
    ['٢٠١٦', '2016'],
    ['۲۰۱۶', '٢٠١٦'],
    ['İSTANBUL', 'istanbul'],
    ['IĞDIR', 'ığdır'],
    ["Suriye'nin", 'suriye'],
    ['Ural’s', 'URAL'],
    ["l'armée", 'ARMEE'],
    ["Ba'ath", 'Baath'],
    ['Ba＇ath', 'Baath'],
    ['Łódź', 'lodz'],
    ['STRASSE', 'straße'],
    ['ПУТЁМ', 'путем'],
    ['הממשלה', 'ממשלה'],
    ['שָׁלוֹם', 'שלום'],
  ])('%s by %s', (text, asked) => {
    expect(formsOf(text)).toContain(wordOf(asked))
  })
})

describe('a word is not found by another', () => {
  it.each([
    ['جنة', 'لجنة'],
    ['تاب', 'كتاب'],
    ['الله', 'له'],
    ['كيالي', 'كيلاني'],
    ['surge', 'urge'],
  ])('%s by %s', (text, asked) => {
    expect(formsOf(text)).not.toContain(wordOf(asked))
  })
})

describe('the words of a text', () => {
  it('stand where they say, in the order of the text', () => {
    fc.assert(
      fc.property(WRITING, WRITING, (before, text) => {
        const whole = before + text
        let last = before.length
        for (const { start, end, word } of searchWords(whole, before.length)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(searchWords(whole.slice(start, end)).map((found) => found.word)).toContain(word)
          // A sign that stands for several words gives them all one place.
          last = start
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are those that fold gives, in other letters and without articles; signs such as ™ are no words', () => {
    fc.assert(
      fc.property(WRITING, (text) => {
        const folded = foldedWords(text.replace(/(?!`)\p{S}/gu, ' ')).flatMap((word) =>
          searchWords(word).map((found) => found.word),
        )
        expect(searchWords(text).map(({ word }) => word)).toEqual(folded)
      }),
      { numRuns: 1000 },
    )
  })

  it('have forms of letters and digits only, the word not among the others', () => {
    fc.assert(
      fc.property(WRITING, (text) => {
        for (const { word, joined } of searchWords(text)) {
          for (const form of [word, ...joined]) expect(form).toMatch(/^[\p{L}\p{N}]{1,64}$/u)
          expect(joined).not.toContain(word)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are no longer than an index takes', () => {
    expect(wordOf('𝕬ب'.repeat(50_000))?.length).toBeLessThanOrEqual(64)
    expect(wordOf('x'.repeat(100_000))).toBe('x'.repeat(64))
  })
})

describe('an Arabic word', () => {
  it.each(['ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'وبال', 'ولل'])('is the same behind %s', (article) => {
    fc.assert(
      fc.property(ARABIC, (word) => {
        expect(withoutArticle(article + word)).toBe(withoutArticle(word))
      }),
    )
  })

  it.each(['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'فل', 'وك'])('is found behind %s', (particles) => {
    fc.assert(
      fc.property(ARABIC, (word) => {
        expect(formsOf(particles + word)).toContain(wordOf(word))
      }),
    )
  })
})
