import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageAt, pagesOf, withPage } from '../../src/claims/page.ts'

/** Pages of a few characters each, one behind the other. */
const LENGTHS = fc.array(fc.nat({ max: 5 }), { maxLength: 20 })

test('a place stands on the last page that begins at it or before it', () => {
  fc.assert(
    fc.property(LENGTHS, fc.nat({ max: 120 }), (lengths, place) => {
      let at = 2
      const pages = lengths.map((length, index) => {
        at += length
        return { at, page: `${index + 1}` }
      })
      expect(pageAt(pages, place)).toBe(pages.findLast((page) => page.at <= place)?.page)
    }),
  )
})

test('a span without a page is left as it is', () => {
  const span = { start: 3, end: 9 }
  expect(withPage(span, undefined)).toBe(span)
  expect(withPage(span, [{ at: 4, page: 'ii' }])).toBe(span)
  expect(withPage(span, [{ at: 0, page: 'i' }])).toEqual({ ...span, page: 'i' })
})

test('each page is named once', () => {
  expect(pagesOf([{ page: '2' }, {}, { page: '1' }, { page: '2' }])).toEqual(['2', '1'])
})
