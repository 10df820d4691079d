import { hashOf } from './hash.ts'
import type { HashTable } from './hash-table.ts'

/** What lists and clusters say of a word or of several in a row. */
export interface WordEntry {
  /** The lists it stands in, as bits: see `WordClass`. */
  readonly classes: number
  /** Groups of words used alike: among 64 in bits 18 to 23, 256 in 10 to 17, 1,024 in 0 to 9, bit 24 set; 0 when not known. */
  readonly cluster: number
  /** Where the word stands among all that are used, in units of 1/32 of the usual distance from the middle; null when not known. */
  readonly vector: Int8Array | null
}

/** How many numbers the vector of a word has. */
export const VECTOR_LENGTH = 32
/** What 1 in a vector is worth. */
export const VECTOR_UNIT: number = 1 / 32

/** The lists that a word may stand in. */
export const WORD_CLASS = {
  givenName: 1,
  partOfName: 2,
  town: 4,
  country: 8,
  people: 16,
  headOfOrganization: 32,
  office: 64,
  kindOfPlace: 128,
  region: 256,
  wellKnownPerson: 512,
} as const

export interface WordLexicon {
  /** Of a normalised word, or of words joined by one space. */
  entryOf(words: string): WordEntry
}

const NOTHING: WordEntry = { classes: 0, cluster: 0, vector: null }
const SEED = 77

/** What a word is known by in a lexicon. */
export function wordKey(words: string): number {
  return hashOf(words, SEED)
}

/** What is known of the words of a table, by their numbers, in flat arrays: they are opened in no time. */
export interface WordColumns {
  readonly classes: Uint16Array
  readonly clusters: Int32Array
  /** Where the vector of each word begins among the vectors; -1 when there is none. */
  readonly starts: Int32Array
  readonly vectors: Int8Array
}

/** A lexicon of words, numbered by the table. */
export function lexiconFrom(table: HashTable, { classes, clusters, starts, vectors }: WordColumns): WordLexicon {
  return {
    entryOf(words) {
      const number = table.numberOf(wordKey(words))
      if (number < 0) return NOTHING
      const start = starts[number] as number
      return {
        classes: classes[number] as number,
        cluster: clusters[number] as number,
        vector: start < 0 ? null : vectors.subarray(start, start + VECTOR_LENGTH),
      }
    },
  }
}
