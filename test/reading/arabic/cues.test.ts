import { describe, expect, it } from 'vitest'
import { cueOf, cuesIn, lacks } from '../../../src/reading/arabic/words/cues.ts'
import { wordsOf } from '../../../src/reading/arabic/words/words.ts'

describe('cues', () => {
  const isMarsh = cueOf(({ norm }) => norm === 'مستنقعزرقون')
  const isReed = cueOf(({ stems }) => stems.some(({ base }) => base === 'قصبزرقون'))

  it('of a sentence are the classes of which it has a word', () => {
    const cues = cuesOf('عبروا مستنقعزرقون ليلا.')
    expect([isMarsh, isReed].map((cue) => lacks({ cues }, cue))).toEqual([false, true])
  })

  it('are told by the stems of a word as well', () => {
    expect(lacks({ cues: cuesOf('اختبأوا بالقصبزرقون.') }, isReed)).toBe(false)
  })

  it('are none of signs and numbers', () => {
    expect(cuesOf('12 … (3)')).toBe(0)
  })
})

function cuesOf(text: string): number {
  return cuesIn(wordsOf(text, 0, text.length))
}
