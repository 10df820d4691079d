import { LABELS, mayBegin, mayEnd, mayFollow } from './labels.ts'

/** Labels that stand before the first word and after the last, as rows of the transitions. */
export const START: number = LABELS
export const END: number = LABELS + 1
/** The width of the table of transitions: from each label and the start, to each label and the end. */
export const MOVES: number = LABELS + 2

/** Whether a pair of labels may stand in a row. */
export function allowed(before: number, after: number): boolean {
  if (before === START) return after < LABELS && mayBegin(after)
  if (after === END) return before < LABELS && mayEnd(before)
  return before < LABELS && after < LABELS && mayFollow(before, after)
}

const FOLLOWERS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, before) =>
  Array.from({ length: LABELS }, (_, after) => after).filter((after) => allowed(before, after)),
)
const LEADERS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, after) =>
  Array.from({ length: LABELS }, (_, before) => before).filter((before) => allowed(before, after)),
)
const FIRSTS: readonly number[] = FOLLOWERS.map((_, label) => label).filter((label) => allowed(START, label))
const LASTS: readonly number[] = FOLLOWERS.map((_, label) => label).filter((label) => allowed(label, END))

/** Room for one sentence, used again and again. */
export interface Lattice {
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly emission: Float64Array
  readonly scale: Float64Array
  readonly moves: Float64Array
}

export function createLattice(words: number): Lattice {
  const room = (): Float64Array => new Float64Array(words * LABELS)
  return {
    forward: room(),
    backward: room(),
    emission: room(),
    scale: new Float64Array(words),
    moves: new Float64Array(MOVES * MOVES),
  }
}

/** Sets the weights of pairs of labels. */
export function setMoves({ moves }: Lattice, transitions: ArrayLike<number>): void {
  for (let i = 0; i < MOVES; i++)
    for (let j = 0; j < MOVES; j++) {
      const at = i * MOVES + j
      moves[at] = allowed(i, j) ? Math.exp(transitions[at] as number) : 0
    }
}

/** Whether a label counts at a word; all do when none is given. */
export type Holds = (word: number, label: number) => boolean

/**
 * Forward and backward sums over all sequences of labels of a sentence of `n` words with these scores (Rabiner 1989, scaled).
 * The belief in a label at a word is `forward * backward`. Returns the logarithm of the sum over all sequences.
 */
export function sumOver(lattice: Lattice, scores: ArrayLike<number>, n: number, holds?: Holds): number {
  if (n === 0) return 0
  const log = exponentials(lattice, scores, n, holds) + sumForward(lattice, n)
  const { forward, backward, moves } = lattice
  const last = (n - 1) * LABELS
  let end = 0
  for (let y = 0; y < LABELS; y++) end += (forward[last + y] as number) * (moves[y * MOVES + END] as number)
  for (let y = 0; y < LABELS; y++) backward[last + y] = (moves[y * MOVES + END] as number) / end
  for (let t = n - 2; t >= 0; t--) stepBack(lattice, t)
  return log + Math.log(end)
}

function sumForward({ forward, emission, scale, moves }: Lattice, n: number): number {
  let log = 0
  for (let t = 0; t < n; t++) {
    const row = t * LABELS
    let sum = 0
    for (let y = 0; y < LABELS; y++) {
      const into = t === 0 ? (moves[START * MOVES + y] as number) : intoLabel(forward, moves, row - LABELS, y)
      const value = into * (emission[row + y] as number)
      forward[row + y] = value
      sum += value
    }
    scale[t] = sum
    log += Math.log(sum)
    for (let y = 0; y < LABELS; y++) forward[row + y] = (forward[row + y] as number) / sum
  }
  return log
}

function intoLabel(forward: Float64Array, moves: Float64Array, row: number, y: number): number {
  let into = 0
  for (const x of LEADERS[y] as number[]) into += (forward[row + x] as number) * (moves[x * MOVES + y] as number)
  return into
}

function stepBack({ backward, emission, scale, moves }: Lattice, t: number): void {
  const row = t * LABELS
  const next = row + LABELS
  const by = scale[t + 1] as number
  for (let x = 0; x < LABELS; x++) {
    let out = 0
    for (const y of FOLLOWERS[x] as number[])
      out += (moves[x * MOVES + y] as number) * (emission[next + y] as number) * (backward[next + y] as number)
    backward[row + x] = out / by
  }
}

/** The scores as factors, the best of each word 1; returns the logarithm of what was taken out. */
function exponentials({ emission }: Lattice, scores: ArrayLike<number>, n: number, holds: Holds | undefined): number {
  let log = 0
  for (let t = 0; t < n; t++) {
    const row = t * LABELS
    let best = Number.NEGATIVE_INFINITY
    for (let y = 0; y < LABELS; y++) best = Math.max(best, scores[row + y] as number)
    log += best
    for (let y = 0; y < LABELS; y++) {
      emission[row + y] = holds === undefined || holds(t, y) ? Math.exp((scores[row + y] as number) - best) : 0
    }
  }
  return log
}

/** The best sequence of labels (Viterbi 1967). */
export function bestPath(scores: ArrayLike<number>, transitions: ArrayLike<number>, n: number): Int8Array {
  const path = new Int8Array(n)
  if (n === 0) return path
  const best = new Float64Array(n * LABELS).fill(Number.NEGATIVE_INFINITY)
  const from = new Int8Array(n * LABELS)
  for (const y of FIRSTS) best[y] = (transitions[START * MOVES + y] as number) + (scores[y] as number)
  for (let t = 1; t < n; t++) {
    const row = t * LABELS
    const before = row - LABELS
    for (let y = 0; y < LABELS; y++) {
      const leaders = LEADERS[y] as readonly number[]
      let top = Number.NEGATIVE_INFINITY
      let at = 0
      for (let i = 0; i < leaders.length; i++) {
        const x = leaders[i] as number
        const value = (best[before + x] as number) + (transitions[x * MOVES + y] as number)
        if (value > top) {
          top = value
          at = x
        }
      }
      from[row + y] = at
      best[row + y] = top + (scores[row + y] as number)
    }
  }
  path[n - 1] = lastOf(best, (n - 1) * LABELS, transitions)
  for (let t = n - 1; t > 0; t--) path[t - 1] = from[t * LABELS + (path[t] as number)] as number
  return path
}

/** The label of the last word from which the best way ends. */
function lastOf(best: Float64Array, row: number, transitions: ArrayLike<number>): number {
  const wayTo = (label: number): number => (best[row + label] as number) + (transitions[label * MOVES + END] as number)
  return LASTS.reduce((top, label) => (wayTo(label) > wayTo(top) ? label : top))
}
