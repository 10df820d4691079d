import { expect, test } from 'vitest'
import arabic from '../../../web/language/catalogues/ar.json' with { type: 'json' }
import englishMessages from '../../../web/language/catalogues/en.json' with { type: 'json' }
import { completeEnglish } from '../../../web/language/english.ts'
import { phraseIn } from '../../../web/language/phrase.ts'

const english = completeEnglish(englishMessages)

const CATALOGUES = { en: english, ar: arabic }

test.each([
  ['en', 1, '1 witness'],
  ['en', 3, '3 witnesses'],
  ['ar', 0, 'بلا شهود'],
  ['ar', 1, 'شاهد واحد'],
  ['ar', 2, 'شاهدان'],
  ['ar', 3, `${new Intl.NumberFormat('ar').format(3)} شهود`],
  ['ar', 11, `${new Intl.NumberFormat('ar').format(11)} شاهدا`],
  ['ar', 100, `${new Intl.NumberFormat('ar').format(100)} شاهد`],
] as const)('%s counts %i', (language, count, expected) => {
  expect(phraseIn(language, CATALOGUES[language])('entity.witnesses', { count })).toBe(expected)
})

test('names in a sentence are isolated, so that they do not turn it around', () => {
  expect(phraseIn('en', english)('search.title', { words: 'علي كيالي' })).toBe('Found for \u2068علي كيالي\u2069')
})
