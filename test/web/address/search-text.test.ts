import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSearch, printSearch } from '../../../web/address/search-text.ts'

test('an address gives back the words it was made of', () => {
  const names = fc.stringMatching(/^[a-z]{1,8}$/).filter((name) => name !== '')
  const words = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(fc.dictionary(names, words), (search) => {
      expect(parseSearch(printSearch(search))).toEqual({ ...search })
    }),
  )
})

test('an address can be read, and one view has one address', () => {
  expect(printSearch({ known: '2016-03-30', at: '2016', claim: undefined, words: '' })).toBe(
    '?at=2016&known=2016-03-30',
  )
})
