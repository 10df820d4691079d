import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sectionsOf } from '../../src/text/sections.ts'

it('a short text is one section, and none has none', () => {
  expect(sectionsOf('one\n\ntwo')).toEqual([[0, 8]])
  expect(sectionsOf('')).toEqual([])
})

it('a long text is cut behind a paragraph, else a line, a sentence, a word, and only then anywhere', () => {
  const page = 'word '.repeat(4000)
  const ends = (sign: string) => sectionsOf(`${page}x${sign}${page}`)[0]
  expect(ends('\n\n')).toEqual([0, 20_003])
  expect(ends('\n')).toEqual([0, 20_002])
  expect(ends('. ')).toEqual([0, 20_003])
  expect(ends(' ')).toEqual([0, 29_997])
  expect(sectionsOf('𝕬'.repeat(15_001))).toEqual([
    [0, 30_000],
    [30_000, 30_002],
  ])
  expect(sectionsOf(`x${'𝕬'.repeat(15_001)}`)[0]).toEqual([0, 29_999])
})

it('sections follow one another without gaps and cut no word that is shorter than half of one', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(words, fc.constantFrom(' ', '\n', '\n\n', '. '), (some, space) => {
      const text = (some.join(space) + space).repeat(2000)
      const sections = sectionsOf(text)
      expect(sections.map(([start, end]) => text.slice(start, end)).join('')).toBe(text)
      for (const [, end] of sections) expect(text.slice(end - 1, end + 1)).not.toMatch(/^[a-z]{2}$/)
    }),
    { numRuns: 30 },
  )
})
