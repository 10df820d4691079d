import type { SearchWord } from '../../text/search-words.ts'
import type { SearchQuery, Term } from './query.ts'

/** Where a term of a query stands. Offsets count UTF-16 code units, as those of the words it was found among. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** Which of the wanted terms it is, counted over all groups. */
  readonly term: number
}

/**
 * Where the wanted terms of a query stand in each of several runs of words, such as a title and a text. Null when the
 * runs together do not answer it: a group is not met, or something stands there that must not.
 */
export function hitsIn(
  runs: readonly (readonly SearchWord[])[],
  { all, without }: SearchQuery,
): readonly (readonly Hit[])[] | null {
  if (without.some((term) => runs.some((words) => placesOf(words, term).length > 0))) return null
  const found = runs.map((): Hit[] => [])
  let number = 0
  for (const group of all) {
    let isMet = false
    for (const term of group) {
      for (const [run, words] of runs.entries()) {
        const hits = placesOf(words, term).map((place) => ({ ...place, term: number }))
        isMet ||= hits.length > 0
        found[run]?.push(...hits)
      }
      number += 1
    }
    if (!isMet) return null
  }
  return found.map(withoutOverlaps)
}

function placesOf(words: readonly SearchWord[], { words: wanted, prefix }: Term): readonly Omit<Hit, 'term'>[] {
  const last = wanted.length - 1
  const places: Omit<Hit, 'term'>[] = []
  for (let at = 0; at + last < words.length; at += 1) {
    const isThere = wanted.every((form, offset) => isForm(words[at + offset], form, prefix && offset === last))
    if (isThere) places.push({ start: words[at]?.start ?? 0, end: words[at + last]?.end ?? 0 })
  }
  return places
}

function isForm(word: SearchWord | undefined, form: string, prefix: boolean): boolean {
  if (word === undefined) return false
  if (prefix) return word.word.startsWith(form) || word.joined.some((other) => other.startsWith(form))
  return word.word === form || word.joined.includes(form)
}

/** In the order of the text; of hits that overlap, the first and longest. */
function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  }
  return kept
}
