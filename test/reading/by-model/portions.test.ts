import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halvesOf, portionsOf } from '../../../src/reading/by-model/portions.ts'
import { blocksOf } from '../../../src/reading/layout.ts'
import { sentencesOf } from '../../../src/text/sentences.ts'

const LONGEST = 3000

function portions(text: string) {
  return portionsOf({ text, blocks: blocksOf(text) })
}

describe('the portions of a text', () => {
  it('hold each of its sentences whole, in order, and none is too long', () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z ]{0,300}[a-z]\.$/)
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 20 }), (all) => {
        const text = all.join('\n\n')
        const made = portions(text)
        for (const { start, end } of blocksOf(text)) {
          for (const [from, to] of sentencesOf(text, start, end)) {
            expect(made.some((portion) => portion.start <= from && to <= portion.end)).toBe(true)
          }
        }
        for (const [index, { start, end }] of made.entries()) {
          expect(end - start).toBeLessThanOrEqual(LONGEST)
          expect(start).toBeGreaterThan(made[index - 1]?.start ?? -1)
          expect(end).toBeGreaterThan(made[index - 1]?.end ?? -1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('overlap, so that what a sentence refers to is shown with it', () => {
    const text = Array.from(
      { length: 60 },
      (_, at) => `This is the sentence with the number ${at}, as it stands.`,
    ).join(' ')
    const [first, second] = portions(text)
    expect(second?.start).toBeLessThan(first?.end ?? 0)
    expect(text.slice(second?.start)).toMatch(/^This is the sentence/)
  })

  it('are none where there is no text, and cut where there is no sentence', () => {
    expect(portions('')).toEqual([])
    expect(portions(' \n\n')).toEqual([])
    const long = portions('word '.repeat(5000))
    expect(long.length).toBeGreaterThan(8)
    for (const { start, end } of long) expect(end - start).toBeLessThanOrEqual(LONGEST)
  })

  it('fall into halves between sentences, until they are short', () => {
    const text = 'A sentence that is not so short as others are. '.repeat(40).trim()
    const [one, other] = halvesOf(text, { start: 0, end: text.length })
    expect([one?.start, other?.start, other?.end]).toEqual([0, one?.end, text.length])
    expect(text.slice(0, one?.end)).toMatch(/are\.$/)
    expect(halvesOf(text, { start: 0, end: 300 })).toEqual([])
  })
})
