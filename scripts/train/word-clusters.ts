import { readFileSync } from 'node:fs'
import { type RandomSource, randomFrom } from './random.ts'

/** How many groups each clustering has. */
const SIZES = [64, 256, 1024] as const
const TURNS = 8
const SEED = 11
/** The most frequent words that are clustered, and those by which the groups are found. */
const WORDS = 60_000
const LEARNED_FROM = 15_000

interface VectorFile {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * Words used alike, from word vectors: the number of each word's group among 64, 256 and 1,024, in bits 18 to 23, 10 to 17
 * and 0 to 9, with bit 24 set. Groups are found by k-means on the sphere, after what all words have in common was taken off.
 */
export function clustersFrom(file: string): Map<string, number> {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as VectorFile
  const names = words.filter((word) => vectors[word] !== undefined).slice(0, WORDS)
  const raw = names.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, dimensions)))
  const mean = sumOf(raw, dimensions).map((value) => value / raw.length)
  const points = raw.map((vector) => unit(vector.map((value, d) => value - (mean[d] as number))))
  const random = randomFrom(SEED)
  const [small, middle, large] = SIZES.map((size) => groupsOf(points, size, random))
  return new Map(
    names.map((word, i) => [
      word,
      (1 << 24) | ((small?.[i] ?? 0) << 18) | ((middle?.[i] ?? 0) << 10) | (large?.[i] ?? 0),
    ]),
  )
}

/** The group of each point among `size`, by k-means on the sphere. */
function groupsOf(points: readonly Float64Array[], size: number, random: RandomSource): Int32Array {
  const order = points.slice(0, LEARNED_FROM).map((_, i) => i)
  random.shuffle(order)
  const learned = points.slice(0, LEARNED_FROM)
  let centres = order.slice(0, size).map((i) => points[i] as Float64Array)
  for (let turn = 0; turn < TURNS; turn++) {
    const members = centres.map((): Float64Array[] => [])
    for (const point of learned) members[nearest(point, centres)]?.push(point)
    centres = centres.map((centre, c) => {
      const own = members[c] ?? []
      return own.length === 0 ? centre : unit(sumOf(own, centre.length))
    })
  }
  return Int32Array.from(points, (point) => nearest(point, centres))
}

function sumOf(vectors: readonly Float64Array[], dimensions: number): Float64Array {
  const sum = new Float64Array(dimensions)
  for (const vector of vectors) for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + (vector[d] as number)
  return sum
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((value) => value / length)
}

function nearest(point: Float64Array, centres: readonly Float64Array[]): number {
  let [best, at] = [Number.NEGATIVE_INFINITY, 0]
  for (let c = 0; c < centres.length; c++) {
    const centre = centres[c] as Float64Array
    let dot = 0
    for (let d = 0; d < point.length; d++) dot += (point[d] as number) * (centre[d] as number)
    if (dot > best) {
      best = dot
      at = c
    }
  }
  return at
}
