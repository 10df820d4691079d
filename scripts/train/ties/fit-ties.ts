import {
  softmax,
  TIE_FORMAT,
  TIES,
  type TieModel,
  type TieModelFile,
} from '../../../src/reading/english/ties/tie-model.ts'
import { randomFrom } from '../random.ts'
import type { TieExample } from './tie-examples.ts'

/** Rounds over all examples. */
const EPOCHS = 60
const RATE = 0.05
/** How strongly weights are drawn to nought. */
const DECAY = 0.001
/** How many of the last rounds the weights are the mean of. */
const AVERAGED = 30
/** What share of the features of an example is left out in a round, so that no one of them is leaned on. */
const LEFT_OUT = 0.3
/** A feature of fewer examples is not learned: each written sentence is three, and what one alone has tells little. */
const LEAST_SEEN = 4
/** The largest weight is this many units. */
const LARGEST = 127

export type TieWeights = ReadonlyMap<string, Float64Array>

/**
 * Fits a multinomial logistic regression by gradient descent over all examples at once, with the steps of each weight
 * scaled as in Adagrad (Duchi, Hazan and Singer 2011), some features left out by chance, and means of the last rounds.
 * The same examples give the same weights.
 */
export function fitTies(examples: readonly TieExample[]): TieWeights {
  const [weights, steps] = [rowsOf(examples, 0), rowsOf(examples, 1e-8)]
  const sums = rowsOf(examples, 0)
  const random = randomFrom(1)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = 0; i < examples.length; i++) {
      // A stride that shares no factor with the count visits each example once, those of one set apart.
      const { features, tie } = examples[(i * 7919 + epoch * 104729) % examples.length] as TieExample
      learn({ features: features.filter(() => random.next() >= LEFT_OUT), tie }, weights, steps)
    }
    if (epoch >= EPOCHS - AVERAGED) addTo(sums, weights)
  }
  return new Map([...sums].map(([feature, row]) => [feature, row.map((sum) => sum / AVERAGED)]))
}

/** A row of numbers for each feature that is learned. */
function rowsOf(examples: readonly TieExample[], value: number): Map<string, Float64Array> {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  return new Map(
    [...seen]
      .filter(([, count]) => count >= LEAST_SEEN)
      .map(([feature]) => [feature, new Float64Array(TIES.length).fill(value)]),
  )
}

function addTo(sums: TieWeights, weights: TieWeights): void {
  for (const [feature, row] of weights) {
    const sum = sums.get(feature)
    if (sum !== undefined)
      for (let label = 0; label < row.length; label++) sum[label] = (sum[label] ?? 0) + (row[label] ?? 0)
  }
}

function learn({ features, tie }: Pick<TieExample, 'features' | 'tie'>, weights: TieWeights, steps: TieWeights): void {
  const shares = sharesOf(weights, features)
  const gold = TIES.indexOf(tie)
  for (const feature of features) {
    const [row, step] = [weights.get(feature), steps.get(feature)]
    if (row === undefined || step === undefined) continue
    for (let label = 0; label < TIES.length; label++) {
      const gradient = (shares[label] as number) - (label === gold ? 1 : 0) + DECAY * (row[label] as number)
      step[label] = (step[label] as number) + gradient * gradient
      row[label] = (row[label] as number) - (RATE * gradient) / Math.sqrt(step[label] as number)
    }
  }
}

function sharesOf(weights: TieWeights, features: Iterable<string>): Float64Array {
  const scores = new Float64Array(TIES.length)
  for (const feature of features) {
    const row = weights.get(feature)
    if (row !== undefined) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + (row[i] ?? 0)
  }
  return softmax(scores)
}

/** The model of some weights, for a cross-validation. */
export function tieModelOf(weights: TieWeights): TieModel {
  return (features) =>
    sharesOf(
      weights,
      features.map(({ name }) => name),
    )
}

/** The weights as they ship, in whole units, features in the order of their letters. */
export function packTies(weights: TieWeights, trainedOn: readonly string[]): TieModelFile {
  let most = 0
  for (const row of weights.values()) for (const weight of row) most = Math.max(most, Math.abs(weight))
  const unit = most / LARGEST || 1
  const packed: Record<string, [number, number][]> = {}
  for (const feature of [...weights.keys()].sort()) {
    const row = [...(weights.get(feature) ?? [])].flatMap((weight, label): [number, number][] => {
      const units = Math.round(weight / unit)
      return units === 0 ? [] : [[label, units]]
    })
    if (row.length > 0) packed[feature] = row
  }
  return { format: TIE_FORMAT, trainedOn, unit, weights: packed }
}
