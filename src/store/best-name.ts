import type { BorneName } from '../names/types.ts'

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
]

/** A name, and how many bear it as one of this kind. */
export interface CountedName extends BorneName {
  readonly count: number
}

/** The name that stands for an entity, given the names of its members in the order they were recorded; see `bestOf`. */
export function bestName(members: readonly (readonly BorneName[])[]): string | undefined {
  return bestOf(members.flat().map((name) => ({ ...name, count: 1 })))
}

/**
 * The name that stands for an entity, given those that its members bear in the order they were recorded:
 * of the primary names, if there are any, those in the script that most are written in; of these the one that most
 * members bear; of equals the longest; of equals the one recorded first. Undefined when there is no name at all.
 */
export function bestOf(names: readonly CountedName[]): string | undefined {
  const primary = names.filter(({ kind }) => kind === 'primary')
  const borne = primary.length > 0 ? primary : names
  const script = mostFrequent(borne.map(({ text, count }) => ({ word: scriptOf(text), count })))
  const counts = countsOf(
    borne.flatMap(({ text, count }) => (scriptOf(text) === script ? [{ word: text, count }] : [])),
  )
  let best: string | undefined
  for (const [text, count] of counts) {
    const lead = best === undefined ? 1 : count - (counts.get(best) ?? 0) || text.length - best.length
    if (lead > 0) best = text
  }
  return best
}

interface CountedWord {
  readonly word: string
  readonly count: number
}

/** The script of the first letter; all others count as one. */
function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other'
}

/** Of equally frequent words the one that came first. */
function mostFrequent(words: readonly CountedWord[]): string | undefined {
  let best: string | undefined
  const counts = countsOf(words)
  for (const [word, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = word
  return best
}

function countsOf(words: readonly CountedWord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { word, count } of words) counts.set(word, (counts.get(word) ?? 0) + count)
  return counts
}
