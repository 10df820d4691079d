import { addFactsTouching, type ClaimView, type FactReference } from './claim-view.ts'
import { factsTouching } from './network-in.ts'
import { type Asked, askedOf, isShownIn, otherEnd, type Scope } from './question.ts'

/** The shortest way between two entities: those on it, and every fact shown between one and the next. */
export interface PathFound {
  readonly entities: readonly number[]
  readonly facts: readonly FactReference[]
}

/** From where each entity that was reached from one end was reached. */
interface Side {
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
  const sides = [sideAt(one), sideAt(other)] as const
  let met = one === other ? one : -1
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
  const facts: FactReference[] = []
  for (const entity of near.frontier) {
    facts.length = 0
    addFactsTouching(asked.view, entity, facts)
    for (const fact of facts) {
      const next = otherEnd(asked.view, fact, entity)
      if (near.from.has(next) || !isShownIn(asked, fact)) continue
      near.from.set(next, entity)
      if (far.from.has(next)) return next
      ring.push(next)
    }
  }
  near.frontier = ring
  return -1
}

function sideAt(entity: number): Side {
  return { from: new Map([[entity, -1]]), frontier: [entity] }
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
