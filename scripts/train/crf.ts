import { LABELS } from '../../src/reading/models/labels.ts'
import { createLattice, END, type Lattice, MOVES, START, setMoves, sumOver } from '../../src/reading/models/lattice.ts'
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
}

/** Weights of a linear-chain model: a row of labels for each feature, and for each pair of labels in a row. */
export interface Weights {
  readonly emissions: Float32Array
  readonly transitions: Float32Array
  /** How much the scores from before count: one number. */
  readonly gain: Float32Array
}

export interface CrfOptions {
  readonly rounds: number
  /** The length of a step. */
  readonly rate: number
  /** How much each step draws the weights that it moves to nought. */
  readonly decay: number
  readonly random: RandomSource
}

/**
 * Trains a conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient ascent with AdaGrad
 * steps (Duchi, Hazan and Singer 2011).
 */
export function trainCrf(examples: readonly Example[], featureCount: number, options: CrfOptions): Weights {
  const weights = weightsOf(featureCount, 0)
  const squares = weightsOf(featureCount, 1e-2)
  weights.gain[0] = 1
  const order = examples.filter(({ labels }) => labels.length > 0)
  const lattice = createLattice(Math.max(1, ...order.map(({ labels }) => labels.length)))
  for (let round = 0; round < options.rounds; round++) {
    options.random.shuffle(order)
    for (const example of order) step(example, { weights, squares, lattice, options })
  }
  return weights
}

function weightsOf(featureCount: number, value: number): Weights {
  return {
    emissions: new Float32Array(featureCount * LABELS).fill(value),
    transitions: new Float32Array(MOVES * MOVES).fill(value),
    gain: new Float32Array(1).fill(value),
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
  const scores = scoresOf(example, weights)
  setMoves(lattice, weights.transitions)
  const beliefs = new Float64Array(labels.length * LABELS)
  const pairs = new Float64Array(MOVES * MOVES)
  expect(example, scores, lattice, { beliefs, pairs, held: true, sign: 1 })
  expect(example, scores, lattice, { beliefs, pairs, held: false, sign: -1 })
  moveEmissions(example, beliefs, training)
  for (let i = 0; i < pairs.length; i++) {
    const gradient = pairs[i] as number
    if (gradient !== 0) move(weights.transitions, squares.transitions, i, gradient, options)
  }
  if (base === null) return
  const gain = base.reduce((sum, score, i) => sum + score * (beliefs[i] as number), 0)
  move(weights.gain, squares.gain, 0, gain, { ...options, decay: 0, rate: options.rate / 4 })
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

/** The score of each label at each word. */
export function scoresOf({ features, offsets, base }: Example, { emissions, gain }: Weights): Float32Array {
  const n = offsets.length - 1
  const scores = base === null ? new Float32Array(n * LABELS) : base.map((score) => score * (gain[0] as number))
  for (let t = 0; t < n; t++) {
    for (let k = offsets[t] as number; k < (offsets[t + 1] as number); k++) {
      const at = (features[k] as number) * LABELS
      for (let y = 0; y < LABELS; y++)
        scores[t * LABELS + y] = (scores[t * LABELS + y] as number) + (emissions[at + y] as number)
    }
  }
  return scores
}

function move(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  { rate, decay }: CrfOptions,
): void {
  const own = weights[at] as number
  const slope = gradient - decay * own
  const square = (squares[at] as number) + slope * slope
  squares[at] = square
  weights[at] = own + (rate * slope) / Math.sqrt(square)
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
