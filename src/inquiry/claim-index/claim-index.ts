import type { Assessment } from '../../claims/judgement.ts'
import { type Arrivals, type ClaimColumns, emptyColumns, rowsBy, withArrivals } from './claim-columns.ts'
import { VERDICTS } from './claim-record.ts'
import {
  type ClaimView,
  claimsBeside,
  type Decisions,
  type Gathered,
  type Limits,
  relationsIn,
  viewOf,
} from './claim-view.ts'
import { factTableOf } from './fact-table.ts'
import { numberOf } from './id-dictionary.ts'
import { type Joining, join, joiningOf } from './joining.ts'
import {
  type JudgedPair,
  type JudgedPairs,
  judgedPairsOf,
  type Rejudged,
  rejudgedPairs,
  samePairs,
} from './judged-pairs.ts'

/** A claim by its entry and its place there, and what was concluded about it; null where that was taken back. */
export interface ConcludedClaim {
  readonly entry: number
  readonly position: number
  readonly verdict: Assessment['verdict'] | null
}

/** What is decided when an index is made. */
export interface Decided {
  /** The judgements in force. */
  readonly judged: Iterable<JudgedPair>
  readonly concluded: Iterable<ConcludedClaim>
}

/** What has been decided since. */
export interface Redecided {
  /** The pairs about which something was decided or taken back, each once. */
  readonly rejudged: readonly Rejudged[]
  readonly concluded: Iterable<ConcludedClaim>
}

/** The claims of a workspace, ready for questions over time. */
export interface ClaimIndex {
  readonly base: Gathered
  /** As of now. */
  readonly view: ClaimView
}

/** Claims beside the base from which it is made anew: so many, and so great a share of all, of one. */
const BESIDE = 50_000
const BESIDE_SHARE = 0.05

/** The index of everything that arrived, as decided. Throws a RangeError where `withArrivals` does. */
export function claimIndexOf(arrivals: Arrivals, decided: Decided): ClaimIndex {
  return claimIndexFrom(withArrivals(emptyColumns(), arrivals), decided)
}

/** The index of columns that are full, as decided. */
export function claimIndexFrom(columns: ClaimColumns, decided: Decided): ClaimIndex {
  return gatheredAnew(columns, decisionsOf(columns, decided))
}

/**
 * The index after more has come. It takes over the arrays of the one that was given, which must not be used any more.
 * The work grows with the claims of those entities that changed, not with the index, but for one pass over its entities.
 */
export function refreshed({ base, view }: ClaimIndex, arrivals: Arrivals, decided: Redecided): ClaimIndex {
  const columns = withArrivals(view.columns, arrivals)
  const pairs = rejudgedPairs(view.pairs, columns.entities, decided.rejudged)
  const joined = rejoined(columns, view, decided.rejudged, pairs)
  const verdicts = new Map(view.verdicts)
  conclude(columns, verdicts, decided.concluded)
  const next = viewOf(columns, base, { joined, verdicts, pairs }, allOf(columns))
  const tooMany = claimsBeside(next) > BESIDE + BESIDE_SHARE * columns.claims
  return tooMany ? gatheredAnew(columns, { joined, verdicts, pairs }) : { base, view: next }
}

/** The index with nothing beside its base. It takes over the arrays of the one that was given. */
export function compacted(index: ClaimIndex): ClaimIndex {
  return claimsBeside(index.view) === 0 ? index : gatheredAnew(index.view.columns, index.view)
}

/** What the index held when the log ended in the entry `head`, with so many entities, and as was decided by then. */
export function viewAsOf(
  { base, view }: ClaimIndex,
  { head, entities: entityLimit }: { readonly head: number; readonly entities: number },
  decided: Decided,
): ClaimView {
  const { columns } = view
  return viewOf(columns, base, decisionsOf(columns, decided), { rowLimit: rowsBy(columns, head), entityLimit })
}

/** What a view holds without the rows that are not to be heard. */
export function viewOfRows(view: ClaimView, isHeard: (row: number) => boolean): ClaimView {
  const { columns, joined, verdicts, rowLimit } = view
  const table = factTableOf(columns, relationsIn(columns, rowLimit).filter(isHeard), { joined, verdicts })
  return viewOf(columns, { table, rows: rowLimit, joined, verdicts }, view, view)
}

function gatheredAnew(columns: ClaimColumns, { joined, verdicts, pairs }: Decisions): ClaimIndex {
  const table = factTableOf(columns, relationsIn(columns, columns.claims), { joined, verdicts })
  return indexOfBase(columns, { table, rows: columns.claims, joined, verdicts }, pairs)
}

/** An index of facts that are gathered already, with nothing beside them. */
export function indexOfBase(columns: ClaimColumns, base: Gathered, pairs: JudgedPairs): ClaimIndex {
  return { base, view: viewOf(columns, base, { ...base, pairs }, allOf(columns)) }
}

function allOf({ claims, entities }: ClaimColumns): Limits {
  return { rowLimit: claims, entityLimit: entities.count }
}

function decisionsOf(columns: ClaimColumns, { judged, concluded }: Decided): Decisions {
  const pairs = judgedPairsOf(columns.entities, judged)
  const joined = joiningOf(columns.entities.count)
  join(joined, samePairs(pairs))
  const verdicts = new Map<number, number>()
  conclude(columns, verdicts, concluded)
  return { joined, verdicts, pairs }
}

/** Who is joined to whom now: more than before, or, where two may have been parted, by all judgements anew. */
function rejoined(
  { entities }: ClaimColumns,
  { joined }: ClaimView,
  rejudged: readonly Rejudged[],
  pairs: JudgedPairs,
): Joining {
  const numbered = rejudged.map((it) => ({
    ...it,
    one: numberOf(entities, it.left),
    other: numberOf(entities, it.right),
  }))
  // Only those who are joined can be parted; the program leaves many pairs open that never were.
  const mayPart = numbered.some(
    ({ decision, one, other }) => decision !== 'same' && joined[one] !== undefined && joined[one] === joined[other],
  )
  const now = joiningOf(entities.count, mayPart ? undefined : joined)
  const more = numbered.flatMap(({ decision, one, other }) => {
    return decision === 'same' && one >= 0 && other >= 0 ? [[one, other] as const] : []
  })
  join(now, mayPart ? samePairs(pairs) : more)
  return now
}

function conclude(columns: ClaimColumns, verdicts: Map<number, number>, concluded: Iterable<ConcludedClaim>): void {
  for (const { entry, position, verdict } of concluded) {
    const row = (columns.firstRow[entry] ?? 0) + position
    if (verdict === null) verdicts.delete(row)
    else verdicts.set(row, VERDICTS.indexOf(verdict))
  }
}
