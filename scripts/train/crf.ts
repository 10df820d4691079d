import { LABELS, OUTSIDE } from '../../src/reading/models/labels.ts'
import { createLattice, END, type Lattice, MOVES, START, setMoves, sumOver } from '../../src/reading/models/lattice.ts'
import { VECTOR_LENGTH, VECTOR_UNIT } from '../../src/reading/models/lexicon.ts'
import { PLACES, REACH } from '../../src/reading/models/sentence-features.ts'
import { vectorScore } from '../../src/reading/models/word-vectors.ts'
import type { RandomSource } from './random.ts'

/** One sentence as numbers: for each word the features that are active, and its label. */
export interface Example {
  /** Features of all words in a row; those of word i are from `offsets[i]` to `offsets[i + 1]`. */
  readonly features: Int32Array
  readonly offsets: Int32Array
  readonly labels: Int8Array
  /** Words of which no label is known: all are allowed. */
  readonly open: Uint8Array | null
  /** Scores that were there before, a row of labels for each word; they count as much as is learned. */
  readonly base: Float32Array | null
  /** The vector of each word; null where none is known. */
  readonly vectors: readonly (Int8Array | null)[]
}

/** Weights of a linear-chain model: a row of labels for each feature, and for each pair of labels in a row. */
export interface Weights {
  readonly emissions: Float32Array
  readonly transitions: Float32Array
  /** How much the scores from before count: one number. */
  readonly gain: Float32Array
  /** For each place around a word, each label and each number of a vector a weight; empty when vectors do not count. */
  readonly vectors: Float32Array
}

export interface CrfOptions {
  readonly rounds: number
  /** The length of a step. */
  readonly rate: number
  /** The same for the weights of vectors, which hang together; 0 when vectors do not count. */
  readonly vectorRate: number
  /** The share of features that are left out of each sentence by chance, so that no word alone tells a name (Srivastava and others 2014). */
  readonly dropout: number
  /**
   * By how much a word of a name must be farther from being outside than it need: names that are missed cost more than those
   * that are wrong (Mohit and others 2012), as what a text does not show is taken for no name.
   */
  readonly missed: number
  /** The rounds after which the weights of each round are gathered; what is learned is their mean. */
  readonly settling: number
  readonly random: RandomSource
}

/**
 * Trains a conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient ascent with AdaGrad
 * steps (Duchi, Hazan and Singer 2011).
 */
export function trainCrf(examples: readonly Example[], featureCount: number, options: CrfOptions): Weights {
  const weights = weightsOf(featureCount, options, 0)
  const squares = weightsOf(featureCount, options, 1e-2)
  weights.gain[0] = 1
  const order = examples.filter(({ labels }) => labels.length > 0)
  const lattice = createLattice(Math.max(1, ...order.map(({ labels }) => labels.length)))
  const sum = weightsOf(featureCount, options, 0)
  for (let round = 0; round < options.rounds; round++) {
    options.random.shuffle(order)
    for (const example of order) step(thinned(example, options), { weights, squares, lattice, options })
    if (round >= options.settling) addWeights(sum, weights)
  }
  return meanOf(sum, options.rounds - options.settling)
}

/** A sentence with some of its features left out by chance. */
function thinned(example: Example, { dropout, random }: CrfOptions): Example {
  if (dropout === 0) return example
  const { features, offsets } = example
  const kept = new Int32Array(features.length)
  const ends = new Int32Array(offsets.length)
  let count = 0
  for (let t = 0; t + 1 < offsets.length; t++) {
    for (let k = offsets[t] as number; k < (offsets[t + 1] as number); k++) {
      if (random.next() >= dropout) kept[count++] = features[k] as number
    }
    ends[t + 1] = count
  }
  return { ...example, features: kept, offsets: ends }
}

function addWeights(sum: Weights, weights: Weights): void {
  for (const part of ['emissions', 'transitions', 'gain', 'vectors'] as const) {
    const [into, from] = [sum[part], weights[part]]
    for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (from[i] as number)
  }
}

function meanOf({ emissions, transitions, gain, vectors }: Weights, count: number): Weights {
  const mean = (values: Float32Array): Float32Array => values.map((value) => value / count)
  return { emissions: mean(emissions), transitions: mean(transitions), gain: mean(gain), vectors: mean(vectors) }
}

function weightsOf(featureCount: number, { vectorRate }: CrfOptions, value: number): Weights {
  return {
    emissions: new Float32Array(featureCount * LABELS).fill(value),
    transitions: new Float32Array(MOVES * MOVES).fill(value),
    gain: new Float32Array(1).fill(value),
    vectors: new Float32Array(vectorRate === 0 ? 0 : PLACES * LABELS * VECTOR_LENGTH).fill(value),
  }
}

interface Training {
  readonly weights: Weights
  readonly squares: Weights
  readonly lattice: Lattice
  readonly options: CrfOptions
}

/** Gradients below this are not worth a step. */
const LEAST = 1e-4

/** One step along the gradient of one sentence. */
function step(example: Example, training: Training): void {
  const { labels, base } = example
  const { weights, squares, options, lattice } = training
  // The features that are left stand for all.
  const scores = scoresOf(example, weights, 1 / (1 - options.dropout))
  setMoves(lattice, weights.transitions)
  const beliefs = new Float64Array(labels.length * LABELS)
  const pairs = new Float64Array(MOVES * MOVES)
  expect(example, scores, lattice, { beliefs, pairs, held: true, sign: 1 })
  favourOutside(example, scores, options.missed)
  expect(example, scores, lattice, { beliefs, pairs, held: false, sign: -1 })
  moveEmissions(example, beliefs, training)
  if (options.vectorRate > 0) moveVectors(example, beliefs, training)
  for (let i = 0; i < pairs.length; i++) {
    const gradient = pairs[i] as number
    if (gradient !== 0) move(weights.transitions, squares.transitions, i, gradient, options)
  }
  if (base === null) return
  const gain = base.reduce((sum, score, i) => sum + score * (beliefs[i] as number), 0)
  move(weights.gain, squares.gain, 0, gain, { ...options, rate: options.rate / 4 })
}

/** Raises the score of being outside at each word of a name, so that it is learned with room to spare. */
function favourOutside({ labels, open }: Example, scores: Float32Array, by: number): void {
  for (const [t, label] of labels.entries()) {
    if (label === OUTSIDE || open?.[t] === 1) continue
    scores[t * LABELS + OUTSIDE] = (scores[t * LABELS + OUTSIDE] as number) + by
  }
}

function moveEmissions({ features, offsets, labels }: Example, gradients: Float64Array, training: Training): void {
  const { weights, squares, options } = training
  for (let t = 0; t < labels.length; t++) {
    for (let y = 0; y < LABELS; y++) {
      const gradient = gradients[t * LABELS + y] as number
      if (gradient > -LEAST && gradient < LEAST) continue
      for (let k = offsets[t] as number; k < (offsets[t + 1] as number); k++) {
        move(weights.emissions, squares.emissions, (features[k] as number) * LABELS + y, gradient, options)
      }
    }
  }
}

/** Labels that are surer than this do not move the weights of vectors. */
const LEAST_FOR_VECTORS = 1e-3

/** One step of the weights of vectors, for all words of a sentence together. */
function moveVectors({ labels, vectors }: Example, gradients: Float64Array, training: Training): void {
  const { weights, squares, options } = training
  const slopes = new Float32Array(weights.vectors.length)
  for (let t = 0; t < labels.length; t++) {
    const own = gradients.subarray(t * LABELS, (t + 1) * LABELS)
    for (let place = 0; place < PLACES; place++) {
      const vector = vectors[t + place - REACH] ?? null
      if (vector !== null) addSlopes(slopes, place, vector, own)
    }
  }
  const pace = { ...options, rate: options.vectorRate }
  for (const [i, slope] of slopes.entries()) if (slope !== 0) move(weights.vectors, squares.vectors, i, slope, pace)
}

/** Adds the slopes of the weights by which the vector at a place speaks to the labels. */
function addSlopes(slopes: Float32Array, place: number, vector: Int8Array, gradients: Float64Array): void {
  for (const [y, gradient] of gradients.entries()) {
    if (gradient > -LEAST_FOR_VECTORS && gradient < LEAST_FOR_VECTORS) continue
    const from = (place * LABELS + y) * VECTOR_LENGTH
    for (let d = 0; d < VECTOR_LENGTH; d++) {
      slopes[from + d] = (slopes[from + d] as number) + gradient * (vector[d] as number) * VECTOR_UNIT
    }
  }
}

/** The score of each label at each word; `worth` is how much each feature counts. */
export function scoresOf(example: Example, weights: Weights, worth = 1): Float32Array {
  const { features, offsets, base } = example
  const { emissions, gain } = weights

  const n = offsets.length - 1
  const scores = base === null ? new Float32Array(n * LABELS) : base.map((score) => score * (gain[0] as number))
  for (let t = 0; t < n; t++) {
    for (let k = offsets[t] as number; k < (offsets[t + 1] as number); k++) {
      const at = (features[k] as number) * LABELS
      for (let y = 0; y < LABELS; y++)
        scores[t * LABELS + y] = (scores[t * LABELS + y] as number) + (emissions[at + y] as number) * worth
    }
  }
  if (weights.vectors.length > 0) addVectors(scores, example, weights)
  return scores
}

function addVectors(scores: Float32Array, { vectors }: Example, weights: Weights): void {
  for (let t = 0; t < vectors.length; t++) {
    for (let place = 0; place < PLACES; place++) {
      const vector = vectors[t + place - REACH] ?? null
      if (vector === null) continue
      for (let y = 0; y < LABELS; y++) {
        const at = t * LABELS + y
        scores[at] = (scores[at] as number) + vectorScore(vector, weights.vectors, place * LABELS + y)
      }
    }
  }
}

function move(weights: Float32Array, squares: Float32Array, at: number, gradient: number, { rate }: CrfOptions): void {
  const own = weights[at] as number
  const square = (squares[at] as number) + gradient * gradient
  squares[at] = square
  weights[at] = own + (rate * gradient) / Math.sqrt(square)
}

interface Sums {
  readonly beliefs: Float64Array
  readonly pairs: Float64Array
  /** Whether words keep the labels that are known. */
  readonly held: boolean
  readonly sign: 1 | -1
}

/** Adds how often each label and each pair of labels is expected. */
function expect({ labels, open }: Example, scores: Float32Array, lattice: Lattice, sums: Sums): void {
  const { beliefs, pairs, held, sign } = sums
  const n = labels.length
  sumOver(lattice, scores, n, held ? (t, y) => open?.[t] === 1 || labels[t] === y : undefined)
  const { forward, backward } = lattice
  for (let i = 0; i < n * LABELS; i++) {
    beliefs[i] = (beliefs[i] as number) + sign * (forward[i] as number) * (backward[i] as number)
  }
  const last = (n - 1) * LABELS
  for (let y = 0; y < LABELS; y++) {
    addTo(pairs, START * MOVES + y, sign * (forward[y] as number) * (backward[y] as number))
    addTo(pairs, y * MOVES + END, sign * (forward[last + y] as number) * (backward[last + y] as number))
  }
  for (let t = 0; t < n - 1; t++) addPairs(pairs, lattice, t, sign)
}

/** Adds how often each label is expected at a word with each label at the next. */
function addPairs(pairs: Float64Array, lattice: Lattice, t: number, sign: 1 | -1): void {
  const { forward, backward, emission, scale, moves } = lattice
  const row = t * LABELS
  const next = row + LABELS
  for (let x = 0; x < LABELS; x++) {
    const own = forward[row + x] as number
    if (own === 0) continue
    const share = (sign * own) / (scale[t + 1] as number)
    for (let y = 0; y < LABELS; y++) {
      const move = moves[x * MOVES + y] as number
      if (move > 0)
        addTo(pairs, x * MOVES + y, share * move * (emission[next + y] as number) * (backward[next + y] as number))
    }
  }
}

function addTo(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value
}
