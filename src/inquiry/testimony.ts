import type { Claim } from '../claims/claim.ts'
import type { Day } from '../time/day.ts'
import { evaluateAt, type State } from '../time/evaluate.ts'
import type { Holdings, SourceSummary } from './holdings.ts'
import { claimToldOn, type Moment } from './moment.ts'
import type { Origin } from './origin.ts'
import { type OriginOf, originsIn } from './origins.ts'
import type { Stance } from './stance.ts'

/** One claim as a witness to a fact: whether it held at the day asked for, who says so, and where. */
export interface Testimony {
  readonly claim: Claim
  /** Null when no day was asked for. */
  readonly state: State | null
  readonly origin: Origin
  readonly source: SourceSummary | null
  /** The last day on which the first of its sources may have appeared. */
  readonly told: Day
  /** Where the voice stands to whom it speaks about; left out where the question does not show it. */
  readonly stance?: Stance
}

/** Best answer first: a source that says more is heard before one that says less. */
const STATES: readonly State[] = ['holds', 'possible', 'ended', 'not_yet', 'observed_at', 'undated']

/** A function that hears a claim at the moment. */
export function testimonyFinder(
  holdings: Holdings,
  moment: Moment,
  originOf: OriginOf = originsIn(holdings).of,
): (claim: Claim) => Testimony {
  return (claim) => {
    const source = holdings.sources.get(claim.evidence[0]?.source ?? '') ?? null
    return {
      claim,
      state: stateOn(claim, moment.at),
      origin: originOf(claim),
      source,
      told: claimToldOn(claim, holdings.sources),
    }
  }
}

/** What a claim says of a day; null when none is asked for. */
export function stateOn({ valid }: Claim, at: Day | null): State | null {
  return at === null ? null : evaluateAt(valid, at)
}

/** Whether the voice stands behind the statement. What is denied or called false never supports a fact. */
export function supports(testimony: Testimony): boolean {
  const { factuality } = testimony.claim
  return factuality === 'asserted' || factuality === 'alleged'
}

/** What the testimonies together say of the day asked for. */
export function bestState(testimonies: readonly Testimony[]): State | null {
  const states = new Set(testimonies.map(({ state }) => state))
  return STATES.find((state) => states.has(state)) ?? null
}
