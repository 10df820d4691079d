import {
  type ClaimRecords,
  factualityAt,
  type Hearing,
  isHeardAt,
  mayOverlap,
  NO_STATE,
  stateAt,
  toldAt,
  verdictAt,
} from './claim-record.ts'
import type { FactTable } from './fact-table.ts'

/**
 * How a fact stands at a moment, in one number: its state in the three lowest bits (a place in `STATE_CODES`, or
 * `NO_STATE`), its standing in the three above (a place in `STANDING_CODES`), and in the three above those the standing of
 * refusals that meet no supporting claim in time and are a fact of their own, plus one; 0 when there are none.
 * `UNHEARD` when no claim is let in. It is what `factsOf` says of the same claims, which a test proves.
 */
export type Weight = number

export const UNHEARD: Weight = -1
export const STANDING_CODES = ['asserted', 'alleged', 'denied', 'false', 'contested'] as const
const [ASSERTED, ALLEGED, DENIED, FALSE, CONTESTED] = [0, 1, 2, 3, 4] as const
const STANDING_SHIFT = 3
const APART_SHIFT = 6
const THREE_BITS = 7
const [HOLDS, POSSIBLE, ENDED, NOT_YET] = [0, 1, 2, 3] as const
const [ACCEPTED, DOUBTED] = [1, 2] as const

/** How a fact of a table stands. */
export function weightIn({ from, firstClaim }: FactTable, fact: number, hearing: Hearing): Weight {
  return weigh(from, firstClaim[fact] ?? 0, firstClaim[fact + 1] ?? 0, hearing)
}

/** How the fact stands whose claims are those from `first` to before `end`. */
export function weigh(claims: ClaimRecords, first: number, end: number, hearing: Hearing): Weight {
  return end - first === 1 ? weightOfOne(claims, first, hearing) : weightOfSome(claims, first, end, hearing)
}

function weightOfOne(claims: ClaimRecords, claim: number, hearing: Hearing): Weight {
  if (!isHeardAt(claims, claim, hearing)) return UNHEARD
  const { records } = claims
  const factuality = factualityAt(records, claim)
  const standing = verdictAt(records, claim) === DOUBTED ? CONTESTED : factuality
  return (factuality > ALLEGED ? NO_STATE : stateAt(records, claim, hearing.at)) | (standing << STANDING_SHIFT)
}

function weightOfSome(claims: ClaimRecords, first: number, end: number, hearing: Hearing): Weight {
  const { records } = claims
  let state = NO_STATE
  let seen = 0
  for (let claim = first; claim < end; claim += 1) {
    if (!isHeardAt(claims, claim, hearing)) continue
    seen |= 1 << factualityAt(records, claim)
    if (verdictAt(records, claim) !== 0 || (seen & REFUSALS) !== 0) return weightOfMany(claims, first, end, hearing)
    state = Math.min(state, stateAt(records, claim, hearing.at))
  }
  if (seen === 0) return UNHEARD
  return state | (((seen & 1) === 0 ? ALLEGED : ASSERTED) << STANDING_SHIFT)
}

/** Bits of `seen` for denied and false. */
const REFUSALS = (1 << DENIED) | (1 << FALSE)

/** Whether nobody's denial or date rules the fact out. */
export function isShown(weight: Weight): boolean {
  return SHOWN[weight] === 1
}

/** By weight, because this is asked of every fact that is met. */
const SHOWN = Uint8Array.from({ length: 1 << (APART_SHIFT + 3) }, (_, weight) =>
  Number(isMainShown(weight) || isApartShown(weight)),
)

/** Whether a fact that nobody's denial rules out was over by the day. */
export function isOver(weight: Weight): boolean {
  if (weight === UNHEARD || (weight & THREE_BITS) !== ENDED) return false
  const standing = (weight >>> STANDING_SHIFT) & THREE_BITS
  return standing !== DENIED && standing !== FALSE
}

/** Counts why a fact is left out, and its refusals apart from it, by place in `OUTSIDE`. */
export function countOutside(weight: Weight, into: Int32Array): void {
  if (weight === UNHEARD || (weight < 1 << APART_SHIFT && isMainShown(weight))) return
  const main = reasonFor((weight >>> STANDING_SHIFT) & THREE_BITS, weight & THREE_BITS)
  if (main >= 0) into[main] = (into[main] ?? 0) + 1
  if (weight < 1 << APART_SHIFT) return
  const apart = reasonFor(apartStanding(weight), NO_STATE)
  if (apart >= 0) into[apart] = (into[apart] ?? 0) + 1
}

/** Reasons to be left out. */
export const OUTSIDE = ['ended', 'not_yet', 'denied', 'false'] as const

/** Whether the fact surely or perhaps held on the day, `in`; surely did not, or is ruled out, `out`; else `unproven`. */
export function placeOf(weight: Weight): 'in' | 'out' | 'unproven' {
  if (weight === UNHEARD) return 'out'
  const state = weight & THREE_BITS
  if (!isMainShown(weight)) return isApartShown(weight) ? 'unproven' : 'out'
  return state === HOLDS || state === POSSIBLE ? 'in' : 'unproven'
}

/** The state and the standing in a weight that is not `UNHEARD`. */
export function partsOf(weight: Weight): { readonly state: number; readonly standing: number } {
  return { state: weight & THREE_BITS, standing: (weight >>> STANDING_SHIFT) & THREE_BITS }
}

/** Whether its claims that are supported, or all when none is, are not ruled out; refusals apart from them do not count. */
export function isMainShown(weight: Weight): boolean {
  const standing = (weight >>> STANDING_SHIFT) & THREE_BITS
  const state = weight & THREE_BITS
  return standing !== DENIED && standing !== FALSE && state !== ENDED && state !== NOT_YET
}

/** Whether refusals that meet no supporting claim in time are shown: where a researcher contests them. */
export function isApartShown(weight: Weight): boolean {
  return apartStanding(weight) === CONTESTED
}

function apartStanding(weight: Weight): number {
  return ((weight >>> APART_SHIFT) & THREE_BITS) - 1
}

function reasonFor(standing: number, state: number): number {
  if (standing === DENIED || standing === FALSE) return standing
  return state === ENDED || state === NOT_YET ? state - ENDED : -1
}

/** The general case, which is rare: somebody refuses, or a researcher concluded something. */
function weightOfMany(claims: ClaimRecords, first: number, end: number, hearing: Hearing): Weight {
  const { records } = claims
  const supporting: number[] = []
  const against: number[] = []
  for (let claim = first; claim < end; claim += 1) {
    if (!isHeardAt(claims, claim, hearing)) continue
    if (factualityAt(records, claim) <= ALLEGED) supporting.push(claim)
    else against.push(claim)
  }
  const meets = (one: number): boolean => supporting.some((other) => mayOverlap(records, one, other))
  const apart = supporting.length === 0 ? [] : against.filter((one) => !meets(one))
  const meeting = apart.length === 0 ? against : against.filter(meets)
  const state = supporting.reduce((best, claim) => Math.min(best, stateAt(records, claim, hearing.at)), NO_STATE)
  const standing = standingOf(records, [...supporting, ...meeting])
  const shownState = standing === FALSE || standing === DENIED ? NO_STATE : state
  const apartCode = apart.length === 0 ? 0 : standingOf(records, apart) + 1
  return shownState | (standing << STANDING_SHIFT) | (apartCode << APART_SHIFT)
}

/** As in `standing.ts`, on codes. */
function standingOf(records: Int32Array, claims: readonly number[]): number {
  if (claims.some((claim) => verdictAt(records, claim) === DOUBTED)) return CONTESTED
  const accepted = claims.filter((claim) => verdictAt(records, claim) === ACCEPTED)
  return spokenStanding(records, accepted.length === 0 ? claims : accepted)
}

function spokenStanding(records: Int32Array, claims: readonly number[]): number {
  let seen = 0
  let reported = -Infinity
  let refuted = -Infinity
  for (const claim of claims) {
    const factuality = factualityAt(records, claim)
    const told = toldAt(records, claim)
    seen |= 1 << factuality
    if (factuality <= ALLEGED) reported = Math.max(reported, told)
    if (factuality === FALSE) refuted = Math.max(refuted, told)
  }
  if ((seen & REFUSALS) === 0) return (seen & 1) === 0 ? ALLEGED : ASSERTED
  if (seen === (seen & REFUSALS)) return (seen & (1 << FALSE)) === 0 ? DENIED : FALSE
  return refuted >= reported ? FALSE : CONTESTED
}
