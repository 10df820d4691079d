import { type ClaimColumns, DAYS, entryOf, symmetricPredicates, toldIn } from './claim-columns.ts'
import { type ClaimRecords, factAt, otherEndAt, roomForRecords, turnRecord, writeRecord } from './claim-record.ts'
import type { Joining } from './joining.ts'

/** The claims of a table as they are met from one end of their facts: those of one entity together, fact by fact. */
export interface FactSide extends ClaimRecords {
  /** The first claim of each entity, and after the last the number of claims. */
  readonly first: Int32Array
}

/**
 * Claims between entities, gathered into facts: one subject, predicate and object, of entities as they were joined. A
 * symmetric fact has the lesser entity for its subject. Facts are numbered in the order of their subjects. The records of
 * the claims are there twice, in the order of either end: whoever walks from an entity reads one stretch of memory, and
 * that, not the counting, is what an answer takes its time for.
 */
export interface FactTable {
  readonly facts: number
  /** Entities with a number from here on have no facts in this table. */
  readonly entities: number
  readonly subject: Int32Array
  readonly object: Int32Array
  readonly predicate: Uint8Array
  /** The first claim of each fact in `from`, and after the last the number of claims. */
  readonly firstClaim: Int32Array
  /** Met from the subjects. */
  readonly from: FactSide
  /** Met from the objects. */
  readonly to: FactSide
}

/** Who is whom, and what was concluded, when a table is made. */
export interface Judged {
  readonly joined: Joining
  /** By row; places in `VERDICTS`. */
  readonly verdicts: ReadonlyMap<number, number>
}

interface Keys {
  readonly subject: Int32Array
  readonly object: Int32Array
  readonly predicate: Uint8Array
}

/** Up to this many rows, comparing is faster than counting digits. */
const FEW = 4096
const DIGIT = 65_536

/** The table of these rows, given in ascending order; each must point to an entity. */
export function factTableOf(columns: ClaimColumns, rows: Int32Array, judged: Judged): FactTable {
  const keys = keysOf(columns, rows, judged.joined)
  const entities = rows.length === 0 ? 0 : judged.joined.length
  const order = rows.length <= FEW ? ordered(keys) : counted(keys, entities)
  const facts = factsIn(keys, order)
  const from = sideFrom(columns, rows, { order, facts, entities, verdicts: judged.verdicts })
  return { facts: facts.subject.length, entities, ...facts, from, to: turned(from, facts, entities) }
}

function keysOf(columns: ClaimColumns, rows: Int32Array, joined: Joining): Keys {
  const symmetric = symmetricPredicates(columns)
  const subject = new Int32Array(rows.length)
  const object = new Int32Array(rows.length)
  const predicate = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    const from = joined[columns.subject[row] ?? 0] ?? 0
    const to = joined[columns.object[row] ?? 0] ?? 0
    const kind = columns.predicate[row] ?? 0
    const turned = from > to && symmetric[kind] === 1
    subject[at] = turned ? to : from
    object[at] = turned ? from : to
    predicate[at] = kind
  }
  return { subject, object, predicate }
}

function ordered({ subject, object, predicate }: Keys): Int32Array {
  const order = Int32Array.from(subject, (_, at) => at)
  const by = (keys: Int32Array | Uint8Array, a: number, b: number): number => (keys[a] ?? 0) - (keys[b] ?? 0)
  return order.sort((a, b) => by(subject, a, b) || by(object, a, b) || by(predicate, a, b) || a - b)
}

/** Sorting by digits, the last first, each pass keeping the order of the one before (Knuth 5.2.5). */
function counted({ subject, object, predicate }: Keys, entities: number): Int32Array {
  let order = Int32Array.from(subject, (_, at) => at)
  order = pass(order, predicate, 0)
  for (const keys of [object, subject]) {
    order = pass(order, keys, 0)
    if (entities > DIGIT) order = pass(order, keys, 16)
  }
  return order
}

function pass(order: Int32Array<ArrayBuffer>, keys: Int32Array | Uint8Array, shift: number): Int32Array<ArrayBuffer> {
  const places = new Int32Array(DIGIT + 1)
  for (let at = 0; at < keys.length; at += 1) {
    const digit = (((keys[at] ?? 0) >>> shift) & (DIGIT - 1)) + 1
    places[digit] = (places[digit] ?? 0) + 1
  }
  for (let digit = 1; digit <= DIGIT; digit += 1) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
  const next = new Int32Array(order.length)
  for (let at = 0; at < order.length; at += 1) {
    const from = order[at] ?? 0
    const digit = ((keys[from] ?? 0) >>> shift) & (DIGIT - 1)
    const place = places[digit] ?? 0
    next[place] = from
    places[digit] = place + 1
  }
  return next
}

function factsIn({ subject, object, predicate }: Keys, order: Int32Array): Keys & Pick<FactTable, 'firstClaim'> {
  const subjects = new Int32Array(order.length)
  const objects = new Int32Array(order.length)
  const predicates = new Uint8Array(order.length)
  const firstClaim = new Int32Array(order.length + 1)
  let facts = 0
  let [lastSubject, lastObject, lastPredicate] = [-1, -1, -1]
  for (let at = 0; at < order.length; at += 1) {
    const from = order[at] ?? 0
    const [s, o, p] = [subject[from] ?? 0, object[from] ?? 0, predicate[from] ?? 0]
    if (s === lastSubject && o === lastObject && p === lastPredicate) continue
    ;[lastSubject, lastObject, lastPredicate] = [s, o, p]
    subjects[facts] = s
    objects[facts] = o
    predicates[facts] = p
    firstClaim[facts] = at
    facts += 1
  }
  firstClaim[facts] = order.length
  return {
    subject: subjects.slice(0, facts),
    object: objects.slice(0, facts),
    predicate: predicates.slice(0, facts),
    firstClaim: firstClaim.slice(0, facts + 1),
  }
}

interface Gathering {
  /** Places in `rows`, in the order of the facts. */
  readonly order: Int32Array
  readonly facts: Keys & Pick<FactTable, 'firstClaim'>
  readonly entities: number
  readonly verdicts: Judged['verdicts']
}

function sideFrom(columns: ClaimColumns, rows: Int32Array, { order, facts, entities, verdicts }: Gathering): FactSide {
  const { subject, object, firstClaim } = facts
  const told = toldOf(columns, rows)
  const sorted = new Int32Array(order.length)
  const records = roomForRecords(order.length)
  const first = new Int32Array(entities + 1)
  for (let fact = 0; fact < subject.length; fact += 1) {
    const end = firstClaim[fact + 1] ?? 0
    for (let at = firstClaim[fact] ?? 0; at < end; at += 1) {
      const from = order[at] ?? 0
      const row = rows[from] ?? 0
      sorted[at] = row
      writeRecord(records, at, {
        days: columns.days,
        place: row * DAYS,
        told: told[from] ?? 0,
        code: columns.code[row] ?? 0,
        verdict: verdicts.get(row) ?? 0,
        other: object[fact] ?? 0,
        fact,
        hasMore: at + 1 < end,
      })
    }
    first[(subject[fact] ?? 0) + 1] = end
  }
  fillGaps(first)
  return { first, records, rows: sorted }
}

/** The same claims in the order of the other end of their facts. */
function turned({ records, rows }: FactSide, { subject, object }: Keys, entities: number): FactSide {
  const first = new Int32Array(entities + 1)
  for (let at = 0; at < rows.length; at += 1) {
    const to = otherEndAt(records, at) + 1
    first[to] = (first[to] ?? 0) + 1
  }
  for (let entity = 1; entity <= entities; entity += 1) first[entity] = (first[entity] ?? 0) + (first[entity - 1] ?? 0)
  const next = first.slice()
  const side = { first, records: roomForRecords(rows.length), rows: new Int32Array(rows.length) }
  for (let at = 0; at < rows.length; at += 1) {
    const fact = factAt(records, at)
    const end = object[fact] ?? 0
    const to = next[end] ?? 0
    next[end] = to + 1
    turnRecord(records, at, side.records, { to, other: subject[fact] ?? 0 })
    side.rows[to] = rows[at] ?? 0
  }
  return side
}

/** Gives entities without claims the place where the one before them ends. */
function fillGaps(first: Int32Array): void {
  for (let at = 1; at < first.length; at += 1) first[at] = Math.max(first[at] ?? 0, first[at - 1] ?? 0)
}

function toldOf(columns: ClaimColumns, rows: Int32Array): Int32Array {
  const told = new Int32Array(rows.length)
  let entry = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    entry = entryOf(columns, row, entry)
    told[at] = toldIn(columns, row, entry)
  }
  return told
}
