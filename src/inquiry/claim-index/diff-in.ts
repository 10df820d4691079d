import type { Day } from '../../time/day.ts'
import {
  addFactsFrom,
  addFactsTouching,
  type ClaimView,
  type FactReference,
  marksOf,
  PLACES,
  tableOf,
} from './claim-view.ts'
import type { FactTable } from './fact-table.ts'
import { type Asked, areTypedIn, askedOf, otherEnd, type Scope } from './question.ts'
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
  const before = askedOf(view, { ...scope, moment: { ...scope.moment, at: days.from } })
  const after = askedOf(view, { ...scope, moment: { ...scope.moment, at: days.to } })
  const known = Math.min(before.hearing.known, days.from)
  const then = { ...before, hearing: { ...before.hearing, known } }
  const comparison = { before, after, then, found: nothingFound() }
  if (days.touching === null) compareAll(view, comparison)
  else compareAround(view, comparison, days.touching, days.among === true)
  return comparison.found
}

type Place = ReturnType<typeof placeOf>

function nothingFound() {
  const none: FactReference[] = []
  return { began: none, ended: none.slice(), learned: none.slice(), unproven: 0 }
}

interface Comparison {
  readonly before: Asked
  readonly after: Asked
  /** The first day as it was known on the first day. */
  readonly then: Asked
  readonly found: ReturnType<typeof nothingFound>
}

function compare({ before, after, then, found }: Comparison, table: FactTable, fact: number, place: 0 | 1): void {
  if (!areTypedIn(before, table, fact)) return
  const was = placeIn(before, table, fact)
  const is = placeIn(after, table, fact)
  if (was === 'in' && placeIn(then, table, fact) !== 'in') found.learned.push(fact * 2 + place)
  if (was === is) return
  if (was === 'out' && is === 'in') found.began.push(fact * 2 + place)
  else if (was === 'in' && is === 'out') found.ended.push(fact * 2 + place)
  else if (was === 'in' || is === 'in') found.unproven += 1
}

function placeIn({ hearing }: Asked, table: FactTable, fact: number): Place {
  return placeOf(weigh(table, fact, hearing))
}

function compareAll({ tables, changed }: ClaimView, comparison: Comparison): void {
  const [base, beside] = tables
  for (let fact = 0; fact < base.facts; fact += 1) {
    const isOld = changed[base.subject[fact] ?? 0] === 1 || changed[base.object[fact] ?? 0] === 1
    if (!isOld) compare(comparison, base, fact, 0)
  }
  for (let fact = 0; fact < beside.facts; fact += 1) compare(comparison, beside, fact, 1)
}

/** Each fact once: one between two of the entities is met at both, and compared at its subject. */
function compareAround(view: ClaimView, comparison: Comparison, entities: readonly number[], among: boolean): void {
  const { of, current } = marksOf(view)
  for (const entity of entities) of[entity] = current
  const facts: FactReference[] = []
  for (const entity of new Set(entities)) {
    facts.length = 0
    if (among) for (const place of PLACES) addFactsFrom(view, entity, place, facts)
    else addFactsTouching(view, entity, facts)
    for (const fact of facts) {
      const isFirst = tableOf(view, fact).subject[fact >> 1] === entity
      const isBetween = of[otherEnd(view, fact, entity)] === current
      if (isBetween ? isFirst : !among) compare(comparison, tableOf(view, fact), fact >> 1, (fact & 1) as 0 | 1)
    }
  }
}
