import { extractorOf, featuresOf, type Proposed } from './features.ts'
import { probability } from './logistic.ts'

/** What a workspace has learned from its review: how likely a proposal is right. Plain values, as its file holds them. */
export interface LikelihoodModel {
  /** The extractors of which it has seen proposals; of others it says nothing. */
  readonly extractors: readonly string[]
  /** Weights by feature; what is not here weighs nothing. */
  readonly weights: Readonly<Record<string, number>>
  /** Intercept and slope of a likelihood by the extractor's score alone, over its log odds. */
  readonly byScore: readonly [number, number]
  /** Predicates for which the score alone did better; it stands there. */
  readonly scored: readonly string[]
  /** Below it a proposal is unlikely: at most one in ten such was right. 0 where no such line was found. */
  readonly unlikely: number
}

/** Scores nearer to 0 or 1 are taken for this much. */
const NEAREST = 0.01

/** How likely a proposal is right, 0 to 1; null for claims by persons, and of extractors that the model does not know. */
export function likelihoodOf(model: LikelihoodModel, claim: Proposed): number | null {
  const extractor = extractorOf(claim)
  if (extractor === null || !model.extractors.includes(extractor)) return null
  if (model.scored.includes(claim.predicate)) return likelihoodByScore(model.byScore, claim.score)
  let margin = 0
  for (const [name, value] of featuresOf(claim)) {
    if (Object.hasOwn(model.weights, name)) margin += (model.weights[name] ?? 0) * value
  }
  return probability(margin)
}

/** Whether something so likely is marked as unlikely. */
export function isUnlikely({ unlikely }: LikelihoodModel, likelihood: number | null): boolean {
  return likelihood !== null && likelihood < unlikely
}

/** What the score of an extractor says by itself, made a likelihood. */
export function likelihoodByScore([intercept, slope]: readonly [number, number], score: number): number {
  return probability(intercept + slope * oddsOf(score))
}

/** The log odds of a score. */
export function oddsOf(score: number): number {
  const bounded = Math.min(1 - NEAREST, Math.max(NEAREST, score))
  return Math.log(bounded / (1 - bounded))
}
