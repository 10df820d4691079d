import { fold } from '../../text/normalise.ts'

const WORD = /\S+/g

interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** The longest run of words that two texts share, as the second has it; empty for none. */
export function commonWords(one: string, other: string): string {
  const left = wordsOf(one)
  const right = wordsOf(other)
  let best = { length: 0, last: 0 }
  let previous = new Uint16Array(right.length + 1)
  for (const { folded } of left) {
    const lengths = new Uint16Array(right.length + 1)
    right.forEach((word, at) => {
      if (word.folded !== folded) return
      const length = (previous[at] ?? 0) + 1
      lengths[at + 1] = length
      if (length > best.length) best = { length, last: at }
    })
    previous = lengths
  }
  const first = right[best.last - best.length + 1]
  const last = right[best.last]
  return best.length === 0 || first === undefined || last === undefined ? '' : other.slice(first.start, last.end)
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const folded = fold(word)
    return folded === '' ? [] : [{ folded, start: index, end: index + word.length }]
  })
}
