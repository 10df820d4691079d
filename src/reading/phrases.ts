import { filterOf } from './word-filter.ts'

/** Sequences of normalised words, each with what it stands for; asked at a place, the longest one answers. */
export interface Phrases<T> {
  /** The longest phrase that begins at `index` of the words, or undefined. */
  match(words: readonly { readonly norm: string }[], index: number): Match<T> | undefined
  /** Whether a phrase begins with the word. */
  opens(norm: string): boolean
}

export interface Match<T> {
  /** How many words it covers. */
  readonly length: number
  readonly value: T
}

interface Entry<T> {
  readonly words: readonly string[]
  readonly value: T
}

/** Builds a matcher; words are separated by one space and already normalised as tokens are. */
export function phrasesOf<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const byFirst = new Map<string, Entry<T>[]>()
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ')
    const first = words[0]
    if (first === undefined) continue
    const list = byFirst.get(first) ?? []
    list.push({ words, value })
    byFirst.set(first, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  const mayOpen = filterOf(byFirst.keys())
  return {
    opens: (norm) => byFirst.has(norm),
    match(words, index) {
      const first = words[index]
      const list = first === undefined || !mayOpen(first.norm) ? undefined : byFirst.get(first.norm)
      if (list === undefined) return undefined
      for (const entry of list)
        if (standsAt(words, index, entry.words)) return { length: entry.words.length, value: entry.value }
      return undefined
    },
  }
}

/** Whether a phrase stands at a place of which its first word is known to be there. */
function standsAt(words: readonly { readonly norm: string }[], index: number, phrase: readonly string[]): boolean {
  for (let i = 1; i < phrase.length; i++) if (words[index + i]?.norm !== phrase[i]) return false
  return true
}
