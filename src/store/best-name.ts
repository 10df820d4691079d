import type { BorneName } from '../names/types.ts'
import { fold } from '../text/normalise.ts'
import { type Script, scriptOf } from '../text/script.ts'

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
  return script === undefined ? undefined : mostBorne(borne, script)
}

/**
 * The name of an entity for who reads a script, chosen as `bestOf` does among those that are written in it: of the primary
 * names, else of all that nobody calls former ones. Undefined when it has none in this script.
 */
export function bestIn(names: readonly CountedName[], script: Script): string | undefined {
  return mostBorne(lastingOf(primaryOf(names), names), script) ?? mostBorne(lastingOf(names, names), script)
}

/** Of the names in a script the one that most bear, of equals the longest, of equals the one recorded first. */
function mostBorne(names: readonly CountedName[], script: Script): string | undefined {
  const counts = countsOf(
    names.flatMap(({ text, count }) => (scriptOf(text) === script ? [{ word: text, count }] : [])),
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

interface CountedWord<Word extends string> {
  readonly word: Word
  readonly count: number
}

/** Of equally frequent words the one that came first. */
function mostFrequent<Word extends string>(words: readonly CountedWord<Word>[]): Word | undefined {
  let best: Word | undefined
  const counts = countsOf(words)
  for (const [word, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = word
  return best
}

function countsOf<Word extends string>(words: readonly CountedWord<Word>[]): ReadonlyMap<Word, number> {
  const counts = new Map<Word, number>()
  for (const { word, count } of words) counts.set(word, (counts.get(word) ?? 0) + count)
  return counts
}
