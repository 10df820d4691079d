import model from '../../models/weights/ties.json' with { type: 'json' }
import { askedOnce, type Feature } from './feature-names.ts'

/** The format of the model; `scripts/train-ties.ts` writes it. */
export const TIE_FORMAT = 'stemma.ties/1'

/** What two bodies may be to one another, as the model tells it: nothing, or a predicate and which of the two is its subject. */
export const TIES = [
  'none',
  'allied_with',
  'opposed_to',
  'affiliated_with>',
  'affiliated_with<',
  'supports>',
  'supports<',
  'split_from>',
  'split_from<',
  'merged_into>',
  'merged_into<',
  'part_of>',
  'part_of<',
] as const

export type Tie = (typeof TIES)[number]

/** The model as it ships: for each feature the labels that have a weight, and the weights in units. */
export interface TieModelFile {
  readonly format: string
  readonly trainedOn: readonly string[]
  readonly unit: number
  readonly weights: Readonly<Record<string, readonly (readonly [number, number])[]>>
}

/** How likely each tie is, in the order of `TIES`. */
export type TieModel = (features: readonly Feature[]) => Float64Array

/** Opens a model. Throws when it is of another format: models and program are released together. */
export function tieModelFrom({ format, unit, weights }: TieModelFile): TieModel {
  if (format !== TIE_FORMAT) throw new Error(`models: "${format}" is not "${TIE_FORMAT}"`)
  const rows = new Map(Object.entries(weights).map(([feature, row]) => [feature, rowOf(row, unit)]))
  const rowNamed = askedOnce((name) => rows.get(name))
  return (features) => {
    const scores = new Float64Array(TIES.length)
    for (const feature of features) {
      const row = rowNamed(feature)
      if (row !== undefined) for (const [label, weight] of row) scores[label] = (scores[label] as number) + weight
    }
    return softmax(scores)
  }
}

type Row = readonly (readonly [label: number, weight: number])[]

function rowOf(row: Row, unit: number): Row {
  return row.map(([label, weight]) => [label, weight * unit])
}

/** Scores as shares of one. */
export function softmax(scores: Float64Array): Float64Array {
  const most = scores[likeliest(scores)] as number
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i] as number) - most)
    sum += scores[i] as number
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) / sum
  return scores
}

/** The place of the largest number, the first of several. */
export function likeliest(numbers: Float64Array): number {
  let best = 0
  for (let i = 1; i < numbers.length; i++) if ((numbers[i] as number) > (numbers[best] as number)) best = i
  return best
}

/** The model that ships. */
export const shippedTies: TieModel = tieModelFrom(model as unknown as TieModelFile)
