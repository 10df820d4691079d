import { extractorOf, type Feature, featuresOf, type Proposed } from './features.ts'
import { type Row, weightsFor } from './logistic.ts'
import { type LikelihoodModel, oddsOf } from './model.ts'

/** A claim about which a person has concluded something, or that a person marked. */
export interface Example {
  readonly claim: Proposed & { readonly id: string }
  /** The source in which its words stand. */
  readonly source: string
  readonly right: boolean
}

/** How strongly weights are held near 0: a feature must be told by several examples to weigh much. */
const RIDGE = 1
/** How strongly the slope of the scores is held: hardly, as what they say must not be made less of. */
const LOOSE = 0.01
/** Digits behind the point of a weight in a file. */
const DIGITS = 1e6

/**
 * The weights for some examples, with nothing known of how well they do. The order of the examples does not matter, and the
 * same examples give the same model.
 */
export function trained(examples: readonly Example[]): LikelihoodModel {
  const ordered = inOrder(examples)
  const numbers = new Map<string, number>()
  const rows = ordered.map(({ claim, right }) => rowOf(featuresOf(claim), right, numbers))
  const weights = weightsFor(rows, numbers.size, RIDGE)
  const named = [...numbers].map(([name, at]) => [name, rounded(weights[at] ?? 0)] as const)
  const extractors = ordered.flatMap(({ claim }) => extractorOf(claim) ?? [])
  return {
    extractors: [...new Set(extractors)].sort(),
    weights: Object.fromEntries(named.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1))),
    byScore: byScore(ordered),
    scored: [],
    unlikely: 0,
  }
}

/** Examples in an order of their own, so that sums come out the same to the last digit. */
export function inOrder(examples: readonly Example[]): readonly Example[] {
  return examples.toSorted((a, b) => (a.claim.id < b.claim.id ? -1 : 1))
}

function rowOf(features: readonly Feature[], right: boolean, numbers: Map<string, number>): Row {
  const values = new Map<number, number>()
  for (const [name, value] of features) {
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    values.set(number, value)
  }
  return { features: [...values.keys()], values: [...values.values()], right }
}

/** What the score alone says (Platt 1999). */
function byScore(examples: readonly Example[]): readonly [number, number] {
  const rows = examples
    .filter(({ claim }) => extractorOf(claim) !== null)
    .map(({ claim, right }): Row => ({ features: [0, 1], values: [1, oddsOf(claim.score)], right }))
  const [intercept = 0, slope = 0] = weightsFor(rows, 2, LOOSE, 1)
  return [rounded(intercept), rounded(slope)]
}

function rounded(weight: number): number {
  return Math.round(weight * DIGITS) / DIGITS
}
