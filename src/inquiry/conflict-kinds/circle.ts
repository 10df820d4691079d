import { isEntityReference } from '../../claims/claim.ts'
import { type Conflict, fill, type Rule, severityOf, sideOf, statementOf } from '../conflict.ts'
import type { Statement } from '../facts.ts'
import { mayOverlap } from '../span.ts'
import { supports } from '../testimony.ts'

interface CircleRule extends Rule {
  readonly predicates: readonly string[]
}

/** Chains of one relation that come back to where they began, at times that may be the same. */
export function circleConflicts(rule: CircleRule, facts: readonly Statement[]): readonly Conflict[] {
  return rule.predicates.flatMap((predicate) => {
    const relations = facts.filter((fact) => fact.predicate === predicate)
    const from = Map.groupBy(relations, ({ subject }) => subject.id)
    const circles = new Map<string, readonly Statement[]>()
    for (const relation of relations) {
      const circle = wayBack(relation, from)
      const key =
        circle
          ?.map(({ subject }) => subject.id)
          .sort()
          .join('\n') ?? ''
      if (circle !== null && !circles.has(key)) circles.set(key, circle)
    }
    return [...circles.values()].map((circle) => conflictOf(rule, circle))
  })
}

/** The shortest chain from the object of a relation back to its subject, that relation first; null when none. */
function wayBack(first: Statement, from: ReadonlyMap<string, readonly Statement[]>): readonly Statement[] | null {
  const seen = new Set<string>()
  let chains: readonly (readonly Statement[])[] = [[first]]
  while (chains.length > 0) {
    const closed = chains.find((chain) => targetOf(chain.at(-1)) === first.subject.id)
    if (closed !== undefined) return closed
    chains = chains.flatMap((chain) => {
      const end = targetOf(chain.at(-1))
      if (seen.has(end)) return []
      seen.add(end)
      return (from.get(end) ?? []).filter((next) => mayMeet(first, next)).map((next) => [...chain, next])
    })
  }
  return null
}

function targetOf(fact: Statement | undefined): string {
  return fact?.object !== null && fact?.object !== undefined && isEntityReference(fact.object) ? fact.object.id : ''
}

function mayMeet(one: Statement, other: Statement): boolean {
  return one.testimonies
    .filter(supports)
    .some((a) => other.testimonies.filter(supports).some((b) => mayOverlap(a.claim.valid, b.claim.valid)))
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
