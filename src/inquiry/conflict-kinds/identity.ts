import { type Conflict, explained, judgedSide, type Rule, severityOf, textTerm } from '../conflict.ts'
import { type Contradiction, contradictions } from '../contradictions.ts'
import { type EntityRecord, type Holdings, recordsByMember } from '../holdings.ts'

/** Entities judged different that a chain of `same` joins all the same. */
export function identityConflicts(rule: Rule, holdings: Holdings): readonly Conflict[] {
  const records = recordsByMember(holdings)
  return contradictions(holdings.judgements).map((contradiction) => conflictOf(rule, contradiction, records))
}

function conflictOf(
  rule: Rule,
  { different, path }: Contradiction,
  records: ReadonlyMap<string, EntityRecord>,
): Conflict {
  const nameOf = (id: string): string => `${records.get(id)?.name ?? id} [${id}]`
  const steps = path.map(({ left, right, by }) => `${nameOf(left)} = ${nameOf(right)} (${by})`).join('; ')
  const [left, right] = [nameOf(different.left), nameOf(different.right)]
  return {
    rule: rule.id,
    severity: severityOf(rule.severity),
    entities: [...new Set([different.left, different.right].map((id) => records.get(id)?.id ?? id))],
    ...explained(rule.id, { left: textTerm(left), right: textTerm(right), chain: textTerm(steps) }),
    sides: [judgedSide(steps, path), judgedSide(`${left} ≠ ${right} (${different.by})`, [different])],
  }
}
