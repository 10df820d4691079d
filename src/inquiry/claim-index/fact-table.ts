import { type ClaimColumns, DAYS, entryOf, symmetricPredicates, toldIn, WEIGHING_BITS } from './claim-columns.ts'
import type { Joining } from './joining.ts'

/** Numbers of one claim in `records`: earliest, latest, sureFrom, sureTo, told, code. */
export const RECORD = 6
export const TOLD = 4
export const CODE = 5
/** Of a code in a fact table: the verdict in the bits above those of `ClaimColumns`. */
export const VERDICT_SHIFT = 4

/** Verdicts by their number; 0 is none. */
export const VERDICTS = [null, 'accepted', 'contested', 'rejected'] as const

/**
 * Claims between entities, gathered into facts: one subject, predicate and object, of entities as they were joined. Facts
 * lie in the order of their subjects, the records of their claims in the order of the facts, so that what is asked for
 * together is read together. A symmetric fact has the lesser entity for its subject.
 */
export interface FactTable {
  readonly facts: number
  /** Entities with a number from here on have no facts in this table. */
  readonly entities: number
  readonly subject: Int32Array
  readonly object: Int32Array
  readonly predicate: Uint8Array
  /** The first claim of each fact, and after the last the number of claims. */
  readonly firstClaim: Int32Array
  readonly records: Int32Array
  /** The row of each claim. */
  readonly rows: Int32Array
  /** The first fact of each subject, and after the last the number of facts. */
  readonly firstFact: Int32Array
  /** As `firstFact`, for the list `pointing`. */
  readonly firstPointing: Int32Array
  /** The facts in the order of their objects. */
  readonly pointing: Int32Array
}

/** Who is whom, and what was concluded, when a table is made. */
export interface Judged {
  readonly joined: Joining
  /** By row; see `VERDICTS`. */
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
  const firstFact = starts(facts.subject, entities)
  const firstPointing = starts(facts.object, entities)
  const pointing = pointingOf(facts.object, firstPointing)
  const claims = recordsOf(columns, rows, order, judged)
  return { facts: facts.subject.length, entities, ...facts, ...claims, firstFact, firstPointing, pointing }
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

function recordsOf(
  columns: ClaimColumns,
  rows: Int32Array,
  order: Int32Array,
  { verdicts }: Judged,
): Pick<FactTable, 'records' | 'rows'> {
  const told = toldOf(columns, rows)
  const sorted = new Int32Array(order.length)
  const records = new Int32Array(order.length * RECORD)
  for (let at = 0; at < order.length; at += 1) {
    const from = order[at] ?? 0
    const row = rows[from] ?? 0
    const place = at * RECORD
    sorted[at] = row
    for (let day = 0; day < DAYS; day += 1) records[place + day] = columns.days[row * DAYS + day] ?? 0
    records[place + TOLD] = told[from] ?? 0
    records[place + CODE] = ((columns.code[row] ?? 0) & WEIGHING_BITS) | ((verdicts.get(row) ?? 0) << VERDICT_SHIFT)
  }
  return { records, rows: sorted }
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

/** Where the run of each key begins; of keys that are sorted, or will be. */
function starts(keys: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count + 1)
  for (const key of keys) first[key + 1] = (first[key + 1] ?? 0) + 1
  for (let key = 1; key <= count; key += 1) first[key] = (first[key] ?? 0) + (first[key - 1] ?? 0)
  return first
}

function pointingOf(object: Int32Array, first: Int32Array): Int32Array {
  const next = first.slice()
  const pointing = new Int32Array(object.length)
  for (let fact = 0; fact < object.length; fact += 1) {
    const to = object[fact] ?? 0
    const place = next[to] ?? 0
    pointing[place] = fact
    next[to] = place + 1
  }
  return pointing
}
