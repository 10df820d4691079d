import type { SoundModel } from './models.ts'

/** A spelled word with everything a channel asks of it, worked out once. */
export interface Sounded {
  readonly spelling: string
  /** At each place, for each length from 0, the chunk's number in the model; -1 where there is none. */
  readonly chunks: Int32Array
  /** The logarithm of the word's own probability, by its chunks alone. */
  readonly alone: number
}

/** What a letter without any counterpart costs, as a logarithm: no model knows everything. */
const UNKNOWN = -13
/** Words longer than this are compared by their beginnings. */
const LONGEST = 24

/** Prepares a word for one side of a model. */
export function sounded(spelling: string, side: SoundModel['left']): Sounded {
  const word = spelling.slice(0, LONGEST)
  const width = side.longest + 1
  const chunks = new Int32Array((word.length + 1) * width).fill(-1)
  const best = new Float64Array(word.length + 1).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  for (let start = 0; start <= word.length; start++) {
    for (let length = 0; length <= side.longest && start + length <= word.length; length++) {
      const id = side.ids.get(word.slice(start, start + length)) ?? -1
      chunks[start * width + length] = id
      if (length === 0) continue
      const own = id < 0 ? (length === 1 ? UNKNOWN : Number.NEGATIVE_INFINITY) : at(side.alone, id)
      best[start + length] = Math.max(at(best, start + length), at(best, start) + own)
    }
  }
  return { spelling: word, chunks, alone: at(best, word.length) }
}

/**
 * How surely two words are spellings of one sound, as a logarithm a letter: about -0.3 for a pair that is, below -2
 * for one that is not. Symmetric in what it measures: 2 log P(a,b) - log P(a) - log P(b) over the letters of both,
 * with the joint multigram model of Deligne and Bimbot (1995) and Bisani and Ney (2008).
 */
export function likeness(left: Sounded, right: Sounded, model: SoundModel): number {
  const letters = left.spelling.length + right.spelling.length
  if (left.spelling === '' || right.spelling === '') return Number.NEGATIVE_INFINITY
  return (2 * together(left, right, model) - left.alone - right.alone) / letters
}

const scratch = new Float64Array((LONGEST + 1) * (LONGEST + 1))

/** The logarithm of the probability of the best alignment of two words. The hot place of the whole engine. */
function together(left: Sounded, right: Sounded, model: SoundModel): number {
  const height = left.spelling.length
  const row = right.spelling.length + 1
  const cells = (height + 1) * row
  scratch.fill(Number.NEGATIVE_INFINITY, 0, cells)
  scratch[0] = 0
  for (let i = 0; i <= height; i++) {
    for (let j = 0; j < row; j++) {
      const cell = i * row + j
      const unheard = at(scratch, cell) + UNKNOWN
      if (i < height) raise(cell + row, unheard)
      if (j + 1 < row) raise(cell + 1, unheard)
      extend(left, i, right, j, model)
    }
  }
  return at(scratch, cells - 1)
}

/** Carries the value of a cell on by every pair of chunks that begins there. */
function extend(
  left: Sounded,
  i: number,
  right: Sounded,
  j: number,
  { left: { longest }, right: side, weights }: SoundModel,
): void {
  const row = right.spelling.length + 1
  const before = at(scratch, i * row + j)
  const width = side.longest + 1
  const mostLeft = Math.min(longest, left.spelling.length - i)
  const mostRight = Math.min(side.longest, row - 1 - j)
  for (let m = 0; m <= mostLeft; m++) {
    const chunk = at(left.chunks, i * (longest + 1) + m)
    if (chunk < 0) continue
    for (let n = m === 0 ? 1 : 0; n <= mostRight; n++) {
      const other = at(right.chunks, j * width + n)
      if (other >= 0) raise((i + m) * row + j + n, before + at(weights, chunk * side.ids.size + other))
    }
  }
}

function raise(index: number, value: number): void {
  if (value > at(scratch, index)) scratch[index] = value
}

/** An element of an array that is known to be there. */
function at(array: Float64Array | Float32Array | Int32Array, index: number): number {
  return array[index] as number
}
