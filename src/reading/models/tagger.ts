import type { EntityType } from '../../claims/entity.ts'
import type { Token } from '../../text/tokens.ts'
import { reportsConflict } from './conflict.ts'
import { type DocumentMemory, rememberDocument, typeBeliefs } from './document-features.ts'
import { BEGIN, LABELS, LAST, partOfLabel, TAGGED_TYPES, typeOfLabel } from './labels.ts'
import { bestPath, createLattice, type Lattice, MOVES, setMoves, sumOver } from './lattice.ts'
import type { Layer, Looks, Model } from './model-file.ts'
import { createPreparer } from './prepare.ts'
import { countAt, featureAt, jointFeatures, PLACES, REACH, type Sentence } from './sentence-features.ts'
import type { WordFeatures } from './word-features.ts'
import { vectorScore } from './word-vectors.ts'

/** A stretch of words that names something. */
export interface TaggedName {
  /** Tokens [first, last) of its sentence. */
  readonly first: number
  readonly last: number
  readonly type: EntityType
  /** The probability that exactly this stretch names something of exactly this type, as the model sees it. */
  readonly score: number
}

/** Finds names in the sentences of a document. */
export interface Tagger {
  readonly language: string
  /** The names in each sentence, in order, none overlapping another. Linear in the number of tokens. */
  tag(sentences: readonly (readonly Token[])[]): TaggedName[][]
}

/** Words whose scores are remembered between documents; more are forgotten all at once. */
const REMEMBERED = 50_000
/** Words of a sentence for which there is room at once; for longer ones it is made. */
const USUAL_LENGTH = 200

/**
 * A tagger that looks at each sentence of a document by itself and, when the model says so, at all once more, knowing
 * what the first look made of the other places of each word (Krishnan and Manning 2006).
 */
export function createTagger(model: Model): Tagger {
  const prepare = createPreparer(model.language, model.lexicon, model.letters)
  const general = createLooks(model.general, model.language)
  const conflict = model.conflict === null ? general : createLooks(model.conflict, model.language)
  return {
    language: model.language,
    tag(tokens) {
      const reports = model.conflict !== null && reportsConflict(tokens, model.language)
      return (reports ? conflict : general)(prepare(tokens, reports))
    },
  }
}

/** Finds the names in the sentences of one document. */
type Look = (sentences: readonly Sentence[]) => TaggedName[][]

function createLooks({ first, second }: Looks, language: string): Look {
  return second === null ? createLook(first) : createTwoLooks(first, second, language)
}

function createLook(layer: Layer): Look {
  const wordScores = createWordScores(layer)
  const roomFor = createRoom(layer)
  return (sentences) => {
    const lattice = roomFor(longestOf(sentences))
    return sentences.map((sentence) =>
      namesIn(lattice, firstScores(sentence, layer, wordScores), layer, sentence.words.length),
    )
  }
}

function createTwoLooks(first: Layer, second: Layer, language: string): Look {
  const wordScores = createWordScores(first)
  const quietScores = createQuietScores(second)
  const [roomBefore, roomAfter] = [createRoom(first), createRoom(second)]
  return (sentences) => {
    const longest = longestOf(sentences)
    const [before, after] = [roomBefore(longest), roomAfter(longest)]
    const scores = sentences.map((sentence) => firstScores(sentence, first, wordScores))
    const beliefs = scores.map((own) => beliefsOf(before, own))
    const memory = rememberDocument(sentences, beliefs, language)
    return sentences.map(({ words }, s) => {
      const quiet = words.map((_, t) => memory.isQuiet(s, t))
      if (quiet.every((one) => one)) return []
      const own = scores[s] as Float32Array
      for (let i = 0; i < own.length; i++) own[i] = (own[i] as number) * second.gain
      for (let t = 0; t < words.length; t++) {
        if (quiet[t] === true) addScores(own, t * LABELS, quietScores(memory, s, t, words[t]?.shape ?? 0))
        else memory.featuresAt(s, t, (hash) => addRow(own, t * LABELS, second, hash))
      }
      return namesIn(after, own, second, words.length)
    })
  }
}

/** Room for sentences of a layer, made anew when a longer one comes. */
function createRoom({ transitions }: Layer): (words: number) => Lattice {
  let room = 0
  let lattice = createLattice(room)
  return (words) => {
    if (words > room) {
      room = Math.max(words, USUAL_LENGTH)
      lattice = createLattice(room)
      setMoves(lattice, transitions)
    }
    return lattice
  }
}

type QuietScores = (memory: DocumentMemory, sentence: number, at: number, shape: number) => Float32Array

/** What the second look adds to a quiet word: by its shape, worked out once. */
function createQuietScores(layer: Layer): QuietScores {
  const known = [new Map<number, Float32Array>(), new Map<number, Float32Array>()] as const
  return (memory, s, t, shape) => {
    const byShape = known[memory.isKnown(s, t) ? 1 : 0]
    let scores = byShape.get(shape)
    if (scores === undefined) {
      const fresh = new Float32Array(LABELS)
      memory.featuresAt(s, t, (hash) => addRow(fresh, 0, layer, hash))
      scores = fresh
      if (byShape.size >= REMEMBERED) byShape.clear()
      byShape.set(shape, scores)
    }
    return scores
  }
}

function addScores(scores: Float32Array, at: number, more: Float32Array): void {
  for (let y = 0; y < LABELS; y++) scores[at + y] = (scores[at + y] as number) + (more[y] as number)
}

function longestOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((longest, { words }) => Math.max(longest, words.length), 1)
}

type WordScores = (word: WordFeatures) => Float32Array

/** What a word adds to the labels two before it, one before, its own, and so on: worked out once for each word. */
function createWordScores(layer: Layer): WordScores {
  let known = new Map<WordFeatures, Float32Array>()
  return (word) => {
    const seen = known.get(word)
    if (seen !== undefined) return seen
    const scores = new Float32Array(PLACES * LABELS)
    for (let distance = -REACH; distance <= REACH; distance++) {
      const count = countAt(word, distance)
      for (let i = 0; i < count; i++) {
        addRow(scores, (distance + REACH) * LABELS, layer, featureAt(word.hashes[i] as number, distance))
      }
    }
    if (word.vector !== null && layer.vectors.length > 0) addVector(scores, word.vector, layer.vectors)
    if (known.size >= REMEMBERED) known = new Map()
    known.set(word, scores)
    return scores
  }
}

/** Adds what the vector of a word says to each label at each place. */
function addVector(scores: Float32Array, vector: Int8Array, weights: Float32Array): void {
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) + vectorScore(vector, weights, i)
}

/** Adds the weights of a feature, when it has any. */
function addRow(scores: Float32Array, at: number, { features, weights, unit }: Layer, hash: number): void {
  const number = features.numberOf(hash)
  if (number < 0) return
  const row = number * LABELS
  for (let y = 0; y < LABELS; y++) scores[at + y] = (scores[at + y] as number) + (weights[row + y] as number) * unit
}

function firstScores(sentence: Sentence, layer: Layer, wordScores: WordScores): Float32Array {
  const n = sentence.words.length
  const scores = new Float32Array(n * LABELS)
  for (let t = 0; t < n; t++) {
    const own = wordScores(sentence.words[t] as WordFeatures)
    // The word stands `distance` words after the one it speaks of.
    for (let distance = -REACH; distance <= REACH; distance++) {
      const at = t - distance
      if (at < 0 || at >= n) continue
      const from = (distance + REACH) * LABELS
      for (let y = 0; y < LABELS; y++) {
        scores[at * LABELS + y] = (scores[at * LABELS + y] as number) + (own[from + y] as number)
      }
    }
    jointFeatures(sentence, t, (hash) => addRow(scores, t * LABELS, layer, hash))
  }
  return scores
}

function beliefsOf(lattice: Lattice, scores: Float32Array): Float32Array {
  const n = scores.length / LABELS
  sumOver(lattice, scores, n)
  const beliefs = new Float32Array(n * LABELS)
  for (let i = 0; i < beliefs.length; i++) beliefs[i] = (lattice.forward[i] as number) * (lattice.backward[i] as number)
  return typeBeliefs(beliefs, n)
}

/** The names of the best sequence of labels, with their probabilities. */
function namesIn(lattice: Lattice, scores: Float32Array, { transitions }: Layer, n: number): TaggedName[] {
  const path = bestPath(scores, transitions, n)
  if (path.every((label) => label === 0)) return []
  sumOver(lattice, scores, n)
  const names: TaggedName[] = []
  let first = 0
  for (const [t, label] of path.entries()) {
    const part = partOfLabel(label)
    if (part < 0) continue
    if (part === BEGIN || (part > LAST && part !== BEGIN)) first = t
    const type = TAGGED_TYPES[typeOfLabel(label)]
    if (part >= LAST && type !== undefined)
      names.push({ first, last: t + 1, type, score: probabilityOf(lattice, path, first, t) })
  }
  return names
}

/** The sum of all sequences that have these labels from one word to another, as a share of all. */
function probabilityOf(
  { forward, backward, emission, scale, moves }: Lattice,
  path: Int8Array,
  first: number,
  last: number,
): number {
  let share = forward[first * LABELS + (path[first] as number)] as number
  for (let t = first + 1; t <= last; t++) {
    const label = path[t] as number
    const move = moves[(path[t - 1] as number) * MOVES + label] as number
    share *= (move * (emission[t * LABELS + label] as number)) / (scale[t] as number)
  }
  return Math.min(1, share * (backward[last * LABELS + (path[last] as number)] as number))
}
