import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderIn } from '../../../src/reading/by-model/find-words.ts'

function found(text: string, words: string): string | null {
  const place = finderIn(text, { start: 0, end: text.length }).find(words)
  return place === null ? null : text.slice(place.start, place.end)
}

describe('words are found', () => {
  it.each([
    ['as they stand', 'The Northern Front left.', 'Northern Front', 'Northern Front'],
    ['over a line break', 'The Northern\n  Front left.', 'Northern Front', 'Northern\n  Front'],
    ['with a line break of their own', 'The Northern Front left.', ' Northern\nFront ', 'Northern Front'],
    ['behind signs of more than one unit', '𝕬𝕬 Northern\u00a0Front', 'Northern Front', 'Northern\u00a0Front'],
    ['with marks that nobody sees', 'قال\u200f «جبهة\u200f الشمال»', 'جبهة الشمال', 'جبهة\u200f الشمال'],
    ['at their first whole place', 'Frontal, then Front.', 'Front', 'Front'],
    ['not as a part of a word', 'The Northern Frontier', 'Northern Front', null],
    ['not in other letters', 'The Northern front', 'Northern Front', null],
    ['not without their accents', 'Émile', 'Emile', null],
    ['not when there are none', 'The Front', ' \n', null],
    ['not when only marks are asked for', 'The Front', '\u200f\u200f', null],
  ])('%s', (_, text, words, expected) => {
    expect(found(text, words)).toBe(expected)
  })

  it('in their stretch alone, and from a place on', () => {
    const text = 'Front one, Front two, Front three'
    const finder = finderIn(text, { start: 6, end: 26 })
    expect(finder.find('Front')).toEqual({ start: 11, end: 16 })
    expect(finder.find('Front', 12)).toBeNull()
    expect(finderIn(text, { start: 0, end: text.length }).find('Front', 12)).toEqual({ start: 22, end: 27 })
  })

  it('wherever they are put, whatever white space is around them and in them', () => {
    const piece = fc.stringMatching(/^[a-zA-Zé𝕬ع]{1,6}$/u)
    const space = fc.stringMatching(/^[ \n\t\u00a0]{1,3}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, space), { minLength: 3, maxLength: 12 }), fc.nat(), (parts, at) => {
        const text = parts.map(([word, gap]) => word + gap).join('')
        const first = at % (parts.length - 1)
        const asked = `${parts[first]?.[0]} ${parts[first + 1]?.[0]}`
        const words = found(text, asked)
        expect(words?.split(/\s+/)).toEqual(asked.split(' '))
      }),
    )
  })
})
