import { isEntityReference } from '../../claims/claim.ts'
import {
  type Conflict,
  type ConflictSide,
  explained,
  type Rule,
  severityOf,
  sideOf,
  statementTerm,
} from '../conflict.ts'
import type { Statement } from '../facts.ts'
import { spanOfTime } from '../span.ts'
import { supports } from '../testimony.ts'
import { circlesAmong } from './circles.ts'

interface CircleRule extends Rule {
  readonly predicates: readonly string[]
}

/**
 * Chains of one relation that come back to where they began, at times that may be the same. Each relation that is part
 * of one is told in at least one, the shortest that it closes unless another told it already.
 */
export function circleConflicts(rule: CircleRule, facts: readonly Statement[]): readonly Conflict[] {
  return rule.predicates.flatMap((predicate) => {
    const links = facts.filter((fact) => fact.predicate === predicate)
    return circlesIn(links).map((circle) => conflictOf(rule, circle))
  })
}

function circlesIn(facts: readonly Statement[]): readonly (readonly Statement[])[] {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return number
  }
  const spans = facts.map(({ testimonies }) => testimonies.filter(supports).map(({ claim }) => spanOfTime(claim.valid)))
  const firstSpan = new Int32Array(facts.length + 1)
  for (const [fact, { length }] of spans.entries()) firstSpan[fact + 1] = (firstSpan[fact] ?? 0) + length
  const arrows = {
    from: Int32Array.from(facts, ({ subject }) => numberOf(subject.id)),
    to: Int32Array.from(facts, ({ object }) => numberOf(object !== null && isEntityReference(object) ? object.id : '')),
    firstSpan,
    // A claim that gives no time may be meant of any.
    since: Float64Array.from(spans.flat(), (span) => span?.from ?? -Infinity),
    until: Float64Array.from(spans.flat(), (span) => span?.to ?? Infinity),
  }
  return circlesAmong(numbers.size, arrows).map((circle) => circle.flatMap((fact) => facts[fact] ?? []))
}

function conflictOf(rule: CircleRule, circle: readonly Statement[]): Conflict {
  const [first, ...rest] = circle
  const told = (facts: readonly Statement[]): ConflictSide =>
    sideOf(
      'side-says',
      { what: statementTerm(facts) },
      facts.flatMap(({ testimonies }) => testimonies.filter(supports)),
    )
  return {
    rule: rule.id,
    severity: severityOf(rule.severity),
    entities: [...new Set(circle.map(({ subject }) => subject.id))],
    ...explained(rule.id, { chain: statementTerm(circle) }),
    sides: [told(first === undefined ? [] : [first]), told(rest)],
  }
}
