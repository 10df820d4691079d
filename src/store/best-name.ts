import type { BorneName } from '../names/types.ts'

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
]

/**
 * The name that stands for an entity, given the names of its members in the order they were recorded:
 * of the primary names, if there are any, those in the script that most are written in; of these the one that most
 * members bear; of equals the longest; of equals the one recorded first. Undefined when there is no name at all.
 */
export function bestName(members: readonly (readonly BorneName[])[]): string | undefined {
  const all = members.flat()
  const primary = all.filter(({ kind }) => kind === 'primary')
  const texts = (primary.length > 0 ? primary : all).map(({ text }) => text)
  const script = mostFrequent(texts.map(scriptOf))
  const counts = countsOf(texts.filter((text) => scriptOf(text) === script))
  let best: string | undefined
  for (const [text, count] of counts) {
    const lead = best === undefined ? 1 : count - (counts.get(best) ?? 0) || text.length - best.length
    if (lead > 0) best = text
  }
  return best
}

/** The script of the first letter; all others count as one. */
function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? ''
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other'
}

/** Of equally frequent words the one that came first. */
function mostFrequent(words: readonly string[]): string | undefined {
  let best: string | undefined
  const counts = countsOf(words)
  for (const [word, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = word
  return best
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
