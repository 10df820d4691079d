import { isEntityReference } from '../../claims/claim.ts'
import { type Conflict, fill, type Rule, severityOf, sideOf, statementOf } from '../conflict.ts'
import type { Statement } from '../facts.ts'
import { spanOfTime, type TimeSpan } from '../span.ts'
import { supports } from '../testimony.ts'
import { components } from './components.ts'

interface CircleRule extends Rule {
  readonly predicates: readonly string[]
}

/** A relation with what is asked of it over and over. */
interface Link {
  readonly fact: Statement
  readonly from: string
  readonly to: string
  /** The times that supporting claims give; null for one that gives none. */
  readonly spans: readonly (TimeSpan | null)[]
}

/**
 * Chains of one relation that come back to where they began, at times that may be the same. Each relation that is part
 * of one is told in at least one, the shortest that it closes unless another told it already.
 */
export function circleConflicts(rule: CircleRule, facts: readonly Statement[]): readonly Conflict[] {
  return rule.predicates.flatMap((predicate) => {
    const links = closedAmong(facts.filter((fact) => fact.predicate === predicate).map(linkOf))
    const from = Map.groupBy(links, (link) => link.from)
    const told = new Set<Link>()
    const circles: (readonly Link[])[] = []
    for (const link of links) {
      const circle = told.has(link) ? null : wayBack(link, from)
      if (circle === null) continue
      for (const one of circle) told.add(one)
      circles.push(circle)
    }
    return circles.map((circle) =>
      conflictOf(
        rule,
        circle.map(({ fact }) => fact),
      ),
    )
  })
}

function linkOf(fact: Statement): Link {
  const to = fact.object !== null && isEntityReference(fact.object) ? fact.object.id : ''
  const spans = fact.testimonies.filter(supports).map(({ claim }) => spanOfTime(claim.valid))
  return { fact, from: fact.subject.id, to, spans }
}

/** Only relations within a component can close a circle; most networks have few. */
function closedAmong(links: readonly Link[]): readonly Link[] {
  const component = components(links)
  return links.filter(({ from, to }) => component.get(from) === component.get(to))
}

/** The shortest chain from the object of a relation back to its subject, that relation first; null when none. */
function wayBack(first: Link, from: ReadonlyMap<string, readonly Link[]>): readonly Link[] | null {
  const cameBy = new Map<string, Link>([[first.to, first]])
  // A map is walked in the order of its insertions, so this goes outwards in circles.
  for (const at of cameBy.keys()) {
    if (at === first.from) return walkedBack(first, cameBy)
    for (const next of from.get(at) ?? []) {
      if (!cameBy.has(next.to) && mayMeet(first, next)) cameBy.set(next.to, next)
    }
  }
  return null
}

function walkedBack(first: Link, cameBy: ReadonlyMap<string, Link>): readonly Link[] {
  const circle: Link[] = []
  for (let link = cameBy.get(first.from); link !== undefined && link !== first; link = cameBy.get(link.from)) {
    circle.unshift(link)
  }
  return [first, ...circle]
}

function mayMeet(one: Link, other: Link): boolean {
  return one.spans.some((a) => other.spans.some((b) => a === null || b === null || (a.from <= b.to && b.from <= a.to)))
}

function conflictOf(rule: CircleRule, circle: readonly Statement[]): Conflict {
  const [first, ...rest] = circle
  const chain = circle.map(statementOf).join('; ')
  return {
    rule: rule.id,
    severity: severityOf(rule.severity),
    entities: [...new Set(circle.map(({ subject }) => subject.id))],
    explanation: fill(rule.explanation, { chain }),
    sides: [
      sideOf(first === undefined ? '' : statementOf(first), first?.testimonies.filter(supports) ?? []),
      sideOf(
        rest.map(statementOf).join('; '),
        rest.flatMap(({ testimonies }) => testimonies.filter(supports)),
      ),
    ],
  }
}
