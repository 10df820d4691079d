import { PREDICATES } from '../../../src/claims/predicates.ts'
import { dayOf, isoOf } from '../../../src/time/day.ts'

/** A made-up workspace as columns: what one claim says stands under its number in each. */
export interface Archive {
  readonly claims: number
  readonly entities: number
  readonly subject: Int32Array
  /** -1 where the object is a value. */
  readonly object: Int32Array
  /** A place in `PREDICATE_NAMES`. */
  readonly predicate: Uint8Array
  /** A place in `FACTUALITIES`. */
  readonly factuality: Uint8Array
  /** A place in `times`. */
  readonly valid: Int32Array
  /** Distinct valid times, EDTF; null for none. */
  readonly times: readonly (string | null)[]
  /** The day on which the document of each claim appeared. */
  readonly told: Int32Array
}

/** Claims that one document makes. */
export const CLAIMS_OF_DOCUMENT = 20
const RELATIONS: readonly string[] = PREDICATES.filter(({ range }) => typeof range !== 'string').map(({ name }) => name)
const VALUES = PREDICATES.filter(({ range }) => range === 'text').map(({ name }) => name)
export const PREDICATE_NAMES: readonly string[] = [...RELATIONS, ...VALUES]

const CLAIMS_OF_ENTITY = 10
/** Entities that mostly have to do with one another. */
const COMMUNITY = 200
/** The days between which documents appear. */
export const [FIRST_DAY, LAST_DAY] = [dayOf('1990-01-01'), dayOf('2025-01-01')]

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A workspace in which few entities have many relations and many have few (Zipf and Mandelbrot), most of them within a
 * community; documents appear over 35 years, and what they say has begun, ended, or was observed as people write it.
 */
export function archiveOf(claims: number): Archive {
  const random = randomFrom(20_260_101)
  const entities = Math.max(COMMUNITY, Math.floor(claims / CLAIMS_OF_ENTITY))
  const [subjects, objects] = [skewed(entities, 0.7, 40), skewed(entities, 0.95, 20)]
  const columns = {
    subject: new Int32Array(claims),
    object: new Int32Array(claims),
    predicate: new Uint8Array(claims),
    factuality: new Uint8Array(claims),
    valid: new Int32Array(claims),
    told: new Int32Array(claims),
  }
  const times: (string | null)[] = [null]
  const places = new Map<string, number>()
  let told = FIRST_DAY
  for (let claim = 0; claim < claims; claim += 1) {
    if (claim % CLAIMS_OF_DOCUMENT === 0) told = dayBetween(FIRST_DAY, LAST_DAY, random())
    const subject = subjects(random())
    const isRelation = random() < 0.73
    columns.subject[claim] = subject
    columns.object[claim] = isRelation ? partnerOf(subject, entities, objects, random) : -1
    columns.predicate[claim] = isRelation
      ? Math.floor(random() ** 2 * RELATIONS.length)
      : RELATIONS.length + Math.floor(random() * VALUES.length)
    columns.factuality[claim] = [0.86, 0.95, 0.99, 1].findIndex((share) => random() < share || share === 1)
    columns.told[claim] = told
    columns.valid[claim] = placeOf(validTime(told, random), times, places)
  }
  return { claims, entities, ...columns, times }
}

function dayBetween(first: number, last: number, share: number): number {
  return Math.floor(first + (last - first) * share)
}

/** Zipf–Mandelbrot by its inverse, and the ranks scattered over the numbers so that neighbours are not all large. */
function skewed(count: number, exponent: number, offset: number): (share: number) => number {
  const [low, high] = [offset ** (1 - exponent), (count + offset) ** (1 - exponent)]
  return (share) => {
    const rank = Math.floor((low + share * (high - low)) ** (1 / (1 - exponent)) - offset)
    return (Math.max(0, Math.min(count - 1, rank)) * 7919) % count
  }
}

function partnerOf(
  subject: number,
  entities: number,
  objects: (share: number) => number,
  random: () => number,
): number {
  const isNear = random() < 0.6
  const near = Math.floor(subject / COMMUNITY) * COMMUNITY + Math.floor(random() * COMMUNITY)
  const partner = isNear ? near % entities : objects(random())
  return partner === subject ? (partner + 1) % entities : partner
}

/** When it held, as the document of that day says: to the day, month or year, mostly with no end said to come. */
function validTime(told: number, random: () => number): string | null {
  const begun = told - Math.floor(random() ** 2 * 9000)
  const kind = random()
  if (kind < 0.04) return null
  if (kind < 0.08) return written(begun, random())
  const start = random() < 0.15 ? '' : written(begun, random())
  if (start !== '' && random() < 0.45) return `${start}/..`
  const ended = begun + 400 + Math.floor(random() * 2000)
  return `${start}/${written(ended, random())}`
}

function written(day: number, precision: number): string {
  return isoOf(day).slice(0, precision < 0.5 ? 10 : precision < 0.75 ? 7 : 4)
}

function placeOf(time: string | null, times: (string | null)[], places: Map<string, number>): number {
  if (time === null) return 0
  const known = places.get(time)
  if (known !== undefined) return known
  const place = times.push(time) - 1
  places.set(time, place)
  return place
}
