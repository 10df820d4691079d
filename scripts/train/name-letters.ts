import { toBase64 } from '../../src/reading/models/bytes.ts'
import { KINDS, LETTER_UNIT, RUNS, runsOf } from '../../src/reading/models/name-letters.ts'
import { randomFrom } from './random.ts'

const ROUNDS = 6
const RATE = 0.1
const SEED = 3
const LARGEST = 127

/** A word and what it is: the number of its kind, see `KINDS`. */
export type WordOfKind = readonly [word: string, kind: number]

/** Learns what runs of letters tell of the kinds of words, by logistic regression; packed for `lettersFrom`. */
export function lettersLearned(words: readonly WordOfKind[]): string {
  const weights = new Float64Array(RUNS * KINDS)
  const squares = new Float64Array(RUNS * KINDS).fill(1)
  const lessons = words.map(([word, kind]) => {
    const runs: number[] = []
    runsOf(word, (run) => runs.push(run))
    return { runs, kind }
  })
  const random = randomFrom(SEED)
  for (let round = 0; round < ROUNDS; round++) {
    random.shuffle(lessons)
    for (const { runs, kind } of lessons) step(runs, kind, weights, squares)
  }
  return toBase64(Uint8Array.from(weights, (weight) => within(Math.round(weight / LETTER_UNIT)) & 255))
}

/** One step along the slope of one word (Duchi, Hazan and Singer 2011). */
function step(runs: readonly number[], kind: number, weights: Float64Array, squares: Float64Array): void {
  const likelihoods = likelihoodsOf(runs, weights)
  for (const [k, likelihood] of likelihoods.entries()) {
    const slope = (k === kind ? 1 : 0) - likelihood
    for (const run of runs) {
      const at = run * KINDS + k
      const square = (squares[at] as number) + slope * slope
      squares[at] = square
      weights[at] = (weights[at] as number) + (RATE * slope) / Math.sqrt(square)
    }
  }
}

function likelihoodsOf(runs: readonly number[], weights: Float64Array): number[] {
  const scores = Array.from({ length: KINDS }, (_, k) =>
    runs.reduce((sum, run) => sum + (weights[run * KINDS + k] as number), 0),
  )
  const top = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - top))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}

function within(value: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, value))
}
