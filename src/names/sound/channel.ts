import type { Sounded, SoundModel, SoundSide } from './models.ts'

/** What a letter without any counterpart costs, as a logarithm: no model knows everything. */
const UNKNOWN = -13
const NEVER = Number.NEGATIVE_INFINITY
/** Words longer than this are compared by their beginnings. */
const LONGEST = 24

/** Prepares a word for one side of a model. */
export function sounded(spelling: string, side: SoundSide): Sounded {
  const word = spelling.slice(0, LONGEST)
  const width = side.longest + 1
  const chunks = new Int16Array((word.length + 1) * width).fill(-1)
  const rest = new Float32Array(word.length + 1).fill(NEVER)
  rest[word.length] = 0
  for (let start = word.length; start >= 0; start--) {
    for (let length = 0; length <= side.longest && start + length <= word.length; length++) {
      const id = side.ids.get(word.slice(start, start + length)) ?? -1
      chunks[start * width + length] = id
      if (length === 0) continue
      const own = id < 0 ? (length === 1 ? UNKNOWN : NEVER) : (side.alone[id] as number)
      rest[start] = Math.max(rest[start] as number, (rest[start + length] as number) + own)
    }
  }
  return { length: word.length, chunks, rest }
}

/**
 * How surely two words are spellings of one sound, as a logarithm a letter: about -0.3 for a pair that is, below -2
 * for one that is not; minus infinity for anything below `least`. Symmetric in what it measures:
 * 2 log P(a,b) - log P(a) - log P(b) over the letters of both, with the joint multigram model of Deligne and Bimbot
 * (1995) and Bisani and Ney (2008).
 */
export function likeness(left: Sounded, right: Sounded, model: SoundModel, least: number): number {
  if (left.length === 0 || right.length === 0) return NEVER
  const letters = left.length + right.length
  const alone = (left.rest[0] as number) + (right.rest[0] as number)
  return (2 * jointly(left, right, model, (least * letters + alone) / 2) - alone) / letters
}

const table = new Float64Array((LONGEST + 1) * (LONGEST + 1))

/**
 * The logarithm of the probability of the best alignment of two words, minus infinity when below `least`: a cell from
 * which not even the rest of the rarer word alone reaches it is not followed. The hot place of the whole engine.
 */
function jointly(left: Sounded, right: Sounded, model: SoundModel, least: number): number {
  const row = right.length + 1
  const end = (left.length + 1) * row - 1
  table.fill(NEVER, 0, end + 1)
  table[0] = 0
  for (let i = 0; i <= left.length; i++) {
    const restLeft = left.rest[i] as number
    for (let j = 0; j < row; j++) {
      const cell = i * row + j
      const before = table[cell] as number
      if (before + Math.min(restLeft, right.rest[j] as number) < least) continue
      const unheard = before + UNKNOWN
      if (i < left.length && unheard > (table[cell + row] as number)) table[cell + row] = unheard
      if (j < right.length && unheard > (table[cell + 1] as number)) table[cell + 1] = unheard
      extend(left, i, right, j, model)
    }
  }
  const best = table[end] as number
  return best < least ? NEVER : best
}

/** Carries the value of a cell on by every pair of chunks that begins there. */
function extend(left: Sounded, i: number, right: Sounded, j: number, model: SoundModel): void {
  const row = right.length + 1
  const before = table[i * row + j] as number
  const { weights, width } = model
  const lefts = i * (model.left.longest + 1)
  const rights = j * (model.right.longest + 1)
  const mostLeft = Math.min(model.left.longest, left.length - i)
  const mostRight = Math.min(model.right.longest, right.length - j)
  for (let m = 0; m <= mostLeft; m++) {
    const chunk = left.chunks[lefts + m] as number
    if (chunk < 0) continue
    const weightsOfChunk = chunk * width
    const below = (i + m) * row + j
    for (let n = m === 0 ? 1 : 0; n <= mostRight; n++) {
      const other = right.chunks[rights + n] as number
      if (other < 0) continue
      const value = before + (weights[weightsOfChunk + other] as number)
      if (value > (table[below + n] as number)) table[below + n] = value
    }
  }
}
