import { readFileSync } from 'node:fs'
import { VECTOR_LENGTH, VECTOR_UNIT, type WordEntry } from '../../src/reading/models/lexicon.ts'
import { type RandomSource, randomFrom } from './random.ts'

/** How many groups each clustering has. */
const SIZES = [64, 256, 1024] as const
const TURNS = 8
const SEED = 11
/** The most frequent words that are clustered, and those by which the groups are found. */
const WORDS = 60_000
const LEARNED_FROM = 15_000
/** The most frequent words that have a vector. */
const SHORTENED = 40_000
/** Turns after which a direction is steady. */
const POWER = 100

interface VectorFile {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** How a word is used: the groups that it is in, and its vector, which only frequent words have. */
export type UsedAlike = Pick<WordEntry, 'cluster' | 'vector'>

/**
 * Words used alike, from word vectors: the number of each word's group among 64, 256 and 1,024, in bits 18 to 23, 10 to 17
 * and 0 to 9, with bit 24 set. Groups are found by k-means on the sphere, after what all words have in common was taken off.
 * The vectors of the most frequent words are shortened to the directions in which words differ most.
 */
export function clustersFrom(file: string): Map<string, UsedAlike> {
  const { dimensions, words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as VectorFile
  const names = words.filter((word) => vectors[word] !== undefined).slice(0, WORDS)
  const raw = names.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, dimensions)))
  const mean = sumOf(raw, dimensions).map((value) => value / raw.length)
  const points = raw.map((vector) => unit(vector.map((value, d) => value - (mean[d] as number))))
  const short = shortened(points)
  const random = randomFrom(SEED)
  const [small, middle, large] = SIZES.map((size) => groupsOf(points, size, random))
  return new Map(
    names.map((word, i) => [
      word,
      {
        cluster: (1 << 24) | ((small?.[i] ?? 0) << 18) | ((middle?.[i] ?? 0) << 10) | (large?.[i] ?? 0),
        vector: short[i] ?? null,
      },
    ]),
  )
}

/** The first vectors, along the directions in which they differ most, as bytes (see `VECTOR_UNIT`). */
function shortened(points: readonly Float64Array[]): Int8Array[] {
  const directions = directionsOf(points.slice(0, LEARNED_FROM), VECTOR_LENGTH)
  const kept = points.slice(0, SHORTENED).map((point) => directions.map((direction) => dot(point, direction)))
  const usual = Math.sqrt(kept.flat().reduce((sum, value) => sum + value * value, 0) / (kept.length * VECTOR_LENGTH))
  return kept.map((values) =>
    Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / usual / VECTOR_UNIT)))),
  )
}

/** The directions in which points differ most, by power iteration on what they have in common (Hotelling 1933). */
function directionsOf(points: readonly Float64Array[], count: number): Float64Array[] {
  const length = points[0]?.length ?? 0
  const common = Array.from({ length }, (_, i) =>
    Float64Array.from({ length }, (__, j) =>
      points.reduce((sum, point) => sum + (point[i] as number) * (point[j] as number), 0),
    ),
  )
  const random = randomFrom(SEED)
  const directions: Float64Array[] = []
  while (directions.length < count) {
    let direction: Float64Array = Float64Array.from({ length }, () => random.next() - 0.5)
    for (let turn = 0; turn < POWER; turn++) {
      for (const other of directions) {
        const along = dot(direction, other)
        direction = direction.map((value, d) => value - along * (other[d] as number))
      }
      const along = direction
      direction = unit(Float64Array.from(common, (row) => dot(row, along)))
    }
    directions.push(direction)
  }
  return directions
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let d = 0; d < one.length; d++) sum += (one[d] as number) * (other[d] as number)
  return sum
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
    const near = dot(point, centre)
    if (near > best) {
      best = near
      at = c
    }
  }
  return at
}
