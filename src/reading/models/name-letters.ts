import { fromBase64 } from './bytes.ts'
import { hashOf } from './hash.ts'

/** What a word may be, told by its letters alone: a part of a person's name, a place, or a common word. */
export const PERSON = 0
export const PLACE = 1
export const COMMON_WORD = 2
export const KINDS = 3
/** Runs of letters are told apart by so many bits of their hash. */
const BITS = 15
export const RUNS: number = 2 ** BITS
/** What 1 in a weight is worth. */
export const LETTER_UNIT: number = 1 / 24
const [SHORTEST, LONGEST] = [2, 5]
const SEED = 31

/** How much the letters of a word speak for a person and for a place, against a common word: from -4 to 4, rounded. */
export type NameLetters = (word: string) => { readonly person: number; readonly place: number }

/** Hands over the number of each run of letters of a word, its edges marked. */
export function runsOf(word: string, push: (run: number) => void): void {
  const marked = `^${word}$`
  for (let at = 0; at < marked.length; at++) {
    for (let length = SHORTEST; length <= LONGEST && at + length <= marked.length; length++) {
      push(hashOf(marked.slice(at, at + length), SEED) >>> (32 - BITS))
    }
  }
}

/** Opens weights: for each run of letters one signed byte for each kind. */
export function lettersFrom(text: string): NameLetters {
  const weights = new Int8Array(fromBase64(text).buffer)
  return (word) => {
    const sums = new Float64Array(KINDS)
    runsOf(word, (run) => {
      for (let k = 0; k < KINDS; k++) sums[k] = (sums[k] as number) + (weights[run * KINDS + k] as number)
    })
    const [person, place, common] = [...sums].map((sum) => sum * LETTER_UNIT) as [number, number, number]
    return { person: stepOf(person - common), place: stepOf(place - common) }
  }
}

function stepOf(difference: number): number {
  return Math.max(-4, Math.min(4, Math.round(difference / 1.5)))
}
