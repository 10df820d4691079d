import type { ClaimColumns } from './claim-columns.ts'
import { endOfFact, factAt, otherEndAt } from './claim-record.ts'
import { type FactSide, type FactTable, factTableOf, type Judged } from './fact-table.ts'
import { numberOf } from './id-dictionary.ts'
import type { Joining } from './joining.ts'
import type { JudgedPairs } from './judged-pairs.ts'

/** Facts as they were at some head of the log, and what was judged when they were gathered. */
export interface Gathered extends Judged {
  readonly table: FactTable
  /** How many rows it was made of. */
  readonly rows: number
}

/** Who is whom, by which judgements, and what was concluded. */
export interface Decisions extends Judged {
  readonly pairs: JudgedPairs
}

/**
 * What questions are asked of: facts gathered once, the base, and in a small table beside it everything about those
 * entities that have changed since. A fact of the base that touches one of them is passed over.
 */
export interface ClaimView {
  readonly columns: ClaimColumns
  readonly joined: Joining
  readonly verdicts: ReadonlyMap<number, number>
  readonly pairs: JudgedPairs
  /** The base and the table beside it; the place of a table is the lowest bit of a reference to a fact. */
  readonly tables: readonly [FactTable, FactTable]
  /** 1 for each entity that has changed. */
  readonly changed: Uint8Array
  /** Whether any has. */
  readonly isChanged: boolean
  /** Rows from here on were recorded later. */
  readonly rowLimit: number
  /** So were the document entities from here on. */
  readonly entityLimit: number
  readonly marks: Marks
}

/** A place to note which entities an answer has met: those with the current mark. It is no part of what a view says. */
interface Marks {
  readonly of: Int32Array
  /** From where an entity was met, for answers that need it. */
  readonly cameFrom: Int32Array
  current: number
}

/** The marks of a view for a new answer, in which nobody has been met yet. One answer at a time may use them. */
export function marksOf({ marks }: ClaimView): Marks {
  if (marks.current >= LAST_MARK) {
    marks.of.fill(0)
    marks.current = 0
  }
  marks.current += 1
  return marks
}

/** Less than the greatest number of the array, as one answer may take several marks. */
const LAST_MARK = 2_147_483_000

/** The places of the tables of a view. */
export const PLACES = [0, 1] as const

/** A fact of a view: its number in its table, doubled, plus the place of the table. */
export type FactReference = number

/** How much of the columns had been recorded. */
export type Limits = Pick<ClaimView, 'rowLimit' | 'entityLimit'>

/** The facts as they stand after later arrivals and judgements, or stood before. */
export function viewOf(columns: ClaimColumns, base: Gathered, decisions: Decisions, limits: Limits): ClaimView {
  const { rowLimit, entityLimit } = limits
  const { joined, verdicts, pairs } = decisions
  const changed = changedEntities(columns, base, decisions, rowLimit)
  const isChanged = changed.includes(1)
  const beside = factTableOf(columns, rowsTouching(columns, base, changed, rowLimit), decisions)
  const marks = { of: new Int32Array(changed.length), cameFrom: new Int32Array(changed.length), current: 0 }
  const tables = [base.table, beside] as const
  return { columns, joined, verdicts, pairs, tables, changed, isChanged, rowLimit, entityLimit, marks }
}

/** How many claims stand in the table beside the base. */
export function claimsBeside({ tables }: ClaimView): number {
  return tables[1].from.rows.length
}

/** The number of the entity that an id stands for, as joined; -1 when the view has none. */
export function entityIn({ columns, joined }: ClaimView, id: string): number {
  const number = numberOf(columns.entities, id)
  return number < 0 ? -1 : (joined[number] ?? -1)
}

/** Every fact of a view; given a predicate, by its number, those that have it. */
export function allFacts(view: ClaimView, predicate?: number): readonly FactReference[] {
  const facts: FactReference[] = []
  for (const place of PLACES) {
    const table = view.tables[place]
    for (let fact = 0; fact < table.facts; fact += 1) {
      if (predicate !== undefined && table.predicate[fact] !== predicate) continue
      const isLeftOut = isGone(view, place, table.subject[fact] ?? 0) || isGone(view, place, table.object[fact] ?? 0)
      if (!isLeftOut) facts.push(fact * 2 + place)
    }
  }
  return facts
}

/** Adds the facts that touch an entity to a list. A fact of an entity with itself is added once. */
export function addFactsTouching(view: ClaimView, entity: number, into: FactReference[]): void {
  for (const place of PLACES) {
    addFactsFrom(view, entity, place, into)
    addFactsTo(view, entity, place, into)
  }
}

/** Adds the facts of which an entity is the subject, in one of the tables; of symmetric ones it is the lesser end. */
function addFactsFrom(view: ClaimView, entity: number, place: 0 | 1, into: FactReference[]): void {
  addFactsOf(view, view.tables[place].from, { entity, place }, into)
}

/** Adds the facts that point to an entity from another. */
function addFactsTo(view: ClaimView, entity: number, place: 0 | 1, into: FactReference[]): void {
  addFactsOf(view, view.tables[place].to, { entity, place }, into)
}

function addFactsOf(
  view: ClaimView,
  side: FactSide,
  { entity, place }: { readonly entity: number; readonly place: 0 | 1 },
  into: FactReference[],
): void {
  const table = view.tables[place]
  if (isPassedOver(view, table, entity, place)) return
  const { first, records } = side
  const end = first[entity + 1] ?? 0
  for (let at = first[entity] ?? 0; at < end; at = endOfFact(records, at)) {
    const other = otherEndAt(records, at)
    const isTwice = other === entity && side === table.to
    if (!isTwice && !isGone(view, place, other)) into.push(factAt(records, at) * 2 + place)
  }
}

/** Whether a fact of a table no longer counts, as the entity at its other end has changed. */
export function isGone({ isChanged, changed }: ClaimView, place: 0 | 1, other: number): boolean {
  return isChanged && place === 0 && changed[other] === 1
}

/** Whether the facts of an entity in one of the tables no longer count. */
export function isPassedOver(view: ClaimView, table: FactTable, entity: number, place: 0 | 1): boolean {
  return entity >= table.entities || (place === 0 && view.changed[entity] === 1)
}

/** The table that a reference points into. */
export function tableOf(view: ClaimView, fact: FactReference): FactTable {
  return view.tables[(fact & 1) as 0 | 1]
}

/** Every row of a fact. */
export function rowsOf(view: ClaimView, fact: FactReference): Int32Array {
  const { firstClaim, from } = tableOf(view, fact)
  return from.rows.subarray(firstClaim[fact >> 1] ?? 0, firstClaim[(fact >> 1) + 1] ?? 0)
}

/** All rows below a limit that point to an entity. */
export function relationsIn({ object }: ClaimColumns, limit: number): Int32Array {
  const rows = new Int32Array(limit)
  let count = 0
  for (let row = 0; row < limit; row += 1) {
    if ((object[row] ?? -1) < 0) continue
    rows[count] = row
    count += 1
  }
  return rows.slice(0, count)
}

/** An entity has changed when it is joined to others than before, has new claims, or claims concluded upon otherwise. */
function changedEntities(columns: ClaimColumns, base: Gathered, judged: Judged, rowLimit: number): Uint8Array {
  const changed = new Uint8Array(Math.max(base.joined.length, judged.joined.length))
  const mark = (entity: number): void => {
    changed[base.joined[entity] ?? entity] = 1
    changed[judged.joined[entity] ?? entity] = 1
  }
  for (let entity = 0; entity < base.joined.length; entity += 1) {
    if (base.joined[entity] !== judged.joined[entity]) mark(entity)
  }
  const markRow = (row: number): void => {
    if ((columns.object[row] ?? -1) < 0) return
    mark(columns.subject[row] ?? 0)
    mark(columns.object[row] ?? 0)
  }
  for (let row = base.rows; row < rowLimit; row += 1) markRow(row)
  for (const row of new Set([...base.verdicts.keys(), ...judged.verdicts.keys()])) {
    if (base.verdicts.get(row) !== judged.verdicts.get(row)) markRow(row)
  }
  return changed
}

/** The rows of the base's facts that touch what has changed, and all that came after, in ascending order. */
function rowsTouching({ object }: ClaimColumns, base: Gathered, changed: Uint8Array, limit: number): Int32Array {
  const found: number[] = []
  for (let entity = 0; entity < base.table.entities; entity += 1) {
    if (changed[entity] === 1) addRowsOf(entity, base.table, changed, found)
  }
  for (let row = base.rows; row < limit; row += 1) if ((object[row] ?? -1) >= 0) found.push(row)
  return Int32Array.from(found.filter((row) => row < limit)).sort()
}

/** Adds the rows of the facts that touch an entity; one with another that has changed is taken at its subject. */
function addRowsOf(entity: number, { from, to }: FactTable, changed: Uint8Array, into: number[]): void {
  for (const row of from.rows.subarray(from.first[entity], from.first[entity + 1])) into.push(row)
  const end = to.first[entity + 1] ?? 0
  for (let at = to.first[entity] ?? 0; at < end; at += 1) {
    if (changed[otherEndAt(to.records, at)] !== 1) into.push(to.rows[at] ?? 0)
  }
}
