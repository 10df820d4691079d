import type { Assessment } from '../../claims/judgement.ts'
import { type Arrivals, type ClaimColumns, emptyColumns, rowsBy, withArrivals } from './claim-columns.ts'
import { VERDICTS } from './claim-record.ts'
import { type ClaimView, claimsBeside, type Gathered, relationsIn, viewOf } from './claim-view.ts'
import { factTableOf, type Judged } from './fact-table.ts'
import { numberOf } from './id-dictionary.ts'
import { join, joiningOf } from './joining.ts'

/** Two document entities judged to be one. */
export type SamePair = readonly [left: string, right: string]

/** A claim by its entry and its place there, and what was concluded about it; null where that was taken back. */
export interface ConcludedClaim {
  readonly entry: number
  readonly position: number
  readonly verdict: Assessment['verdict'] | null
}

/** What is decided when an index is made. */
export interface Decided {
  readonly same: Iterable<SamePair>
  readonly concluded: Iterable<ConcludedClaim>
}

/** What has been decided since. */
export interface Redecided extends Decided {
  /**
   * Entities whose judgements may part them from those they were joined to. Everyone joined to one of them is parted,
   * and `same` must have every judgement in force between those.
   */
  readonly parted: Iterable<string>
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
  return gatheredAnew(columns, judgedOf(columns, decided))
}

/**
 * The index after more has come. It takes over the arrays of the one that was given, which must not be used any more.
 * The work grows with the claims of those entities that changed, not with the index, but for one pass over its entities.
 */
export function refreshed({ base, view }: ClaimIndex, arrivals: Arrivals, decided: Redecided): ClaimIndex {
  const columns = withArrivals(view.columns, arrivals)
  const joined = joiningOf(columns.entities.count, view.joined)
  part(joined, numbersOf(columns, decided.parted))
  join(joined, pairsIn(columns, decided.same))
  const verdicts = new Map(view.verdicts)
  conclude(columns, verdicts, decided.concluded)
  const next = viewOf(columns, base, { joined, verdicts }, columns.claims)
  const tooMany = claimsBeside(next) > BESIDE + BESIDE_SHARE * columns.claims
  return tooMany ? gatheredAnew(columns, { joined, verdicts }) : { base, view: next }
}

/** The index with nothing beside its base. It takes over the arrays of the one that was given. */
export function compacted(index: ClaimIndex): ClaimIndex {
  const { columns, joined, verdicts } = index.view
  return claimsBeside(index.view) === 0 ? index : gatheredAnew(columns, { joined, verdicts })
}

/** What the index held when the log ended in the entry `head`, and as was decided by then. */
export function viewAsOf({ base, view }: ClaimIndex, head: number, decided: Decided): ClaimView {
  const { columns } = view
  return viewOf(columns, base, judgedOf(columns, decided), rowsBy(columns, head))
}

/** What a view holds without the rows that are not to be heard. */
export function viewOfRows(
  { columns, joined, verdicts, rowLimit }: ClaimView,
  isHeard: (row: number) => boolean,
): ClaimView {
  const table = factTableOf(columns, relationsIn(columns, rowLimit).filter(isHeard), { joined, verdicts })
  return viewOf(columns, { table, rows: rowLimit, joined, verdicts }, { joined, verdicts }, rowLimit)
}

/** All members of the entities that these were joined to. */
export function membersOf({ columns, joined }: ClaimView, ids: Iterable<string>): readonly number[] {
  const wanted = new Set([...numbersOf(columns, ids)].map((number) => joined[number]))
  const members: number[] = []
  for (let entity = 0; entity < joined.length; entity += 1) if (wanted.has(joined[entity])) members.push(entity)
  return members
}

function gatheredAnew(columns: ClaimColumns, judged: Judged): ClaimIndex {
  const table = factTableOf(columns, relationsIn(columns, columns.claims), judged)
  return indexOfBase(columns, { table, rows: columns.claims, ...judged })
}

/** An index of facts that are gathered already, with nothing beside them. */
export function indexOfBase(columns: ClaimColumns, base: Gathered): ClaimIndex {
  return { base, view: viewOf(columns, base, base, columns.claims) }
}

function judgedOf(columns: ClaimColumns, { same, concluded }: Decided): Judged {
  const joined = joiningOf(columns.entities.count)
  join(joined, pairsIn(columns, same))
  const verdicts = new Map<number, number>()
  conclude(columns, verdicts, concluded)
  return { joined, verdicts }
}

function* pairsIn({ entities }: ClaimColumns, same: Iterable<SamePair>): Generator<readonly [number, number]> {
  for (const [left, right] of same) {
    const pair = [numberOf(entities, left), numberOf(entities, right)] as const
    if (pair[0] >= 0 && pair[1] >= 0) yield pair
  }
}

function* numbersOf({ entities }: ClaimColumns, ids: Iterable<string>): Generator<number> {
  for (const id of ids) {
    const number = numberOf(entities, id)
    if (number >= 0) yield number
  }
}

/** Everyone joined to one of these stands alone again. */
function part(joined: Int32Array, entities: Iterable<number>): void {
  const roots = new Set([...entities].map((entity) => joined[entity]))
  if (roots.size === 0) return
  for (let entity = 0; entity < joined.length; entity += 1) if (roots.has(joined[entity])) joined[entity] = entity
}

function conclude(columns: ClaimColumns, verdicts: Map<number, number>, concluded: Iterable<ConcludedClaim>): void {
  for (const { entry, position, verdict } of concluded) {
    const row = (columns.firstRow[entry] ?? 0) + position
    if (verdict === null) verdicts.delete(row)
    else verdicts.set(row, VERDICTS.indexOf(verdict))
  }
}
