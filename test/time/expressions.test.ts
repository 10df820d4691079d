import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEdtf } from '../../src/time/edtf.ts'
import { findTimes, type TimeLanguage, validOf } from '../../src/time/expressions.ts'

interface Case {
  readonly text: string
  readonly published: string | null
  readonly expected: readonly { readonly quote: string; readonly edtf: string | null; readonly bound: string }[]
}

const LANGUAGES = ['en', 'ar', 'tr'] as const
const CORPUS: Readonly<Record<TimeLanguage, readonly Case[]>> = {
  en: corpusOf('en'),
  ar: corpusOf('ar'),
  tr: corpusOf('tr'),
}

function corpusOf(language: TimeLanguage): readonly Case[] {
  return JSON.parse(readFileSync(new URL(`corpus/${language}.json`, import.meta.url), 'utf8'))
}

describe.each(LANGUAGES)('expressions in %s', (language) => {
  test.each(CORPUS[language].map((one) => [one.text, one] as const))('%s', (_, { text, published, expected }) => {
    const found = findTimes(text, { language, published })
    expect(found.map(({ quote, edtf, bound }) => ({ quote, edtf, bound }))).toEqual(expected)
  })
})

test.each([
  ['en', 'since the late 1980s', '1980s'],
  ['en', 'in the beginning of the 19th century', '19th century'],
  ['en', 'in late July 2016', 'late July 2016'],
] as const)('in %s the value of "%s" is that of "%s"', (language, text, words) => {
  const [found] = findTimes(text, { language, published: null })
  expect(text.slice(found?.valueStart, found?.end)).toBe(words)
})

/** Texts made of what dates are made of, and of anything else. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...LANGUAGES.flatMap((language) => CORPUS[language].flatMap(({ text }) => text.split(' ')))),
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.constantFrom(' ', '\n', '-', '/', ', ', "'", '.'),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '))
const language = fc.constantFrom(...LANGUAGES)
const published = fc.constantFrom(null, '2016-04-06', '2016-04', '2016', '2015/..', 'no date')

describe('findTimes on any text', () => {
  test('quotes what stands there, in order and apart', () => {
    fc.assert(
      fc.property(anyText, language, published, (text, spoken, day) => {
        let last = 0
        for (const { start, end, quote, cueStart, ends = [] } of findTimes(text, {
          language: spoken,
          published: day,
        })) {
          expect(text.slice(start, end)).toBe(quote)
          expect(quote).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(last)
          expect(cueStart).toBeLessThanOrEqual(start)
          for (const part of ends) expect(text.slice(part.start, part.end)).toBe(part.quote)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('gives EDTF or nothing', () => {
    fc.assert(
      fc.property(anyText, language, published, (text, spoken, day) => {
        for (const expression of findTimes(text, { language: spoken, published: day })) {
          if (expression.edtf !== null) expect(expression.edtf).toSatisfy(isEdtf)
          const valid = validOf(expression)
          if (valid !== null) expect(valid).toSatisfy(isEdtf)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('reads a part of a text with offsets of the whole', () => {
    const text = 'In 2011 it began. Two years later it ended, on 5 May 2013.'
    const found = findTimes(text, { language: 'en', published: null, anchor: '2011', start: 18, end: 42 })
    expect(found.map(({ start, quote, edtf }) => [start, quote, edtf])).toEqual([[18, 'Two years later', '2013']])
  })

  test('work grows as the text does', () => {
    for (const unit of ['1 ', 'the ', '2016-', '(', 'in 2016 ', '5 May ', 'من ', "'", '1.']) {
      const text = unit.repeat(50_000)
      for (const spoken of ['en', 'ar'] as const) {
        const found = findTimes(text, { language: spoken, published: '2016-04-06' })
        expect(found.every(({ start, end, quote }) => text.slice(start, end) === quote)).toBe(true)
      }
    }
  }, 60_000)
})

describe('validOf', () => {
  test.each([
    ['Open since the late 1980s.', '198X/..'],
    ['Open since last week.', '2016-03-28/..'],
    ['Open until 2024.', '/2024'],
    ['Open from 1990 to 1994.', '1990/1994'],
    ['Open: 2011 – present', '2011/..'],
    ['Opened in mid-2014.', '2014'],
    ['Opened before 2014.', null],
    ['Opened after 2014.', null],
    ['Opened by 2014.', null],
    ['Opened a few days later.', null],
  ])('%s', (text, valid) => {
    const [expression] = findTimes(text, { language: 'en', published: '2016-04-06' })
    expect(expression === undefined ? undefined : validOf(expression)).toBe(valid)
  })
})

test('the cue begins where the preposition does', () => {
  const text = 'It has been open since the late 1980s.'
  const [expression] = findTimes(text, { language: 'en', published: null })
  expect(text.slice(expression?.cueStart, expression?.end)).toBe('since the late 1980s')
})
