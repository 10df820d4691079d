import type { Token } from '../../text/tokens.ts'
import conflictWords from './conflict-words.json' with { type: 'json' }

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(conflictWords).map(([language, words]) => [language, new Set(words)]),
)
/**
 * Documents in which words of today's armed conflicts are at least this share of the words report conflict. Words of any
 * war ("army", "battle") do not count: histories have them too.
 */
const ENOUGH = 0.01
/** So many of them there must be at least: a short text has one by chance. */
const LEAST = 2

/**
 * Whether a document reports conflict. There annotators mark more widely what names a body ("the army") and what belongs
 * to a name ("northern Syria") than in other texts, so that such reports have weights of their own.
 */
export function reportsConflict(sentences: readonly (readonly Token[])[], language: string): boolean {
  const listed = WORDS.get(language)
  if (listed === undefined) return false
  let all = 0
  let telling = 0
  for (const tokens of sentences) {
    for (const { kind, norm } of tokens) {
      if (kind !== 'word') continue
      all++
      if (listed.has(norm)) telling++
    }
  }
  return telling >= LEAST && telling >= all * ENOUGH
}
