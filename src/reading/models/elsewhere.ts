import type { Token } from '../../text/tokens.ts'
import type { CapitalRun } from './capital-runs.ts'
import { hashOf, joinHash } from './hash.ts'
import type { WordFeatures } from './word-features.ts'

/** A sentence with its runs of capitals. */
export interface RunSentence {
  readonly tokens: readonly Token[]
  readonly words: readonly WordFeatures[]
  readonly runs: readonly (CapitalRun | null)[]
}

/** More places of a word in a document tell nothing new. */
const MOST = 6
const [BEFORE, AFTER, FIRST, LAST, PLACE] = ['before', 'after', 'first', 'last', 'place'].map((name) =>
  hashOf(name, 700),
) as [number, number, number, number, number]

/** Where a word with a capital stands in a document: the sentence, and the features of that place. */
interface Occurrence {
  readonly sentence: number
  readonly at: number
  readonly features: readonly number[]
}

const NONE: readonly number[] = []

/**
 * For each word in a run of capitals the features of its other places in the document: what stands around those runs, and
 * what they begin and end with (Ratinov and Roth 2009 call it context aggregation). One telling place speaks for all.
 */
export function elsewhereIn(sentences: readonly RunSentence[]): (readonly number[])[][] {
  const places = new Map<string, Occurrence[]>()
  for (const [s, { tokens, words, runs }] of sentences.entries()) {
    for (const [at, run] of runs.entries()) {
      const token = tokens[at] as Token
      if (run === null || !token.capital) continue
      const known = places.get(token.norm) ?? []
      if (known.length === 0) places.set(token.norm, known)
      if (known.length < MOST) known.push({ sentence: s, at, features: featuresOfPlace(words, at, run) })
    }
  }
  return sentences.map(({ tokens, runs }, s) =>
    runs.map((run, at) => {
      const known = run === null ? undefined : places.get((tokens[at] as Token).norm)
      if (known === undefined || known.length < 2) return NONE
      return [...new Set(known.flatMap((one) => (one.sentence === s && one.at === at ? [] : one.features)))]
    }),
  )
}

function featuresOfPlace(words: readonly WordFeatures[], at: number, { first, last }: CapitalRun): number[] {
  const features: number[] = []
  const push = (seed: number, word: WordFeatures | undefined): void => {
    if (word === undefined) features.push(seed)
    else features.push(joinHash(seed, word.word), joinHash(seed, word.cluster), joinHash(seed, word.classes))
  }
  push(BEFORE, words[first - 1])
  push(AFTER, words[last])
  const place = at === first ? (last - first === 1 ? 0 : 1) : at === last - 1 ? 2 : 3
  features.push(joinHash(PLACE, place))
  if (at > first) push(FIRST, words[first])
  if (at < last - 1) push(LAST, words[last - 1])
  return features
}
