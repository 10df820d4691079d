import type { Day } from '../../time/day.ts'
import { endOfFact, factAt, type Hearing, otherEndAt } from './claim-record.ts'
import { type ClaimView, type FactReference, isGone, isPassedOver, marksOf, PLACES } from './claim-view.ts'
import type { FactSide } from './fact-table.ts'
import { type Asked, askedOf, isTyped, type Scope } from './question.ts'
import { mayPass, type Sieve, sieveOf } from './sieve.ts'
import { placeOf, weigh } from './weigh.ts'

/** What two days of a network differ in. A fact that surely or perhaps held on a day is in it. */
export interface DiffFound {
  /** Surely not yet so, no longer so or not known to anybody on the first day; in the second. */
  readonly began: readonly FactReference[]
  /** In the first, surely over or not begun on the second. */
  readonly ended: readonly FactReference[]
  /** In the first, but told only by sources that had not appeared by then. */
  readonly learned: readonly FactReference[]
  /** In one, and for the other day there is neither proof nor disproof. */
  readonly unproven: number
}

/** What is compared. */
export interface TwoDays {
  readonly from: Day
  readonly to: Day
  /** Only what touches one of these entities; null for everything. */
  readonly touching: readonly number[] | null
  /** Only what lies between two of those. */
  readonly among?: boolean
}

/** How the network of one day differs from that of another, of what is known by the moment. */
export function diffIn(view: ClaimView, scope: Scope, days: TwoDays): DiffFound {
  const asked = askedOf(view, scope)
  const before = { ...asked.hearing, at: days.from }
  const after = { ...asked.hearing, at: days.to }
  const then = { ...before, known: Math.min(before.known, days.from) }
  const entities = [...new Set(days.touching)]
  const sieve = sieveOf(entities, view.joined.length)
  const comparison = { asked, before, after, then, sieve, found: nothingFound() }
  if (days.touching === null) {
    for (let entity = 0; entity < view.changed.length; entity += 1) compareAt(comparison, entity, 'from')
    return comparison.found
  }
  const marks = marksOf(view)
  for (const entity of entities) marks.of[entity] = marks.current
  for (const entity of entities) {
    compareAt(comparison, entity, days.among === true ? 'among' : 'from')
    if (days.among !== true) compareAt(comparison, entity, 'to')
  }
  return comparison.found
}

type Place = ReturnType<typeof placeOf>

function nothingFound() {
  const none: FactReference[] = []
  return { began: none, ended: none.slice(), learned: none.slice(), unproven: 0 }
}

interface Comparison {
  readonly asked: Asked
  readonly before: Hearing
  readonly after: Hearing
  /** The first day as it was known on the first day. */
  readonly then: Hearing
  /** Lets those through that are marked. */
  readonly sieve: Sieve
  readonly found: ReturnType<typeof nothingFound>
}

/**
 * Compares the facts of an entity: those it is the subject of, or of them only those whose object is marked, or those that
 * point to it from an entity that is not marked. So a fact between two marked ones is met once.
 */
function compareAt(comparison: Comparison, entity: number, which: Which): void {
  const { asked } = comparison
  if (!isTyped(asked, entity)) return
  for (const place of PLACES) {
    const table = asked.view.tables[place]
    if (isPassedOver(asked.view, table, entity, place)) continue
    const side = which === 'to' ? table.to : table.from
    const last = side.first[entity + 1] ?? 0
    for (let at = side.first[entity] ?? 0, end = at; at < last; at = end) {
      end = endOfFact(side.records, at)
      const other = otherEndAt(side.records, at)
      if (isWanted(comparison, other, which) && !isGone(asked.view, place, other) && isTyped(asked, other)) {
        compare(comparison, side, { at, end, place })
      }
    }
  }
}

type Which = 'from' | 'among' | 'to'

function isWanted({ asked, sieve }: Comparison, other: number, which: Which): boolean {
  if (which === 'from') return true
  const { of, current } = asked.view.marks
  const isMarked = mayPass(sieve, other) && of[other] === current
  return isMarked === (which === 'among')
}

interface FactClaims {
  readonly at: number
  readonly end: number
  readonly place: 0 | 1
}

function compare({ before, after, then, found }: Comparison, side: FactSide, { at, end, place }: FactClaims): void {
  const placeIn = (hearing: Hearing): Place => placeOf(weigh(side, at, end, hearing))
  const was = placeIn(before)
  const is = placeIn(after)
  if (was === 'out' && is !== 'in') return
  const fact = factAt(side.records, at) * 2 + place
  if (was === 'in' && placeIn(then) !== 'in') found.learned.push(fact)
  if (was === is) return
  if (was === 'out') found.began.push(fact)
  else if (was === 'in' && is === 'out') found.ended.push(fact)
  else if (was === 'in' || is === 'in') found.unproven += 1
}
