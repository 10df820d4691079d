import { STATE_CODES } from '../time/day-bounds.ts'
import type { State } from '../time/evaluate.ts'
import { STANCES, type Stance } from './stance.ts'
import rules from './stances.json' with { type: 'json' }

/** A relation that puts a voice on a side: which of its ends speaks of the other, and how it then stands to it. */
export interface SideRule {
  readonly voice: 'subject' | 'object' | 'either'
  readonly stance: Stance
}

/** The rules of `stances.json` by predicate. */
export const SIDE_RULES: ReadonlyMap<string, readonly SideRule[]> = Map.groupBy(
  rules as readonly (SideRule & { readonly predicate: string })[],
  ({ predicate }) => predicate,
)

/** How much a relation weighs by what it says of the day; one observed at another date only leaves it open. */
const WEIGHTS: Readonly<Record<State, number>> = {
  holds: 4,
  possible: 3,
  undated: 2,
  observed_at: 1,
  ended: 0,
  not_yet: 0,
}
/** The same, by place in `STATE_CODES`. */
export const WEIGHTS_BY_CODE: readonly number[] = STATE_CODES.map((state) => WEIGHTS[state])

/** How much the relations that put a voice on each side weigh, those that weigh most. */
export type SideWeights = Map<Stance, number>

/** Adds a relation that puts the voice on a side, by what it says of the day. */
export function weighSide(weights: SideWeights, stance: Stance, weight: number): void {
  weights.set(stance, Math.max(weights.get(stance) ?? 0, weight))
}

/** What a relation weighs. */
export function weightOf(state: State): number {
  return WEIGHTS[state]
}

/** The side of the weightiest relations; friend and foe alike are neither. */
export function sideOf(weights: SideWeights): Stance {
  const most = Math.max(0, ...weights.values())
  if (most === 0) return 'third-party'
  const sides = STANCES.filter((stance) => weights.get(stance) === most)
  if (most === WEIGHTS.observed_at) return 'unknown'
  return sides.includes('self') ? 'self' : sides.length === 1 ? (sides[0] ?? 'unknown') : 'unknown'
}

/** Of a relation that is mutual, both ends are spoken about: the side that matters more counts. */
const PRECEDENCE: readonly Stance[] = ['self', 'opponent', 'ally', 'unknown', 'third-party']

/** The side that counts of those to the ends of a relation. */
export function sideThatCounts(sides: readonly Stance[]): Stance {
  return PRECEDENCE.find((stance) => sides.includes(stance)) ?? 'unknown'
}
