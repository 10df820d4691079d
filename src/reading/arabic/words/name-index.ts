import { foldArabic } from '../../../text/tokens.ts'
import { rememberedOf } from './word-kinds.ts'
import type { Stem, Word } from './words.ts'

/** Names of several words, asked for at a place in a sentence; names may be added while reading. */
export interface NameIndex<T> {
  add(name: string, value: T): void
  /** Whether that very name is known. */
  has(name: string): boolean
  /** Whether a name begins with that word. */
  begins(word: string): boolean
  /** The longest name that begins at the word, with what is joined before its first word taken off. */
  at(words: readonly Word[], index: number): NameMatch<T> | undefined
}

export interface NameMatch<T> {
  readonly value: T
  readonly stem: Stem
  /** Index of the last word. */
  readonly last: number
}

interface Entry<T> {
  readonly keys: readonly string[]
  value: T
}

/** Names that share their first word and are this many are not told apart further: reading stays linear. */
const CROWD = 40

/** An index of names; a name added twice keeps its last value. */
export function createNameIndex<T>(): NameIndex<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  return {
    add(name, value) {
      const keys = keysOf(name)
      const first = keys[0]
      if (first === undefined) return
      const list = byFirst.get(first) ?? []
      const same = list.find(
        (entry) => entry.keys.length === keys.length && entry.keys.every((key, i) => key === keys[i]),
      )
      if (same !== undefined) {
        same.value = value
        return
      }
      if (list.length < CROWD) list.push({ keys, value })
      list.sort((a, b) => b.keys.length - a.keys.length)
      byFirst.set(first, list)
    },
    has(name) {
      const keys = keysOf(name)
      return (
        byFirst
          .get(keys[0] ?? '')
          ?.some((entry) => entry.keys.length === keys.length && entry.keys.every((key, i) => key === keys[i])) ?? false
      )
    },
    begins(word) {
      return byFirst.has(keyOf(word))
    },
    at(words, index) {
      const word = words[index]
      if (word === undefined) return undefined
      for (const { key, stem } of firstsOf(word)) {
        const entry = byFirst.get(key)?.find(({ keys }) => follows(words, index, keys))
        if (entry !== undefined) return { value: entry.value, stem, last: index + entry.keys.length - 1 }
      }
      return undefined
    },
  }
}

/** As what a word may begin a name: its stems without what is joined before them, each once. */
const firstsOf = rememberedOf(({ stems }) =>
  stems
    .map((stem) => ({ key: keyOf(stem.whole), stem }))
    .filter(({ key }, i, all) => all.findIndex((one) => one.key === key) === i),
)

function follows(words: readonly Word[], index: number, keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if (keyOf(words[index + i]?.norm ?? '') !== keys[i]) return false
  return true
}

/** Texts say the same names again and again; how many are remembered between documents. */
const REMEMBERED = 5_000
const KEYS = new Map<string, readonly string[]>()

function keysOf(name: string): readonly string[] {
  const known = KEYS.get(name)
  if (known !== undefined) return known
  if (KEYS.size >= REMEMBERED) KEYS.clear()
  const keys = splitIntoKeys(name)
  KEYS.set(name, keys)
  return keys
}

function splitIntoKeys(name: string): string[] {
  return foldArabic(name.toLowerCase())
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(keyOf)
}

/** أبي and أبا are أبو after a preposition or a verb. */
function keyOf(word: string): string {
  return word === 'ابي' || word === 'ابا' ? 'ابو' : word
}
