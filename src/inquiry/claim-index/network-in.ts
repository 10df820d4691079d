import { endOfFact, factAt, isOneToldAfter, otherEndAt } from './claim-record.ts'
import { type ClaimView, type FactReference, isGone, isPassedOver, marksOf, PLACES } from './claim-view.ts'
import type { FactSide } from './fact-table.ts'
import { type Asked, askedOf, isTyped, type Scope } from './question.ts'
import { mayPass, type Sieve, sieveOf } from './sieve.ts'
import { countOutside, isOver, isShown, OUTSIDE, UNHEARD, type Weight, weigh } from './weigh.ts'

/** A network as the index answers it: facts, each with its weight. */
export interface NetworkFound {
  /** References to facts. */
  readonly facts: Int32Array
  /** The weight of each. */
  readonly weights: Int16Array
  /** Facts left out, and why; around an entity only those that touch it. */
  readonly outside: Readonly<Record<(typeof OUTSIDE)[number], number>>
}

/** Facts that are being found. A network may have more of them than a list of numbers grows to in good time. */
class Found {
  readonly outside: Int32Array = new Int32Array(OUTSIDE.length)
  #facts = new Int32Array(256)
  #weights = new Int16Array(256)
  #count = 0

  add(fact: FactReference, weight: Weight): void {
    const place = this.#count
    if (place === this.#facts.length) this.#grow()
    this.#facts[place] = fact
    this.#weights[place] = weight
    this.#count = place + 1
  }

  answer(): NetworkFound {
    const [ended = 0, not_yet = 0, denied = 0, refuted = 0] = this.outside
    const facts = this.#facts.subarray(0, this.#count)
    const weights = this.#weights.subarray(0, this.#count)
    return { facts, weights, outside: { ended, not_yet, denied, false: refuted } }
  }

  #grow(): void {
    const [facts, weights] = [this.#facts, this.#weights]
    this.#facts = new Int32Array(facts.length * 2)
    this.#weights = new Int16Array(weights.length * 2)
    this.#facts.set(facts)
    this.#weights.set(weights)
  }
}

/** Every fact that nobody's denial or date rules out at the moment. */
export function wholeNetworkIn(view: ClaimView, scope: Scope): NetworkFound {
  const asked = askedOf(view, scope)
  const found = new Found()
  for (const place of PLACES) takeAll(asked, place, found)
  return found.answer()
}

/**
 * The facts among everything that can be reached from an entity in so many steps. Two entities that are reached are shown
 * with all that is between them, also in the outermost ring.
 */
export function networkAround(view: ClaimView, scope: Scope, around: number, hops: number): NetworkFound {
  const asked = askedOf(view, scope)
  const found = new Found()
  const marks = marksOf(view)
  marks.of[around] = marks.current
  const reached = [around]
  const nobody = new Int32Array(OUTSIDE.length)
  let first = 0
  for (let hop = 0; hop < hops && first < reached.length; hop += 1) {
    const end = reached.length
    for (; first < end; first += 1) {
      const reaching = { asked, entity: reached[first] ?? 0, reached, outside: hop === 0 ? found.outside : nobody }
      for (const place of PLACES) reach(reaching, place)
    }
  }
  const among = { asked, sieve: sieveOf(reached, view.joined.length), found }
  for (const entity of reached) for (const place of PLACES) takeAmong(among, entity, place)
  return found.answer()
}

function takeAll(asked: Asked, place: 0 | 1, found: Found): void {
  const { view, hearing } = asked
  const table = view.tables[place]
  const { from } = table
  const { records } = from
  const areAllTaken = asked.isAnyType && !view.isChanged
  const last = from.rows.length
  for (let at = 0, end = at; at < last; at = end) {
    // What was told later, often half of all, is passed over before anything else of it is looked up.
    end = at + 1
    if (isOneToldAfter(records, at, hearing.known)) continue
    end = endOfFact(records, at)
    const weight = weigh(from, at, end, hearing)
    if (weight === UNHEARD) continue
    const fact = factAt(records, at)
    if (!areAllTaken && !isTaken(asked, fact, place)) continue
    if (isPart(asked, weight)) found.add(fact * 2 + place, weight)
    countOutside(weight, found.outside)
  }
}

/** Whether a fact is part of the network: nobody's denial or date rules it out, or only that it is over. */
function isPart({ ended }: Asked, weight: Weight): boolean {
  return isShown(weight) || (ended && isOver(weight))
}

function isTaken(asked: Asked, fact: number, place: 0 | 1): boolean {
  const table = asked.view.tables[place]
  const [subject, object] = [table.subject[fact] ?? 0, table.object[fact] ?? 0]
  if (isGone(asked.view, place, subject) || isGone(asked.view, place, object)) return false
  return isTyped(asked, subject) && isTyped(asked, object)
}

interface Reaching {
  readonly asked: Asked
  readonly entity: number
  readonly reached: number[]
  /** Counts the facts that lead nowhere. */
  readonly outside: Int32Array
}

/** Adds the entities that facts of one table lead to from an entity, each once, and marks them. */
function reach(reaching: Reaching, place: 0 | 1): void {
  const { asked, entity } = reaching
  const table = asked.view.tables[place]
  if (isPassedOver(asked.view, table, entity, place) || !isTyped(asked, entity)) return
  reachOver(reaching, table.from, place, -1)
  reachOver(reaching, table.to, place, entity)
}

/** A fact of an entity with itself is met from either side, and counted once: where it is met for the second time is `but`. */
function reachOver({ asked, entity, reached, outside }: Reaching, side: FactSide, place: 0 | 1, but: number): void {
  const { first, records } = side
  const { view, hearing } = asked
  const { of, current } = view.marks
  const last = first[entity + 1] ?? 0
  for (let at = first[entity] ?? 0, end = at; at < last; at = end) {
    end = endOfFact(records, at)
    // What is not heard or not shown, which is most, is passed over before anything else of the other end is looked up.
    const weight = weigh(side, at, end, hearing)
    if (weight === UNHEARD) continue
    const other = otherEndAt(records, at)
    if (other === but || isGone(view, place, other) || !isTyped(asked, other)) continue
    countOutside(weight, outside)
    if (of[other] === current || !isPart(asked, weight)) continue
    of[other] = current
    reached.push(other)
  }
}

interface Among {
  readonly asked: Asked
  /** Lets those through that are reached. */
  readonly sieve: Sieve
  readonly found: Found
}

/** Takes the facts of which the entity is the subject and whose object is reached: so each is met once. */
function takeAmong({ asked, sieve, found }: Among, entity: number, place: 0 | 1): void {
  const { view, hearing } = asked
  const table = view.tables[place]
  if (isPassedOver(view, table, entity, place) || !isTyped(asked, entity)) return
  const { of, current } = view.marks
  const { from } = table
  const last = from.first[entity + 1] ?? 0
  for (let at = from.first[entity] ?? 0, end = at; at < last; at = end) {
    end = endOfFact(from.records, at)
    const other = otherEndAt(from.records, at)
    // Most lead to somebody who is not reached, so this is asked before they are weighed.
    if (!mayPass(sieve, other) || of[other] !== current) continue
    if (isGone(view, place, other) || !isTyped(asked, other)) continue
    const weight = weigh(from, at, end, hearing)
    if (!isPart(asked, weight)) continue
    found.add(factAt(from.records, at) * 2 + place, weight)
  }
}
