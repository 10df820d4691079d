import type { EntityType } from '../claims/entity.ts'
import type { Features } from './features.ts'
import data from './probability.json' with { type: 'json' }

/** What each feature adds to the logarithm of the odds that two names are one. */
export type Weights = Readonly<Record<keyof Features | 'constant', number>>

const WEIGHTS: Readonly<Record<EntityType, Weights>> = {
  person: data.person,
  organization: data.organization,
  place: data.place,
  // Events are named as bodies are; nobody has lists of them to learn from.
  event: data.organization,
}

/**
 * How probable it is that two names that measure so are one, 0 to 1: a logistic regression whose weights were learned
 * on pairs that others annotated, see `scripts/build-names-probability.ts` and docs/how-names-are-compared.md.
 */
export function probabilityOf(type: EntityType, features: Features): number {
  return logistic(oddsOf(WEIGHTS[type], features))
}

/** The logarithm of the odds. */
export function oddsOf(weights: Weights, features: Features): number {
  let odds = weights.constant
  for (const [name, value] of Object.entries(features)) odds += weights[name as keyof Features] * value
  return odds
}

export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
