import { isEntityReference } from '../../claims/claim.ts'
import { type Conflict, explained, type Rule, severityOf, sideOf, statementTerm, timesTerm } from '../conflict.ts'
import type { Statement } from '../facts.ts'
import { mayOverlap, surelyMeet } from '../span.ts'
import { supports } from '../testimony.ts'

interface ExclusiveRule extends Rule {
  readonly one: readonly string[]
  readonly other: readonly string[]
}

/**
 * Two relations that the same two entities cannot stand in at the same time. Where a date is missing, or too wide to tell,
 * the times may differ, and the reason says so.
 */
export function exclusiveConflicts(rule: ExclusiveRule, facts: readonly Statement[]): readonly Conflict[] {
  const others = Map.groupBy(
    facts.filter(({ predicate }) => rule.other.includes(predicate)),
    pairOf,
  )
  return facts
    .filter(({ predicate }) => rule.one.includes(predicate))
    .flatMap((one) => (others.get(pairOf(one)) ?? []).flatMap((other) => conflictOf(rule, one, other)))
}

/** The two ends of a relation, whichever way it was said. */
function pairOf({ subject, object }: Statement): string {
  const end = object !== null && isEntityReference(object) ? object.id : ''
  return [subject.id, end].sort().join('\n')
}

function conflictOf(rule: ExclusiveRule, one: Statement, other: Statement): readonly Conflict[] {
  const left = one.testimonies.filter(supports)
  const right = other.testimonies.filter(supports)
  const meeting = left.flatMap((a) =>
    right.filter((b) => mayOverlap(a.claim.valid, b.claim.valid)).map((b) => [a, b] as const),
  )
  if (meeting.length === 0) return []
  const [first, second] = [statementTerm([one]), statementTerm([other])]
  const sure = meeting.some(([a, b]) => surelyMeet(a.claim.valid, b.claim.valid))
  return [
    {
      rule: rule.id,
      severity: sure ? severityOf(rule.severity) : 'low',
      entities: pairOf(one).split('\n'),
      ...explained(sure ? rule.id : `${rule.id}-perhaps`, {
        one: first,
        oneWhen: timesTerm(one.times),
        other: second,
        otherWhen: timesTerm(other.times),
      }),
      sides: [sideOf('side-says', { what: first }, left), sideOf('side-says', { what: second }, right)],
    },
  ]
}
