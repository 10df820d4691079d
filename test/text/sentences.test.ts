import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/text/sentences.ts'

/** The sentences of a text with a bar between them. */
function check(text: string): string {
  return sentencesOf(text)
    .map(([start, end]) => text.slice(start, end))
    .join(' | ')
}

describe('sentences', () => {
  it.each([
    ['It fought. It lost.', 'It fought. | It lost.'],
    ['Dr. A. Example spoke on Jan. 5. He left.', 'Dr. A. Example spoke on Jan. 5. | He left.'],
    ['It was led by the U.S. government. It ended.', 'It was led by the U.S. government. | It ended.'],
    ['The size is 2.5 thousand. That is all', 'The size is 2.5 thousand. | That is all'],
    ['“We deny it.” They left.', '“We deny it.” | They left.'],
    ['Really?! Yes… perhaps.', 'Really?! | Yes… | perhaps.'],
    ['وقال د. علي ذلك. ثم غادر؟ نعم.', 'وقال د. علي ذلك. | ثم غادر؟ | نعم.'],
    [
      'عاد المقاتلون إلى القرية.وقالت الحركة «لن نعود».فصمتت الأخرى.',
      'عاد المقاتلون إلى القرية. | وقالت الحركة «لن نعود». | فصمتت الأخرى.',
    ],
    ['وكالة أ.ف.ب وموقع الجزيرة.نت وموقع النبأ.كوم', 'وكالة أ.ف.ب وموقع الجزيرة.نت وموقع النبأ.كوم'],
    ['Founded ca. 1970 as No. 2. it grew.', 'Founded ca. 1970 as No. 2. it grew.'],
    ['   ', ''],
  ])('of %s', (text, expected) => {
    expect(check(text)).toBe(expected)
  })

  it('are trimmed, in order, and leave out nothing but white space', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aB. !?؟…"”)\n عDr1') })
    fc.assert(
      fc.property(text, (paragraph) => {
        let last = 0
        for (const [start, end] of sentencesOf(paragraph)) {
          const sentence = paragraph.slice(start, end)
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toBe('')
          expect(paragraph.slice(last, start).trim()).toBe('')
          last = end
        }
        expect(paragraph.slice(last).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('of a stretch have the offsets of the text', () => {
    expect(sentencesOf('Title\nOne. Two.', 6)).toEqual([
      [6, 10],
      [11, 15],
    ])
  })
})
