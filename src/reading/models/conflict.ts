import type { Token } from '../../text/tokens.ts'
import conflictWords from './conflict-words.json' with { type: 'json' }

interface Telling {
  readonly words: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

const TELLING: ReadonlyMap<string, Telling> = new Map(
  Object.entries(conflictWords).map(([language, { words, places }]) => [
    language,
    { words: new Set(words), places: new Set(places) },
  ]),
)
/**
 * Documents in which words of today's armed conflicts are at least this share of the words report conflict. Words of any
 * war ("army", "battle") do not count: histories have them too.
 */
const ENOUGH = 0.01
/** The same for those words and the places and peoples of today's conflicts together: many speak of these otherwise. */
const ENOUGH_WITH_PLACES = 0.035
/** So many of them there must be at least: a short text has one by chance. */
const LEAST = 2

/**
 * Whether a document reports conflict. There annotators mark more widely what names a body ("the army") and what belongs
 * to a name ("northern Syria") than in other texts, so that such reports have weights of their own.
 */
export function reportsConflict(sentences: readonly (readonly Token[])[], language: string): boolean {
  const telling = TELLING.get(language)
  if (telling === undefined) return false
  let [all, words, places] = [0, 0, 0]
  for (const tokens of sentences) {
    for (const { kind, norm } of tokens) {
      if (kind !== 'word') continue
      all++
      if (telling.words.has(norm)) words++
      else if (telling.places.has(norm)) places++
    }
  }
  return isEnough(words, all, ENOUGH) || isEnough(words + places, all, ENOUGH_WITH_PLACES)
}

function isEnough(count: number, all: number, share: number): boolean {
  return count >= LEAST && count >= all * share
}
