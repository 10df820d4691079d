import type { BorneName } from '../names/types.ts'
import { fold } from '../text/normalise.ts'

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

/**
 * What an entity is called, given the names of its members in the order they were recorded: the name that stands for it,
 * see `bestOf`, or else its id, and what its documents call it.
 */
export function callingOf(
  id: string,
  members: readonly (readonly BorneName[])[],
): { readonly name: string; readonly called: readonly string[] } {
  const names = members.flat()
  return { name: bestOf(names.map((name) => ({ ...name, count: 1 }))) ?? id, called: calledBy(names) }
}

/** What documents call an entity: its primary names, or all of them where it has none, each once. */
export function calledBy(names: readonly BorneName[]): readonly string[] {
  return [...new Set(primaryOf(names).map(({ text }) => text))]
}

/**
 * The name that stands for an entity, given those that its members bear in the order they were recorded:
 * of the primary names, if there are any, those that nobody calls former ones, if there are any; of these those in the
 * script that most are written in; of these the one that most members bear; of equals the longest; of equals the one
 * recorded first. Undefined when there is no name at all.
 */
export function bestOf(names: readonly CountedName[]): string | undefined {
  const borne = lastingOf(primaryOf(names), names)
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

function primaryOf<Name extends BorneName>(names: readonly Name[]): readonly Name[] {
  const primary = names.filter(({ kind }) => kind === 'primary')
  return primary.length > 0 ? primary : names
}

/** Those of the names that are no former ones, however these are spelled; all of them where nothing else is left. */
function lastingOf<Name extends BorneName>(some: readonly Name[], all: readonly Name[]): readonly Name[] {
  const former = new Set(all.filter(({ kind }) => kind === 'former').map(({ text }) => fold(text)))
  if (former.size === 0) return some
  const lasting = some.filter(({ text }) => !former.has(fold(text)))
  return lasting.length > 0 ? lasting : some
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
