import { VECTOR_LENGTH, VECTOR_UNIT } from './lexicon.ts'

/** What the vector of a word says under one row of weights. */
export function vectorScore(vector: Int8Array, weights: Float32Array, row: number): number {
  const from = row * VECTOR_LENGTH
  let sum = 0
  for (let d = 0; d < VECTOR_LENGTH; d++) sum += (vector[d] as number) * (weights[from + d] as number)
  return sum * VECTOR_UNIT
}
