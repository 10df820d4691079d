import { rememberedOf } from './word-kinds.ts'
import type { Word } from './words.ts'

/** A class of words without any of which a rule finds nothing in a sentence: one bit. */
export type Cue = number

const CLASSES: ((word: Word) => boolean)[] = []
/** As many classes as an integer has bits. */
const MOST = 31

/** The class of the words that are accepted, by their letters alone. */
export function cueOf(accepts: (word: Word) => boolean): Cue {
  if (CLASSES.length === MOST) throw new RangeError(`cues: more than ${MOST} classes`)
  return 1 << (CLASSES.push(accepts) - 1)
}

/** The classes of which a sentence has a word. */
export function cuesIn(words: readonly Word[]): number {
  let cues = 0
  for (const word of words) if (word.stems.length > 0) cues |= cuesOf(word).bits
  return cues
}

/** Whether a sentence has no word of a class. */
export function lacks({ cues }: { readonly cues: number }, cue: Cue): boolean {
  return (cues & cue) === 0
}

/** Told once of each word that texts write: a rule that asks for a class costs the sentences without it nothing. */
const cuesOf = rememberedOf((word) => {
  return { bits: CLASSES.reduce((bits, accepts, i) => (accepts(word) ? bits | (1 << i) : bits), 0) }
})
