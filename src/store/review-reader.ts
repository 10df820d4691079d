import type { Assessment } from '../claims/judgement.ts'
import type { ClaimPlace } from './claim-place.ts'

/** What was concluded about a claim, or that nothing was. */
export type Assessed = Assessment['verdict'] | 'unreviewed'

/** Which claims; each condition that is given must hold. */
export interface ClaimsWanted {
  readonly assessed: Assessed
  readonly source?: string | undefined
  readonly predicate?: string | undefined
  /** Document entities of which one stands at an end. */
  readonly entities?: readonly string[] | undefined
}

/** A claim in the order of a review: the reader's certainty, the greatest first, then the id. */
export interface ReviewPlace extends ClaimPlace {
  readonly score: number
  readonly id: string
}

/** Claims in the order in which a researcher goes through them. */
export interface ReviewReader {
  /** The claims that follow a place, at most so many. */
  list(
    wanted: ClaimsWanted,
    part: {
      readonly head: number
      readonly after?: Pick<ReviewPlace, 'score' | 'id'> | undefined
      readonly limit: number
    },
  ): Promise<readonly ReviewPlace[]>
  count(wanted: ClaimsWanted, head: number): Promise<number>
  /** Where a claim stands; undefined when it is not held. */
  placeOf(id: string): Promise<ClaimPlace | undefined>
}
