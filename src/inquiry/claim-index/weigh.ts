import type { Day } from '../../time/day.ts'
import { stateCodeIn } from '../../time/day-bounds.ts'
import { FACTUALITY_BITS, KIND_SHIFT } from './claim-columns.ts'
import { CODE, type FactTable, RECORD, TOLD, VERDICT_SHIFT } from './fact-table.ts'

/** What is let in, as numbers: what was told by a day, and recorded in the rows before a limit. */
export interface Hearing {
  /** Null asks without regard to a day. */
  readonly at: Day | null
  readonly known: Day
  readonly rowLimit: number
}

/**
 * How a fact stands at a moment, in one number: its state in the three lowest bits (a place in `STATE_CODES`, or
 * `NO_STATE`), its standing in the three above (a place in `STANDING_CODES`), and in the three above those the standing of
 * refusals that meet no supporting claim in time and are a fact of their own, plus one; 0 when there are none.
 * `UNHEARD` when no claim is let in. It is what `factsOf` says of the same claims, which a test proves.
 */
export type Weight = number

export const UNHEARD: Weight = -1
/** No day was asked for, or nobody supports it. */
export const NO_STATE: number = 6
export const STANDING_CODES = ['asserted', 'alleged', 'denied', 'false', 'contested'] as const
const [ASSERTED, ALLEGED, DENIED, FALSE, CONTESTED] = [0, 1, 2, 3, 4] as const
const STANDING_SHIFT = 3
const APART_SHIFT = 6
const THREE_BITS = 7
const [HOLDS, POSSIBLE, ENDED, NOT_YET] = [0, 1, 2, 3] as const
const [ACCEPTED, DOUBTED, REJECTED] = [1, 2, 3] as const

/** How a fact of a table stands. */
export function weigh(table: FactTable, fact: number, hearing: Hearing): Weight {
  const first = table.firstClaim[fact] ?? 0
  const end = table.firstClaim[fact + 1] ?? 0
  if (end - first === 1) return weightOfOne(table, first, hearing)
  let state = NO_STATE
  let seen = 0
  for (let claim = first; claim < end; claim += 1) {
    if (!isHeard(table, claim, hearing)) continue
    const code = table.records[claim * RECORD + CODE] ?? 0
    seen |= 1 << (code & FACTUALITY_BITS)
    const verdict = code >>> VERDICT_SHIFT
    if (verdict !== 0 || (seen & REFUSALS) !== 0) return weightOfMany(table, first, end, hearing)
    state = Math.min(state, stateOf(table.records, claim, hearing.at))
  }
  if (seen === 0) return UNHEARD
  return state | (((seen & 1) === 0 ? ALLEGED : ASSERTED) << STANDING_SHIFT)
}

/** Bits of `seen` for denied and false. */
const REFUSALS = (1 << DENIED) | (1 << FALSE)

/** Whether nobody's denial or date rules the fact out. */
export function isShown(weight: Weight): boolean {
  return weight !== UNHEARD && (isMainShown(weight) || apartStanding(weight) === CONTESTED)
}

/** Whether a fact that nobody's denial rules out was over by the day. */
export function isOver(weight: Weight): boolean {
  if (weight === UNHEARD || (weight & THREE_BITS) !== ENDED) return false
  const standing = (weight >>> STANDING_SHIFT) & THREE_BITS
  return standing !== DENIED && standing !== FALSE
}

/** Counts why a fact is left out, and its refusals apart from it, by place in `OUTSIDE`. */
export function countOutside(weight: Weight, into: Int32Array): void {
  if (weight === UNHEARD) return
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
  if (!isMainShown(weight)) return apartStanding(weight) === CONTESTED ? 'unproven' : 'out'
  return state === HOLDS || state === POSSIBLE ? 'in' : 'unproven'
}

/** The state and the standing in a weight that is not `UNHEARD`. */
export function partsOf(weight: Weight): { readonly state: number; readonly standing: number } {
  return { state: weight & THREE_BITS, standing: (weight >>> STANDING_SHIFT) & THREE_BITS }
}

/** Whether the moment lets a claim of a table in. What was rejected is not. */
export function isHeard({ records, rows }: FactTable, claim: number, { known, rowLimit }: Hearing): boolean {
  return (
    (records[claim * RECORD + TOLD] ?? 0) <= known &&
    (rows[claim] ?? 0) < rowLimit &&
    (records[claim * RECORD + CODE] ?? 0) >>> VERDICT_SHIFT !== REJECTED
  )
}

/** Whether its claims that are supported, or all when none is, are not ruled out; refusals apart from them do not count. */
export function isMainShown(weight: Weight): boolean {
  const standing = (weight >>> STANDING_SHIFT) & THREE_BITS
  const state = weight & THREE_BITS
  return standing !== DENIED && standing !== FALSE && state !== ENDED && state !== NOT_YET
}

function apartStanding(weight: Weight): number {
  return ((weight >>> APART_SHIFT) & THREE_BITS) - 1
}

function reasonFor(standing: number, state: number): number {
  if (standing === DENIED || standing === FALSE) return standing
  return state === ENDED || state === NOT_YET ? state - ENDED : -1
}

function weightOfOne(table: FactTable, claim: number, hearing: Hearing): Weight {
  if (!isHeard(table, claim, hearing)) return UNHEARD
  const code = table.records[claim * RECORD + CODE] ?? 0
  const factuality = code & FACTUALITY_BITS
  const standing = code >>> VERDICT_SHIFT === DOUBTED ? CONTESTED : factuality
  const state = factuality > ALLEGED ? NO_STATE : stateOf(table.records, claim, hearing.at)
  return state | (standing << STANDING_SHIFT)
}

/** The general case, which is rare: somebody refuses, or a researcher concluded something. */
function weightOfMany(table: FactTable, first: number, end: number, hearing: Hearing): Weight {
  const supporting: number[] = []
  const against: number[] = []
  for (let claim = first; claim < end; claim += 1) {
    if (!isHeard(table, claim, hearing)) continue
    const isSupport = ((table.records[claim * RECORD + CODE] ?? 0) & FACTUALITY_BITS) <= ALLEGED
    if (isSupport) supporting.push(claim)
    else against.push(claim)
  }
  const meets = (one: number): boolean => supporting.some((other) => mayOverlap(table.records, one, other))
  const apart = supporting.length === 0 ? [] : against.filter((one) => !meets(one))
  const meeting = apart.length === 0 ? against : against.filter(meets)
  const state = supporting.reduce((best, claim) => Math.min(best, stateOf(table.records, claim, hearing.at)), NO_STATE)
  const standing = standingOf(table.records, [...supporting, ...meeting])
  const shownState = standing === FALSE || standing === DENIED ? NO_STATE : state
  const apartCode = apart.length === 0 ? 0 : standingOf(table.records, apart) + 1
  return shownState | (standing << STANDING_SHIFT) | (apartCode << APART_SHIFT)
}

function mayOverlap(records: Int32Array, one: number, other: number): boolean {
  const [left, right] = [one * RECORD, other * RECORD]
  return (records[left] ?? 0) <= (records[right + 1] ?? 0) && (records[right] ?? 0) <= (records[left + 1] ?? 0)
}

function stateOf(records: Int32Array, claim: number, day: Day | null): number {
  if (day === null) return NO_STATE
  const place = claim * RECORD
  return stateCodeIn(records, place, ((records[place + CODE] ?? 0) >>> KIND_SHIFT) & 3, day)
}

/** As in `standing.ts`, on codes. */
function standingOf(records: Int32Array, claims: readonly number[]): number {
  const verdictOf = (claim: number): number => (records[claim * RECORD + CODE] ?? 0) >>> VERDICT_SHIFT
  if (claims.some((claim) => verdictOf(claim) === DOUBTED)) return CONTESTED
  const accepted = claims.filter((claim) => verdictOf(claim) === ACCEPTED)
  return spokenStanding(records, accepted.length === 0 ? claims : accepted)
}

function spokenStanding(records: Int32Array, claims: readonly number[]): number {
  let seen = 0
  let reported = -Infinity
  let refuted = -Infinity
  for (const claim of claims) {
    const factuality = (records[claim * RECORD + CODE] ?? 0) & FACTUALITY_BITS
    const told = records[claim * RECORD + TOLD] ?? 0
    seen |= 1 << factuality
    if (factuality <= ALLEGED) reported = Math.max(reported, told)
    if (factuality === FALSE) refuted = Math.max(refuted, told)
  }
  if ((seen & REFUSALS) === 0) return (seen & 1) === 0 ? ALLEGED : ASSERTED
  if (seen === (seen & REFUSALS)) return (seen & (1 << FALSE)) === 0 ? DENIED : FALSE
  return refuted >= reported ? FALSE : CONTESTED
}
