import type { Day } from '../../time/day.ts'
import { stateCodeIn, UNDATED } from '../../time/day-bounds.ts'

/**
 * One claim of a fact as eight numbers: earliest, latest, sureFrom, sureTo, told, code, the entity at the other end, the
 * fact. Eight, so that no record lies across two lines of a processor's cache. How they lie is known to this file alone:
 * an engine makes numbers of a file its own constants, and looks those of another up each time.
 */
const RECORD = 8
const TOLD = 4
const CODE = 5
const OTHER = 6
const FACT = 7

/** Of a code: the factuality in the two lowest bits, the kind of valid time in the two above. Columns have these too. */
const FACTUALITY_BITS = 3
const KIND_SHIFT = 2
const KIND_BITS = 3
/** All bits that a record has of the code in a column. */
const SHARED_BITS = 15
/** Only in columns: that a name is called a former one, that a valid time is no EDTF, that its words say who speaks. */
const FORMER = 16
const UNREADABLE_TIME = 32
const ORIGIN_IN_WORDS = 64
/** Only in records: the verdict, and whether the next record of the side is one of the same fact. */
const VERDICT_SHIFT = 4
const VERDICT_BITS = 3
const MORE = 64

/** Verdicts by their number; 0 is none. */
export const VERDICTS = [null, 'accepted', 'contested', 'rejected'] as const
const REJECTED = 3

/** What is let in, as numbers: what was told by a day, and recorded in the rows before a limit. */
export interface Hearing {
  /** Null asks without regard to a day. */
  readonly at: Day | null
  readonly known: Day
  /** `EVERY_ROW` when nothing was recorded later. */
  readonly rowLimit: number
}

export const EVERY_ROW = 2_147_483_647
/** No day was asked for. Less than it are the places in `STATE_CODES`. */
export const NO_STATE: number = 6

/** Claims one after another, each a record and the row that it comes from. */
export interface ClaimRecords {
  readonly records: Int32Array
  /** The row of each claim. */
  readonly rows: Int32Array
}

/** What a record is made of. */
export interface ClaimNumbers {
  /** Four days, from `place` on. */
  readonly days: Int32Array
  readonly place: number
  readonly told: Day
  /** As in a column, see `codeOf`. */
  readonly code: number
  /** A place in `VERDICTS`. */
  readonly verdict: number
  readonly other: number
  readonly fact: number
  /** Whether the next record is one of the same fact. */
  readonly hasMore: boolean
}

/** Room for the records of so many claims. */
export function roomForRecords(claims: number): Int32Array {
  return new Int32Array(claims * RECORD)
}

export function writeRecord(records: Int32Array, claim: number, numbers: ClaimNumbers): void {
  const { days, place, told, code, verdict, other, fact, hasMore } = numbers
  const first = claim * RECORD
  for (let day = 0; day < TOLD; day += 1) records[first + day] = days[place + day] ?? 0
  records[first + TOLD] = told
  records[first + CODE] = (code & SHARED_BITS) | (verdict << VERDICT_SHIFT) | (hasMore ? MORE : 0)
  records[first + OTHER] = other
  records[first + FACT] = fact
}

/** Copies a record to where it is met from the other end of its fact. */
export function turnRecord(
  from: Int32Array,
  claim: number,
  into: Int32Array,
  { to, other }: { readonly to: number; readonly other: number },
): void {
  const [first, place] = [claim * RECORD, to * RECORD]
  for (let at = 0; at < RECORD; at += 1) into[place + at] = from[first + at] ?? 0
  into[place + OTHER] = other
}

/** What a code in a column says. */
export interface CodeParts {
  /** By their places. */
  readonly factuality: number
  readonly kind: number
  /** Whether it calls the name that it gives a former one. */
  readonly isFormer: boolean
  /** Whether its valid time is no EDTF as a whole, such as an interval that ends before it begins. */
  readonly isTimeUnreadable: boolean
  /** Whether only its words tell who it comes from. */
  readonly isOriginInWords: boolean
}

/** The code of a claim in a column. */
export function codeOf({ factuality, kind, isFormer, isTimeUnreadable, isOriginInWords }: CodeParts): number {
  const said = (isFormer ? FORMER : 0) | (isTimeUnreadable ? UNREADABLE_TIME : 0)
  return factuality | (kind << KIND_SHIFT) | said | (isOriginInWords ? ORIGIN_IN_WORDS : 0)
}

/** The factuality in the code of a column. */
export function factualityIn(code: number): number {
  return code & FACTUALITY_BITS
}

/** Whether the code of a column says that a former name is given. */
export function isFormerIn(code: number): boolean {
  return (code & FORMER) !== 0
}

/** Whether the code of a column says that the valid time must be read in words to tell its ends. */
export function isTimeUnreadableIn(code: number): boolean {
  return (code & UNREADABLE_TIME) !== 0
}

/** Whether the code of a column says that who it comes from must be read in its words. */
export function isOriginInWordsIn(code: number): boolean {
  return (code & ORIGIN_IN_WORDS) !== 0
}

/** Whether the code of a column says that no valid time is given, not even one that must be read in words. */
export function isUndatedIn(code: number): boolean {
  return ((code >>> KIND_SHIFT) & KIND_BITS) === UNDATED && !isTimeUnreadableIn(code)
}

/** Where the claims of a fact end, of which the first is `at`. */
export function endOfFact(records: Int32Array, at: number): number {
  let last = at
  while (((records[last * RECORD + CODE] ?? 0) & MORE) !== 0) last += 1
  return last + 1
}

/** Whether a fact has a single claim, its first one, which was told later than a day: then nothing of it is heard. */
export function isOneToldAfter(records: Int32Array, first: number, known: Day): boolean {
  const place = first * RECORD
  return (records[place + TOLD] ?? 0) > known && ((records[place + CODE] ?? 0) & MORE) === 0
}

export function factAt(records: Int32Array, claim: number): number {
  return records[claim * RECORD + FACT] ?? 0
}

export function otherEndAt(records: Int32Array, claim: number): number {
  return records[claim * RECORD + OTHER] ?? 0
}

/** The first day on which a claim may hold. */
export function earliestAt(records: Int32Array, claim: number): Day {
  return records[claim * RECORD] ?? 0
}

/** The last day on which a claim may hold. */
export function latestAt(records: Int32Array, claim: number): Day {
  return records[claim * RECORD + 1] ?? 0
}

/** Whether a claim gives a time that is one. */
export function isDatedAt(records: Int32Array, claim: number): boolean {
  return (((records[claim * RECORD + CODE] ?? 0) >>> KIND_SHIFT) & KIND_BITS) !== UNDATED
}

export function toldAt(records: Int32Array, claim: number): Day {
  return records[claim * RECORD + TOLD] ?? 0
}

export function factualityAt(records: Int32Array, claim: number): number {
  return (records[claim * RECORD + CODE] ?? 0) & FACTUALITY_BITS
}

export function verdictAt(records: Int32Array, claim: number): number {
  return ((records[claim * RECORD + CODE] ?? 0) >>> VERDICT_SHIFT) & VERDICT_BITS
}

/** What a claim says of a day: a place in `STATE_CODES`, or `NO_STATE`. */
export function stateAt(records: Int32Array, claim: number, day: Day | null): number {
  if (day === null) return NO_STATE
  const place = claim * RECORD
  return stateCodeIn(records, place, ((records[place + CODE] ?? 0) >>> KIND_SHIFT) & KIND_BITS, day)
}

/** Whether the moment lets a claim in. What was rejected is not. */
export function isHeardAt({ records, rows }: ClaimRecords, claim: number, { known, rowLimit }: Hearing): boolean {
  const place = claim * RECORD
  if ((records[place + TOLD] ?? 0) > known) return false
  if (rowLimit !== EVERY_ROW && (rows[claim] ?? 0) >= rowLimit) return false
  return (((records[place + CODE] ?? 0) >>> VERDICT_SHIFT) & VERDICT_BITS) !== REJECTED
}

/** Whether two claims may hold on the same day. */
export function mayOverlap(records: Int32Array, one: number, other: number): boolean {
  const [left, right] = [one * RECORD, other * RECORD]
  return (records[left] ?? 0) <= (records[right + 1] ?? 0) && (records[right] ?? 0) <= (records[left + 1] ?? 0)
}
