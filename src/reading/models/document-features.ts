import { joinHash } from './hash.ts'
import { LABELS, TAGGED_TYPES, typeOfLabel } from './labels.ts'
import type { Sentence } from './sentence-features.ts'
import { stemsOf } from './stems.ts'

/** What the other places of a word in its document are, so that one telling place speaks for all. */
export interface DocumentMemory {
  /** Whether nothing speaks for a name at a word: neither the first look here, nor at its other places or its neighbours'. */
  isQuiet(sentence: number, at: number): boolean
  /** Whether the word stands elsewhere in the document too. */
  isKnown(sentence: number, at: number): boolean
  /** Hands over the features of a word that a second look has. Those of a quiet word hang on its shape and on `isKnown`. */
  featuresAt(sentence: number, at: number, push: (hash: number) => void): void
}

const TYPES = TAGGED_TYPES.length
const [SELF, OTHER, TOP, BEFORE, AFTER, LONE, SHAPE] = [900, 901, 902, 903, 904, 905, 906]

/** The belief in each type at each word of a sentence, from those in each label. */
export function typeBeliefs(labels: ArrayLike<number>, n: number): Float32Array {
  const types = new Float32Array(n * TYPES)
  for (let t = 0; t < n; t++) {
    for (let y = 1; y < LABELS; y++) {
      const at = t * TYPES + typeOfLabel(y)
      types[at] = (types[at] as number) + (labels[t * LABELS + y] as number)
    }
  }
  return types
}

interface Sum {
  count: number
  readonly types: Float64Array
}

const NOWHERE: Sum = { count: 0, types: new Float64Array(TYPES) }

/** Sums over a document what a first look believed of each word; `beliefs` holds a row of types for each word. */
export function rememberDocument(
  sentences: readonly Sentence[],
  beliefs: readonly Float32Array[],
  language: string,
): DocumentMemory {
  const sums = sumsOf(sentences, beliefs, language)
  /** In steps, what the other places of a word are; -1 when there are none. */
  const otherStep = (s: number, t: number, type: number): number => {
    const sum = sums[s]?.[t] ?? NOWHERE
    if (sum.count < 2) return -1
    const rest = (sum.types[type] as number) - ((beliefs[s] as Float32Array)[t * TYPES + type] as number)
    return stepOf(rest / (sum.count - 1))
  }
  const selfStep = (s: number, t: number, type: number): number =>
    stepOf((beliefs[s] as Float32Array)[t * TYPES + type] as number)
  const pushOthers = (seed: number, s: number, t: number, push: (hash: number) => void): void => {
    for (let type = 0; type < TYPES; type++) {
      const step = otherStep(s, t, type)
      if (step > 0) push(joinHash(joinHash(seed, type), step))
    }
  }
  const isKnown = (s: number, t: number): boolean => (sums[s]?.[t] ?? NOWHERE).count > 1
  return {
    isKnown,
    isQuiet(s, t) {
      for (let type = 0; type < TYPES; type++) {
        const loudest = Math.max(otherStep(s, t - 1, type), otherStep(s, t, type), otherStep(s, t + 1, type))
        if (loudest > 0 || selfStep(s, t, type) > 0) return false
      }
      return true
    },
    featuresAt(s, t, push) {
      const shape = sentences[s]?.words[t]?.shape ?? 0
      let all = isKnown(s, t) ? TOP : LONE
      if (all === TOP) for (let type = 0; type < TYPES; type++) all = joinHash(all, otherStep(s, t, type))
      pushOthers(OTHER, s, t, push)
      push(all)
      push(joinHash(all, shape))
      pushOthers(BEFORE, s, t - 1, push)
      pushOthers(AFTER, s, t + 1, push)
      for (let type = 0; type < TYPES; type++) push(joinHash(joinHash(SELF, type), selfStep(s, t, type)))
      push(joinHash(SHAPE, shape))
    },
  }
}

/** For each word of each sentence the sum over all its places in the document; signs and numbers have none. */
function sumsOf(sentences: readonly Sentence[], beliefs: readonly Float32Array[], language: string): Sum[][] {
  const sums = new Map<string, Sum>()
  return sentences.map(({ tokens }, s) =>
    tokens.map(({ norm, kind }, t) => {
      if (kind !== 'word') return NOWHERE
      const key = keyOf(norm, language)
      let sum = sums.get(key)
      if (sum === undefined) {
        sum = { count: 0, types: new Float64Array(TYPES) }
        sums.set(key, sum)
      }
      sum.count++
      const own = beliefs[s] as Float32Array
      for (let i = 0; i < TYPES; i++) sum.types[i] = (sum.types[i] as number) + (own[t * TYPES + i] as number)
      return sum
    }),
  )
}

const STEPS = [0.02, 0.1, 0.3, 0.6, 0.9] as const

/** A belief in six steps. */
function stepOf(belief: number): number {
  if (belief < STEPS[0]) return 0
  let step = 1
  while (step < STEPS.length && belief >= (STEPS[step] as number)) step++
  return step
}

/** A word as it is compared: Arabic without و ف ب ل ك before an article, Turkish without what follows an apostrophe. */
function keyOf(norm: string, language: string): string {
  if (language === 'tr') return norm.split("'")[0] ?? norm
  if (language !== 'ar') return norm
  const [stem] = stemsOf(norm)
  return stem === undefined || stem.prefix.length < 2 ? norm : stem.stem
}
