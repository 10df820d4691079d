import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf } from '../../../../web/screens/identity/mention-context.ts'

test('the line of a mention is told from its neighbours', () => {
  const text = 'A title\nAli Kayyali, a leader, was named.\nThe end'
  const start = text.indexOf('Kayyali')
  expect(contextOf(text, { start, end: start + 7 })).toEqual({
    before: 'Ali ',
    words: 'Kayyali',
    after: ', a leader, was named.',
  })
})

test('a long line is cut at words, and the cut is seen', () => {
  const text = `${'before '.repeat(100)}NAME${' after'.repeat(100)}`
  const start = text.indexOf('NAME')
  const { before, after } = contextOf(text, { start, end: start + 4 })
  expect(before).toMatch(/^…before (?:before )+$/)
  expect(after).toMatch(/^(?: after)+…$/)
  expect(before.length).toBeLessThanOrEqual(121)
  expect(after.length).toBeLessThanOrEqual(121)
})

test('what is shown stands in the text, in one line', () => {
  const texts = fc.array(fc.constantFrom('a', 'ب', ' ', '\n', 'word'), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat({ max: 5 }), (parts, place, length) => {
      const text = parts.join('')
      const start = place % text.length
      const end = Math.min(text.length, start + length)
      const { before, words, after } = contextOf(text, { start, end })
      expect(words).toBe(text.slice(start, end))
      expect(text.slice(0, start).endsWith(before.replace(/^…/, ''))).toBe(true)
      expect(text.slice(end).startsWith(after.replace(/…$/, ''))).toBe(true)
      expect(before + after).not.toContain('\n')
    }),
  )
})
