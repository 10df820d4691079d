import {
  addFactsTouching,
  type ClaimView,
  type FactReference,
  isPassedOver,
  marksOf,
  PLACES,
  tableOf,
} from './claim-view.ts'
import { type Asked, areTyped, areTypedIn, askedOf, type Scope } from './question.ts'
import { countOutside, isOver, isShown, OUTSIDE, UNHEARD, type Weight, weigh } from './weigh.ts'

/** A network as the index answers it: facts, each with its weight. */
export interface NetworkFound {
  readonly facts: readonly FactReference[]
  readonly weights: readonly Weight[]
  /** Facts left out, and why; around an entity only those that touch it. */
  readonly outside: Readonly<Record<(typeof OUTSIDE)[number], number>>
}

interface Found {
  readonly facts: FactReference[]
  readonly weights: Weight[]
  readonly outside: Int32Array
}

/** Every fact that nobody's denial or date rules out at the moment. */
export function wholeNetworkIn(view: ClaimView, scope: Scope): NetworkFound {
  const asked = askedOf(view, scope)
  const found = nothingFound()
  for (const place of PLACES) takeAll(asked, place, found)
  return answerOf(found)
}

/**
 * The facts among everything that can be reached from an entity in so many steps. Two entities that are reached are shown
 * with all that is between them, also in the outermost ring.
 */
export function networkAround(view: ClaimView, scope: Scope, around: number, hops: number): NetworkFound {
  const asked = askedOf(view, scope)
  const found = nothingFound()
  for (const fact of factsTouching(asked, around)) {
    countOutside(weigh(tableOf(view, fact), fact >> 1, asked.hearing), found.outside)
  }
  const reached = [around]
  const marks = marksOf(view)
  marks.of[around] = marks.current
  let first = 0
  for (let hop = 0; hop < hops; hop += 1) {
    const end = reached.length
    for (; first < end; first += 1) for (const place of PLACES) reach(asked, reached[first] ?? 0, place, reached)
  }
  for (const entity of reached) for (const place of PLACES) takeAmong(asked, entity, place, found)
  return answerOf(found)
}

function takeAll(asked: Asked, place: 0 | 1, found: Found): void {
  const { view, hearing } = asked
  const table = view.tables[place]
  const { facts, subject, object } = table
  for (let fact = 0; fact < facts; fact += 1) {
    // What was told later is passed over before its ends are looked up, which lie anywhere in memory.
    const weight = weigh(table, fact, hearing)
    if (weight === UNHEARD) continue
    const isOld = place === 0 && (view.changed[subject[fact] ?? 0] === 1 || view.changed[object[fact] ?? 0] === 1)
    if (isOld || !areTypedIn(asked, table, fact)) continue
    if (isTaken(asked, weight)) add(fact * 2 + place, weight, found)
    countOutside(weight, found.outside)
  }
}

/** The facts that touch an entity and whose ends count. */
export function factsTouching(asked: Asked, entity: number): readonly FactReference[] {
  const facts: FactReference[] = []
  addFactsTouching(asked.view, entity, facts)
  return facts.filter((fact) => areTyped(asked, fact))
}

/** Adds the entities that facts of one table lead to from an entity, each once, and marks them. */
function reach(asked: Asked, entity: number, place: 0 | 1, into: number[]): void {
  const { view } = asked
  const table = view.tables[place]
  if (isPassedOver(view, table, entity, place)) return
  const { firstFact, firstPointing, pointing, subject, object } = table
  const end = firstFact[entity + 1] ?? 0
  for (let fact = firstFact[entity] ?? 0; fact < end; fact += 1) lead(asked, place, fact, object[fact] ?? 0, into)
  const last = firstPointing[entity + 1] ?? 0
  for (let at = firstPointing[entity] ?? 0; at < last; at += 1) {
    const fact = pointing[at] ?? 0
    lead(asked, place, fact, subject[fact] ?? 0, into)
  }
}

// Five arguments, because this runs for every fact that is looked at and an object for each would cost more than the rest.
function lead(asked: Asked, place: 0 | 1, fact: number, to: number, into: number[]): void {
  const { view, hearing } = asked
  const { of, current } = view.marks
  if (of[to] === current || (place === 0 && view.changed[to] === 1)) return
  const table = view.tables[place]
  if (!areTypedIn(asked, table, fact) || !isTaken(asked, weigh(table, fact, hearing))) return
  of[to] = current
  into.push(to)
}

/** Takes the facts of which the entity is the subject and whose object is reached: so each is met once. */
function takeAmong(asked: Asked, entity: number, place: 0 | 1, found: Found): void {
  const { view, hearing } = asked
  const table = view.tables[place]
  if (isPassedOver(view, table, entity, place)) return
  const { of, current } = view.marks
  const end = table.firstFact[entity + 1] ?? 0
  for (let fact = table.firstFact[entity] ?? 0; fact < end; fact += 1) {
    const to = table.object[fact] ?? 0
    const isOut = of[to] !== current || (place === 0 && view.changed[to] === 1)
    if (isOut || !areTypedIn(asked, table, fact)) continue
    const weight = weigh(table, fact, hearing)
    if (isTaken(asked, weight)) add(fact * 2 + place, weight, found)
  }
}

/** Whether a fact is part of the network: nobody's denial or date rules it out, or only that it is over. */
function isTaken({ ended }: Asked, weight: Weight): boolean {
  return isShown(weight) || (ended && isOver(weight))
}

function add(fact: FactReference, weight: Weight, { facts, weights }: Found): void {
  facts.push(fact)
  weights.push(weight)
}

function nothingFound(): Found {
  return { facts: [], weights: [], outside: new Int32Array(OUTSIDE.length) }
}

function answerOf({ facts, weights, outside }: Found): NetworkFound {
  const [ended = 0, not_yet = 0, denied = 0, refuted = 0] = outside
  return { facts, weights, outside: { ended, not_yet, denied, false: refuted } }
}
