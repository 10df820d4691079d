import type { ReasonTerm } from '../../claims/reason.ts'
import { type Conflict, explained, type Rule, severityOf, sideOf, statementTerm, timesTerm } from '../conflict.ts'
import type { Statement } from '../facts.ts'
import { spanOfTime } from '../span.ts'
import { supports, type Testimony } from '../testimony.ts'
import { endsOf } from '../when.ts'

interface ReversedRule extends Rule {
  readonly predicates: readonly string[]
}

/**
 * An end before the start: of one claim, or between a claim that gives only the start and one that gives only the end.
 * Two closed intervals are two periods, and no conflict.
 */
export function reversedConflicts(rule: ReversedRule, facts: readonly Statement[]): readonly Conflict[] {
  return facts.filter(({ predicate }) => rule.predicates.includes(predicate)).flatMap((fact) => conflictsOf(rule, fact))
}

function conflictsOf(rule: ReversedRule, fact: Statement): readonly Conflict[] {
  const dated = fact.testimonies.filter(supports).filter(({ claim }) => claim.valid?.includes('/') === true)
  const starts = dated.filter((testimony) => endOf(testimony) === null)
  const ends = dated.filter((testimony) => startOf(testimony) === null)
  const own = dated.filter((testimony) => isReversed(testimony, testimony)).map((one) => [one, one] as const)
  const crossed = starts.flatMap((start) =>
    ends.filter((end) => isReversed(start, end)).map((end) => [start, end] as const),
  )
  const statement = statementTerm([fact])
  const timeOf = (one: Testimony): ReasonTerm => timesTerm([one.claim.valid ?? ''], [one])
  return [...own, ...crossed].map(([start, end]) => ({
    rule: rule.id,
    severity: severityOf(rule.severity),
    entities: [fact.subject.id],
    ...explained(rule.id, { statement, since: timeOf(start), until: timeOf(end) }),
    sides: [sideOf('side-says', { what: statement }, [start]), sideOf('side-says', { what: statement }, [end])],
  }))
}

function startOf({ claim }: Testimony): string | null {
  return claim.valid === null ? null : endsOf(claim.valid).start
}

function endOf({ claim }: Testimony): string | null {
  return claim.valid === null ? null : endsOf(claim.valid).end
}

function isReversed(starting: Testimony, ending: Testimony): boolean {
  const start = spanOfTime(startOf(starting))
  const end = spanOfTime(endOf(ending))
  return start !== null && end !== null && start.from > end.to
}
