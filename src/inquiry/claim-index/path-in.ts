import { type ClaimView, type FactReference, isPassedOver, marksOf, PLACES } from './claim-view.ts'
import { factsTouching } from './network-in.ts'
import { type Asked, askedOf, isShownIn, otherEnd, type Scope } from './question.ts'

/** The shortest way between two entities: those on it, and every fact shown between one and the next. */
export interface PathFound {
  readonly entities: readonly number[]
  readonly facts: readonly FactReference[]
}

/** What was reached from one end. */
interface Side {
  /** The mark of those reached. */
  readonly mark: number
  /** From where each of them was reached, but for the end itself. */
  readonly from: Map<number, number>
  frontier: readonly number[]
}

/**
 * The shortest way from one entity to another over facts that are shown at the moment, in at most so many steps; null
 * when there is none. Of ways of one length, that which the order of the log finds first. Searched from both ends, always
 * from the one with the lesser ring.
 */
export function pathIn(
  view: ClaimView,
  scope: Scope,
  [one, other]: readonly [number, number],
  hops: number,
): PathFound | null {
  const asked = askedOf(view, scope)
  const marks = marksOf(view)
  const sides = [sideAt(marks, one), sideAt(marks, other)] as const
  if (one === other) return { entities: [one], facts: [] }
  let met = -1
  for (let hop = 0; hop < hops && met < 0; hop += 1) {
    const [near, far] = sides[0].frontier.length <= sides[1].frontier.length ? sides : [sides[1], sides[0]]
    if (near.frontier.length === 0) return null
    met = stepOutwards(asked, near, far)
  }
  if (met < 0) return null
  const entities = [...wayTo(met, sides[0]).toReversed(), ...wayTo(met, sides[1]).slice(1)]
  return { entities, facts: factsAlong(view, scope, entities) }
}

/** Takes the next ring of one side; the entity where the two sides meet, -1 when they do not yet. */
function stepOutwards(asked: Asked, near: Side, far: Side): number {
  const ring: number[] = []
  for (const entity of near.frontier) {
    for (const place of PLACES) {
      const met = stepFrom(asked, entity, place, { near, far, ring })
      if (met >= 0) return met
    }
  }
  near.frontier = ring
  return -1
}

interface Step {
  readonly near: Side
  readonly far: Side
  readonly ring: number[]
}

function stepFrom(asked: Asked, entity: number, place: 0 | 1, step: Step): number {
  const table = asked.view.tables[place]
  if (isPassedOver(asked.view, table, entity, place)) return -1
  const { firstFact, object } = table
  const end = firstFact[entity + 1] ?? 0
  for (let fact = firstFact[entity] ?? 0; fact < end; fact += 1) {
    if (isMet(asked, fact * 2 + place, entity, object[fact] ?? 0, step)) return object[fact] ?? 0
  }
  return stepBack(asked, entity, place, step)
}

function stepBack(asked: Asked, entity: number, place: 0 | 1, step: Step): number {
  const { firstPointing, pointing, subject } = asked.view.tables[place]
  const end = firstPointing[entity + 1] ?? 0
  for (let at = firstPointing[entity] ?? 0; at < end; at += 1) {
    const fact = pointing[at] ?? 0
    if (isMet(asked, fact * 2 + place, entity, subject[fact] ?? 0, step)) return subject[fact] ?? 0
  }
  return -1
}

// Five arguments, because this runs for every fact that is looked at.
/** Reaches over a fact where it leads to somebody new; whether the other side was there before. */
function isMet(asked: Asked, fact: FactReference, from: number, to: number, { near, far, ring }: Step): boolean {
  const { marks, changed } = asked.view
  const isOld = marks.of[to] === near.mark || ((fact & 1) === 0 && changed[to] === 1)
  if (isOld || !isShownIn(asked, fact)) return false
  near.from.set(to, from)
  if (marks.of[to] === far.mark) return true
  marks.of[to] = near.mark
  ring.push(to)
  return false
}

function sideAt(marks: ReturnType<typeof marksOf>, entity: number): Side {
  const mark = marks.current
  marks.of[entity] = mark
  marks.current += 1
  return { mark, from: new Map(), frontier: [entity] }
}

function wayTo(entity: number, { from }: Side): number[] {
  const way: number[] = []
  for (let at = entity; at >= 0; at = from.get(at) ?? -1) way.push(at)
  return way
}

function factsAlong(view: ClaimView, scope: Scope, entities: readonly number[]): readonly FactReference[] {
  const asked = askedOf(view, scope)
  return entities.slice(1).flatMap((to, index) => {
    const from = entities[index] ?? to
    return factsTouching(asked, from).filter((fact) => otherEnd(view, fact, from) === to && isShownIn(asked, fact))
  })
}
