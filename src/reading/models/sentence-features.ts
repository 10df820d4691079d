import type { Token } from '../../text/tokens.ts'
import type { CapitalRun } from './capital-runs.ts'
import { hashOf, joinHash } from './hash.ts'
import type { WordFeatures } from './word-features.ts'

/** One sentence, ready for a model. */
export interface Sentence {
  readonly tokens: readonly Token[]
  readonly words: readonly WordFeatures[]
  /** How each word is written in the document, as bits: 1 in small letters, 2 with a capital inside a sentence, 4 as the first of a sentence. */
  readonly written: readonly number[]
  /** Classes of the listed phrase that covers each word, with its place in it; 0 when none does. */
  readonly phrases: readonly number[]
  /** The run of capitals that each word stands in, or null; empty in a script without capitals. */
  readonly runs: readonly (CapitalRun | null)[]
  /** Features of the other places of each word of a run. */
  readonly elsewhere: readonly (readonly number[])[]
  /** Whether the document reports conflict. */
  readonly conflict: boolean
}

const NO_WORD: WordFeatures = {
  hashes: new Int32Array(0),
  far: 0,
  near: 0,
  word: 1,
  shape: 2,
  classes: 3,
  cluster: 4,
  vector: null,
}
export const REACH = 2
/** The places whose words speak of a word: two before it to two after it. */
export const PLACES: number = 2 * REACH + 1

/** The word at a place; one that stands for nothing before the first and after the last. */
export function wordAt(words: readonly WordFeatures[], at: number): WordFeatures {
  return words[at] ?? NO_WORD
}

/** How many of the features of a word count at a distance. */
export function countAt(word: WordFeatures, distance: number): number {
  return distance === 0 ? word.hashes.length : Math.abs(distance) === 1 ? word.near : word.far
}

const SEEDS = [-2, -1, 0, 1, 2].map((distance) => hashOf(String(distance), 500))

/** The hash of a feature of the word that stands at a distance. */
export function featureAt(hash: number, distance: number): number {
  return joinHash(hash, SEEDS[distance + REACH] ?? 0)
}

const seedOf = (name: string): number => hashOf(name, 600)
const BEFORE = seedOf('word before')
const AFTER = seedOf('word after')
const AROUND = seedOf('words around')
const SHAPES = seedOf('shapes')
const SHAPE_BEFORE = seedOf('word before a shape')
const SHAPE_AFTER = seedOf('word after a shape')
const CLUSTER_BEFORE = seedOf('cluster before')
const CLUSTER_AFTER = seedOf('cluster after')
const CLUSTERS_AROUND = seedOf('clusters around')
const CLASS_BEFORE = seedOf('class before')
const CLASS_AFTER = seedOf('class after')
const SHAPE_CLASS = seedOf('shape and class')
const WRITTEN = seedOf('written')
const WRITTEN_AFTER = seedOf('written after')
const PHRASE = seedOf('phrase')
const EDGE = seedOf('edge')
const [RUN_FIRST, RUN_LAST, RUN_BEFORE, RUN_AFTER, RUN_PLACE] = ['first', 'last', 'before', 'after', 'place'].map(
  (name) => seedOf(`run ${name}`),
) as [number, number, number, number, number]
const CONFLICT = [-1, 0, 1].map((distance) => seedOf(`conflict ${distance}`))

/** Hands over the hash of every feature that speaks of more than one word, or of the document. */
export function jointFeatures(
  { words, written, phrases, runs, elsewhere, conflict }: Sentence,
  at: number,
  push: (hash: number) => void,
): void {
  const [before, word, after] = [wordAt(words, at - 1), wordAt(words, at), wordAt(words, at + 1)]
  push(joinHash(joinHash(BEFORE, before.word), word.word))
  push(joinHash(joinHash(AFTER, word.word), after.word))
  push(joinHash(joinHash(joinHash(SHAPES, before.shape), word.shape), after.shape))
  push(joinHash(joinHash(CLUSTER_BEFORE, before.cluster), word.cluster))
  push(joinHash(joinHash(CLUSTER_AFTER, word.cluster), after.cluster))
  push(joinHash(joinHash(joinHash(CLUSTERS_AROUND, before.cluster), word.shape), after.cluster))
  push(joinHash(joinHash(joinHash(CLASS_BEFORE, before.classes), word.classes), word.shape))
  push(joinHash(joinHash(joinHash(CLASS_AFTER, word.classes), after.classes), word.shape))
  push(joinHash(joinHash(SHAPE_BEFORE, before.word), word.shape))
  push(joinHash(joinHash(SHAPE_AFTER, word.shape), after.word))
  push(joinHash(joinHash(joinHash(AROUND, before.word), word.shape), after.word))
  push(joinHash(joinHash(SHAPE_CLASS, word.shape), word.classes))
  push(joinHash(joinHash(joinHash(WRITTEN, written[at] ?? 0), at === 0 ? 1 : 0), word.shape))
  push(joinHash(joinHash(WRITTEN_AFTER, written[at + 1] ?? 0), word.shape))
  push(joinHash(joinHash(EDGE, at === 0 ? 1 : 0), at === words.length - 1 ? 1 : 0))
  const phrase = phrases[at] ?? 0
  if (phrase !== 0) push(joinHash(PHRASE, phrase))
  const run = runs[at] ?? null
  if (run !== null) pushRun(words, at, run, push)
  for (const hash of elsewhere[at] ?? []) push(hash)
  if (conflict) pushConflict(words, at, push)
}

/** What the words around a place tell in a report on conflict alone. */
function pushConflict(words: readonly WordFeatures[], at: number, push: (hash: number) => void): void {
  for (const [i, seed] of CONFLICT.entries()) {
    const { word, shape, cluster, classes } = wordAt(words, at + i - 1)
    push(joinHash(seed, word))
    push(joinHash(seed, shape))
    push(joinHash(seed, cluster))
    push(joinHash(seed, classes))
  }
}

/** What the first and last words of a run of capitals, and those around it, tell of every word in it. */
function pushRun(
  words: readonly WordFeatures[],
  at: number,
  { first, last }: CapitalRun,
  push: (hash: number) => void,
): void {
  const place = at === first ? (last - first === 1 ? 0 : 1) : at === last - 1 ? 2 : 3
  const length = Math.min(last - first, 6)
  push(joinHash(joinHash(RUN_PLACE, place), length))
  pushWord(RUN_BEFORE, wordAt(words, first - 1), place, push)
  pushWord(RUN_AFTER, wordAt(words, last), place, push)
  if (length === 1) return
  pushWord(RUN_FIRST, wordAt(words, first), place, push)
  pushWord(RUN_LAST, wordAt(words, last - 1), place, push)
}

function pushWord(
  seed: number,
  { word, cluster, classes }: WordFeatures,
  place: number,
  push: (hash: number) => void,
): void {
  push(joinHash(seed, word))
  const placed = joinHash(seed, place)
  push(joinHash(placed, word))
  push(joinHash(placed, cluster))
  push(joinHash(placed, classes))
}
