import { DASHES } from '../context/unit.ts'
import { type Stem, standing, type Word } from '../words/words.ts'

/** The name that covers the words, as it would stand alone: no joined particles, no quotation marks. */
export function nameFrom(words: readonly Word[], first: number, last: number, stem: Stem): string {
  const word = words[first]
  if (word === undefined) return ''
  const begin = standing(word, stem)
  const rest = textOf(words, first + 1, last)
  return rest === '' ? kunya(begin) : `${kunya(begin)} ${rest}`
}

function kunya(word: string): string {
  return word === 'أبي' || word === 'أبا' ? 'أبو' : word
}

export function textOf(words: readonly Word[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .filter((word) => word.kind !== 'sign' || DASHES.includes(word.norm))
    .map((word) => word.text)
    .join(' ')
}
