import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDocument } from '../../src/reading/read.ts'
import { stretchesOf } from '../../src/reading/stretches.ts'

const MOST = 1_000_000

it('stretches hold everything once and in order, and none is longer than a million characters unless one thing is', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 1_500_000 }), { maxLength: 40 })
  fc.assert(
    fc.property(lengths, (all) => {
      let at = 0
      const placed = all.map((length) => {
        const start = at
        at += length
        return { start, end: at }
      })
      const stretches = [...stretchesOf(placed)]
      expect(stretches.flat()).toEqual(placed)
      for (const stretch of stretches) {
        const length = (stretch.at(-1)?.end ?? 0) - (stretch[0]?.start ?? 0)
        expect(length <= MOST || stretch.length === 1).toBe(true)
      }
    }),
  )
})

const EMPTY = { id: 'src_0', title: null, publisher: null, published: null }

it.each([
  ['en', 'The Green Front was founded in 1990. It was led by Sami Example.\n\nThe front has 200 fighters.'],
  ['ar', 'قال القائد إن الجبهة الخضراء تأسست عام 1990.\n\nوأعلنت الجبهة ذلك.'],
])('who waits for a document in %s is told how far it was read, up to its end', (language, text) => {
  const places: number[] = []
  readDocument({ ...EMPTY, language, text }, undefined, { reached: (place) => places.push(place) })
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places.at(-1)).toBe(text.length)
  expect(places.length).toBeGreaterThan(1)
})

it('a document of more than one stretch is read to its end, and its figures are the same throughout', () => {
  const sentence = 'Sami Example, the leader of the Northern Example Front, was killed in May 2016. '
  const { claims, mentions } = readDocument({ ...EMPTY, language: 'en', text: sentence.repeat(15_000) })
  expect(new Set(claims.map(({ subject }) => subject.id)).size).toBeLessThan(4)
  expect((mentions.at(-1)?.start ?? 0) > MOST).toBe(true)
})
