import { isEntityReference } from '../../claims/claim.ts'
import type { Day } from '../../time/day.ts'
import { type Conflict, explained, type Rule, severityOf, sideOf, statementTerm, timesTerm } from '../conflict.ts'
import type { Statement } from '../facts.ts'
import { spanOfTime } from '../span.ts'
import { supports, type Testimony } from '../testimony.ts'
import { endsOf } from '../when.ts'

interface Pattern {
  readonly predicate: string
  /** The values that count; any when absent. */
  readonly values?: readonly string[]
}

interface AfterEndRule extends Rule {
  readonly end: Pattern
  readonly later: readonly Pattern[]
}

/** Deeds, offices and signs of life after an end that admits none. */
export function afterEndConflicts(rule: AfterEndRule, facts: readonly Statement[]): readonly Conflict[] {
  const lives = Map.groupBy(facts, ({ subject }) => subject.id)
  return facts
    .filter((fact) => matches(rule.end, fact))
    .flatMap((end) => (lives.get(end.subject.id) ?? []).flatMap((later) => conflictOf(rule, end, later)))
}

function matches(pattern: Pattern, { predicate, object }: Statement): boolean {
  if (predicate !== pattern.predicate) return false
  if (pattern.values === undefined) return true
  return object !== null && 'value' in object && pattern.values.includes(String(object.value))
}

function conflictOf(rule: AfterEndRule, end: Statement, later: Statement): readonly Conflict[] {
  if (!rule.later.some((pattern) => matches(pattern, later))) return []
  const ending = end.testimonies.filter(supports)
  const over = Math.min(...ending.map(({ claim }) => spanOfTime(claim.valid)?.to ?? Number.POSITIVE_INFINITY))
  const knowing = new Set(ending.map(({ source }) => source?.id))
  const late = later.testimonies.filter(supports).filter((testimony) => {
    // A source that tells of the end itself does not mean, by "since 2008", that it went on after that.
    const stillSo = knowing.has(testimony.source?.id) ? Number.NEGATIVE_INFINITY : dayStillSo(testimony)
    return Math.max(lastNamedDay(testimony), stillSo) > over
  })
  if (late.length === 0) return []
  const times = late.flatMap(({ claim }) => (claim.valid === null ? [] : [claim.valid]))
  const [ended, told] = [statementTerm([end]), statementTerm([later])]
  return [
    {
      rule: rule.id,
      severity: severityOf(rule.severity),
      entities: [
        end.subject.id,
        ...(later.object !== null && isEntityReference(later.object) ? [later.object.id] : []),
      ],
      ...explained(rule.id, {
        end: ended,
        endWhen: timesTerm(end.times),
        later: told,
        laterWhen: timesTerm([...new Set(times)], late),
      }),
      sides: [sideOf('side-says', { what: ended }, ending), sideOf('side-says', { what: told }, late)],
    },
  ]
}

/** The last day of which the claim surely says that it held then. */
function lastNamedDay({ claim }: Testimony): Day | number {
  if (claim.valid === null) return Number.NEGATIVE_INFINITY
  const { start, end } = endsOf(claim.valid)
  const begun = spanOfTime(start)?.from ?? Number.NEGATIVE_INFINITY
  const ended = spanOfTime(end)?.from ?? Number.NEGATIVE_INFINITY
  return Math.max(begun, ended)
}

/** What is said to be so "since 2008" was so when it was published. */
function dayStillSo({ claim, source, told }: Testimony): Day | number {
  const isOpen = claim.valid?.endsWith('..') === true
  return isOpen && (source?.published ?? null) !== null ? told : Number.NEGATIVE_INFINITY
}
