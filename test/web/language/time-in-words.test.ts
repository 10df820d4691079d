import { expect, test } from 'vitest'
import arabic from '../../../web/language/catalogues/ar.json' with { type: 'json' }
import englishMessages from '../../../web/language/catalogues/en.json' with { type: 'json' }
import { completeEnglish } from '../../../web/language/english.ts'
import { phraseIn } from '../../../web/language/phrase.ts'
import { timeInWords } from '../../../web/language/time-in-words.ts'

const english = completeEnglish(englishMessages)

const en = { tag: 'en', phrase: phraseIn('en', english) }
const ar = { tag: 'ar', phrase: phraseIn('ar', arabic) }

function said(edtf: string, language: typeof en): string {
  return timeInWords(edtf, language).replace(/[\u2068\u2069\u200e\u200f]/g, '')
}

test.each([
  ['2015', 'in 2015'],
  ['2015-06', 'in June 2015'],
  ['2016-03-29', 'on March 29, 2016'],
  ['2011/..', 'since 2011'],
  ['2011/', 'since 2011, end not said'],
  ['/2024', 'until 2024'],
  ['2013/2016', '2013 to 2016'],
  ['2014~', 'in about 2014'],
  ['2014-22', 'in summer 2014'],
  ['198X', 'in the 1980s'],
  ['what', 'what'],
])('%s is said in English', (edtf, words) => {
  expect(said(edtf, en)).toBe(words)
})

test('a day is said in Arabic with the months and digits of the language', () => {
  const day = new Intl.DateTimeFormat('ar', { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' }).format(
    new Date('2016-03-29T00:00:00Z'),
  )
  expect(said('2016-03-29', ar)).toBe(`في ${day}`.replace(/[\u200e\u200f]/g, ''))
})
