import { FACTUALITIES, type Factuality } from '../../claims/attribution.ts'
import type { Value } from '../../claims/claim.ts'
import { ENTITY_TYPES, type EntityType } from '../../claims/entity.ts'
import { predicateNamed } from '../../claims/predicates.ts'
import type { Day } from '../../time/day.ts'
import { type DayBounds, dayBoundsOf, UNDATED } from '../../time/day-bounds.ts'
import { literalKey } from '../fact-key.ts'
import { type BorneNames, type NameRow, noNames, withNames } from './borne-names.ts'
import { codeOf } from './claim-record.ts'
import { emptyDictionary, grown, type IdDictionary, numberOf, withIds } from './id-dictionary.ts'

/** An entry of the log that brought claims, as the index needs it: a document, or claims about one that was held. */
export interface EntryRow {
  /** Its number in the log; entries come in that order. */
  readonly sequence: number
  /** The last day on which the source of its claims may have appeared. */
  readonly told: Day
  /** How many claims it brought. */
  readonly claims: number
}

/** An entity of one document, as it was read. */
export interface EntityRow {
  readonly id: string
  readonly type: EntityType
  /** Every name that its document has for it; left out for none. */
  readonly names?: readonly NameRow[]
}

/** A claim as the index needs it. */
export interface ClaimRow {
  /** The place of its entry among all entries that brought claims, from 0. */
  readonly entry: number
  /** Its own place among the claims of its entry, from 0. */
  readonly position: number
  readonly subject: string
  readonly predicate: string
  /** The id of the entity that it points to; null for a literal and for nothing. */
  readonly object: string | null
  /** The literal, where it has one. */
  readonly literal?: Value | null
  /** EDTF. */
  readonly valid: string | null
  readonly factuality: Factuality
  /** The day by which it had been told, where that is not the day of its entry, because other sources say it too. */
  readonly told?: Day | undefined
  /** The ids of its voices, innermost first; left out for none. */
  readonly voices?: readonly string[]
  /** Whether it calls the name that it gives a former one. */
  readonly isFormer?: boolean
  /** Whether it has no voice and its words may cite one. */
  readonly isCiting?: boolean
}

/** What comes to an index: entries and entities in the order they were recorded, their claims in any order. */
export interface Arrivals {
  readonly entries: readonly EntryRow[]
  readonly entities: readonly EntityRow[]
  readonly claims: Iterable<ClaimRow>
}

/** Days of one claim in the column `days`: earliest, latest, sureFrom, sureTo. */
export const DAYS = 4

/** What stands for an object that is none. */
const NOTHING = -1
/** What stands for a voice where the publisher speaks. */
export const NOBODY = -1

/**
 * Every claim as numbers, a row each, in the order of the log: the claims of the first entry, then those of the
 * second. So what was recorded by an entry of the log are the rows before a limit. Arrays may be longer than what they
 * hold.
 */
export interface ClaimColumns {
  readonly claims: number
  /** The numbers of document entities, as read; what they were joined to is not here. */
  readonly subject: Int32Array
  /** `NOTHING`, or less for a literal, where the claim points to no entity; see `literalNumber`. */
  readonly object: Int32Array
  /** The innermost voice, as a document entity; `NOBODY` for none. */
  readonly voice: Int32Array
  /** By row, the voices around the innermost. */
  readonly outerVoices: ReadonlyMap<number, readonly number[]>
  readonly predicate: Uint8Array
  /** Factuality, kind of valid time and more, see `codeOf`. */
  readonly code: Uint8Array
  readonly days: Int32Array
  readonly entries: number
  readonly sequence: Int32Array
  /** By entry; some rows have a day of their own. */
  readonly told: Int32Array
  readonly toldApart: ReadonlyMap<number, Day>
  /** The first row of each entry, and after the last the number of claims. */
  readonly firstRow: Int32Array
  readonly entities: IdDictionary
  /** Places in `ENTITY_TYPES`, by entity. */
  readonly types: Uint8Array
  readonly names: BorneNames
  /** The names that predicates have numbers for. */
  readonly predicates: readonly string[]
}

export function emptyColumns(): ClaimColumns {
  return {
    claims: 0,
    subject: new Int32Array(0),
    object: new Int32Array(0),
    voice: new Int32Array(0),
    outerVoices: new Map(),
    predicate: new Uint8Array(0),
    code: new Uint8Array(0),
    days: new Int32Array(0),
    entries: 0,
    sequence: new Int32Array(0),
    told: new Int32Array(0),
    toldApart: new Map(),
    firstRow: new Int32Array(1),
    entities: emptyDictionary(),
    types: new Uint8Array(0),
    names: noNames(),
    predicates: [],
  }
}

/**
 * The columns with what arrived added. They share their arrays with those given, which must not be added to again.
 * Throws a RangeError when a claim names an entity that has not arrived, or a place its entry does not have.
 */
export function withArrivals(columns: ClaimColumns, arrivals: Arrivals): ClaimColumns {
  return withClaims(withRoom(columns, arrivals), arrivals.claims)
}

/** The columns with claims of entries that have arrived already: where they are too many to be held in one list. */
export function withClaims(room: ClaimColumns, claims: Iterable<ClaimRow>): ClaimColumns {
  const predicates = [...room.predicates]
  const predicateOf = numberer(predicates)
  const boundsOf = boundsKeeper()
  const toldApart: [number, Day][] = []
  const outerVoices: [number, readonly number[]][] = []
  for (const claim of claims) {
    const row = rowOf(room, claim)
    if (claim.told !== undefined) toldApart.push([row, claim.told])
    // A voice that no document brought as an entity can be joined with nobody, and stands for itself in the claim.
    const [voice = NOBODY, ...outer] = (claim.voices ?? []).map((id) => numberOf(room.entities, id))
    if (outer.length > 0) outerVoices.push([row, outer])
    room.subject[row] = entityOf(room.entities, claim.subject)
    room.object[row] = claim.object === null ? literalNumber(claim.literal) : entityOf(room.entities, claim.object)
    room.voice[row] = voice
    room.predicate[row] = predicateOf(claim.predicate)
    writeTime(room, row, claim, boundsOf(claim.valid))
  }
  return {
    ...room,
    toldApart: toldApart.length === 0 ? room.toldApart : new Map([...room.toldApart, ...toldApart]),
    outerVoices: outerVoices.length === 0 ? room.outerVoices : new Map([...room.outerVoices, ...outerVoices]),
    predicates,
  }
}

function writeTime({ code, days, voice }: ClaimColumns, row: number, claim: ClaimRow, bounds: DayBounds): void {
  code[row] = codeOf({
    factuality: FACTUALITIES.indexOf(claim.factuality),
    kind: bounds.kind,
    isFormer: claim.isFormer === true,
    isTimeUnreadable: claim.valid !== null && bounds.kind === UNDATED,
    isOriginInWords: claim.isCiting === true || (voice[row] === NOBODY && (claim.voices?.length ?? 0) > 0),
  })
  days[row * DAYS] = bounds.earliest
  days[row * DAYS + 1] = bounds.latest
  days[row * DAYS + 2] = bounds.sureFrom
  days[row * DAYS + 3] = bounds.sureTo
}

/** The place of a name in a list, at the end of which it is put where it is new. */
function numberer(names: string[]): (name: string) => number {
  const numbers = new Map(names.map((name, number) => [name, number]))
  return (name) => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const number = names.push(name) - 1
    if (number > 255) throw new RangeError('claim-index: more than 256 predicates')
    numbers.set(name, number)
    return number
  }
}

/** Bounds of valid times, each computed once. */
function boundsKeeper(): (valid: string | null) => DayBounds {
  const before = new Map<string | null, DayBounds>()
  return (valid) => {
    const bounds = before.get(valid) ?? dayBoundsOf(valid)
    before.set(valid, bounds)
    return bounds
  }
}

/**
 * What stands for a literal in the column of objects: below `NOTHING`, and the same for literals that are one value. Two
 * others may have one number by chance: it finds claims, and what they say decides.
 */
export function literalNumber(literal: Value | null | undefined): number {
  if (literal === null || literal === undefined) return NOTHING
  const key = literalKey(literal)
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return NOTHING - 1 - (hash >>> 2)
}

/** Which entry brought a row. `near` is an entry before it or its own, where that is known. */
export function entryOf({ firstRow, entries }: ClaimColumns, row: number, near = 0): number {
  if (row < (firstRow[near + 1] ?? 0)) return near
  let [low, high] = [near + 1, entries - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((firstRow[middle] ?? 0) <= row) low = middle
    else high = middle - 1
  }
  return low
}

/** The day by which a row had been told, by its entry. */
export function toldIn({ told, toldApart }: ClaimColumns, row: number, entry: number): Day {
  return (toldApart.size === 0 ? undefined : toldApart.get(row)) ?? told[entry] ?? 0
}

/** How many rows were recorded up to an entry of the log. */
export function rowsBy({ sequence, firstRow, entries }: ClaimColumns, head: number): number {
  let [low, high] = [0, entries]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sequence[middle] ?? 0) <= head) low = middle + 1
    else high = middle
  }
  return firstRow[low] ?? 0
}

/** Whether a predicate is queried both ways, by its number. */
export function symmetricPredicates({ predicates }: ClaimColumns): Uint8Array {
  return Uint8Array.from(predicates, (name) => Number(predicateNamed(name)?.symmetric === true))
}

function withRoom(columns: ClaimColumns, { entries, entities }: Arrivals): ClaimColumns {
  const count = columns.entries + entries.length
  const sequence = grown(columns.sequence, count, Int32Array)
  const told = grown(columns.told, count, Int32Array)
  const firstRow = grown(columns.firstRow, count + 1, Int32Array)
  let { claims } = columns
  for (const [index, entry] of entries.entries()) {
    sequence[columns.entries + index] = entry.sequence
    told[columns.entries + index] = entry.told
    firstRow[columns.entries + index] = claims
    claims += entry.claims
  }
  firstRow[count] = claims
  const known = withIds(
    columns.entities,
    entities.map(({ id }) => id),
  )
  const types = grown(columns.types, known.count, Uint8Array)
  for (const { id, type } of entities) types[numberOf(known, id)] = ENTITY_TYPES.indexOf(type)
  const names = withNames(
    columns.names,
    columns.entities.count,
    entities.map((entity) => entity.names ?? []),
  )
  return {
    claims,
    subject: grown(columns.subject, claims, Int32Array),
    object: grown(columns.object, claims, Int32Array),
    voice: grown(columns.voice, claims, Int32Array),
    outerVoices: columns.outerVoices,
    predicate: grown(columns.predicate, claims, Uint8Array),
    code: grown(columns.code, claims, Uint8Array),
    days: grown(columns.days, claims * DAYS, Int32Array),
    entries: count,
    sequence,
    told,
    toldApart: columns.toldApart,
    firstRow,
    entities: known,
    types,
    names,
    predicates: columns.predicates,
  }
}

function rowOf({ firstRow, entries }: ClaimColumns, { entry, position }: ClaimRow): number {
  const row = (firstRow[entry] ?? 0) + position
  if (entry < entries && position >= 0 && row < (firstRow[entry + 1] ?? 0)) return row
  throw new RangeError(`claim-index: entry ${entry} has no claim ${position}`)
}

function entityOf(entities: IdDictionary, id: string): number {
  const number = numberOf(entities, id)
  if (number < 0) throw new RangeError(`claim-index: a claim names the unknown entity "${id}"`)
  return number
}
