import { endOfFact, otherEndAt } from './claim-record.ts'
import {
  addFactsTouching,
  type ClaimView,
  type FactReference,
  isGone,
  isPassedOver,
  marksOf,
  PLACES,
} from './claim-view.ts'
import type { FactSide } from './fact-table.ts'
import { type Asked, askedOf, isShownIn, isTyped, otherEnd, type Scope } from './question.ts'
import { mayPass, type Sieve, sieveOf } from './sieve.ts'
import { isShown, weigh } from './weigh.ts'

/** The shortest way between two entities: those on it, and every fact shown between one and the next. */
export interface PathFound {
  readonly entities: readonly number[]
  readonly facts: readonly FactReference[]
}

/** What was reached from one end. */
interface Side {
  /** The mark of those reached. */
  readonly mark: number
  frontier: readonly number[]
  /** How many claims touch those of the frontier, which is what the next step costs. */
  claims: number
}

/**
 * The shortest way from one entity to another over facts that are shown at the moment, in at most so many steps; null
 * when there is none. Of ways of one length, one. Searched from both ends, always from the one whose next step costs less.
 */
export function pathIn(
  view: ClaimView,
  scope: Scope,
  [one, other]: readonly [number, number],
  hops: number,
): PathFound | null {
  if (one === other) return { entities: [one], facts: [] }
  const asked = askedOf(view, scope)
  const marks = marksOf(view)
  const sides = [sideAt(view, one, marks.current), sideAt(view, other, marks.current + 1)] as const
  marks.current += 1
  for (let hop = 0; hop < hops; hop += 1) {
    const [near, far] = sides[0].claims <= sides[1].claims ? sides : [sides[1], sides[0]]
    if (near.frontier.length === 0 || far.frontier.length === 0) return null
    const met = stepOutwards(asked, near, far, hop === hops - 1)
    if (met === null) continue
    const ways = [wayTo(view, met[0]), wayTo(view, met[1])] as const
    const [start, end] = near === sides[0] ? ways : [ways[1], ways[0]]
    const entities = [...start.toReversed(), ...end]
    return { entities, facts: factsAlong(asked, entities) }
  }
  return null
}

/** Where two sides meet: an entity that the near side has reached, and one next to it that the far side has. */
type Meeting = readonly [near: number, far: number]

/**
 * Takes the next ring of one side; where it meets the other, null when it does not yet. In the last step nothing else
 * matters, and the far side is met in its frontier or not at all.
 */
function stepOutwards(asked: Asked, near: Side, far: Side, isLast: boolean): Meeting | null {
  const ring: number[] = []
  const sieve = isLast ? sieveOf(far.frontier, asked.view.joined.length) : null
  near.claims = 0
  for (const entity of near.frontier) {
    if (!isTyped(asked, entity)) continue
    for (const place of PLACES) {
      const table = asked.view.tables[place]
      if (isPassedOver(asked.view, table, entity, place)) continue
      const step = { asked, near, far, sieve, ring, entity, place }
      const met = stepOver(step, table.from) ?? stepOver(step, table.to)
      if (met !== null) return met
    }
  }
  near.frontier = ring
  return null
}

interface Step {
  readonly asked: Asked
  readonly near: Side
  readonly far: Side
  /** In the last step: lets those through that the far side reached last. */
  readonly sieve: Sieve | null
  readonly ring: number[]
  readonly entity: number
  readonly place: 0 | 1
}

function stepOver({ asked, near, far, sieve, ring, entity, place }: Step, side: FactSide): Meeting | null {
  const { view, hearing } = asked
  const { of, cameFrom } = view.marks
  const { first, records } = side
  const last = first[entity + 1] ?? 0
  for (let at = first[entity] ?? 0, end = at; at < last; at = end) {
    end = endOfFact(records, at)
    const other = otherEndAt(records, at)
    if (sieve !== null && !mayPass(sieve, other)) continue
    if (!isShown(weigh(side, at, end, hearing))) continue
    if (of[other] === near.mark || isGone(view, place, other) || !isTyped(asked, other)) continue
    if (of[other] === far.mark) return [entity, other]
    of[other] = near.mark
    cameFrom[other] = entity
    near.claims += claimsAt(view, other)
    ring.push(other)
  }
  return null
}

function sideAt(view: ClaimView, entity: number, mark: number): Side {
  view.marks.of[entity] = mark
  view.marks.cameFrom[entity] = -1
  return { mark, frontier: [entity], claims: claimsAt(view, entity) }
}

function claimsAt({ tables: [{ from, to }] }: ClaimView, entity: number): number {
  return (
    (from.first[entity + 1] ?? 0) - (from.first[entity] ?? 0) + (to.first[entity + 1] ?? 0) - (to.first[entity] ?? 0)
  )
}

/** From an entity back to the end it was reached from. */
function wayTo({ marks }: ClaimView, entity: number): number[] {
  const way: number[] = []
  for (let at = entity; at >= 0; at = marks.cameFrom[at] ?? -1) way.push(at)
  return way
}

function factsAlong(asked: Asked, entities: readonly number[]): readonly FactReference[] {
  const { view } = asked
  return entities.slice(1).flatMap((to, index) => {
    const from = entities[index] ?? to
    const facts: FactReference[] = []
    addFactsTouching(view, from, facts)
    return facts.filter((fact) => otherEnd(view, fact, from) === to && isShownIn(asked, fact))
  })
}
