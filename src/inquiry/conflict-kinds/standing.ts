import { type Conflict, fill, type Rule, severityOf, sideOf, speakers, statementOf } from '../conflict.ts'
import type { Statement } from '../facts.ts'
import { supports } from '../testimony.ts'

interface StandingRule extends Rule {
  readonly standing: string
}

/** Facts that some maintain and others deny or call false. */
export function standingConflicts(rule: StandingRule, facts: readonly Statement[]): readonly Conflict[] {
  return facts.filter(({ standing }) => standing === rule.standing).flatMap((fact) => conflictOf(rule, fact))
}

function conflictOf(rule: StandingRule, fact: Statement): readonly Conflict[] {
  const support = fact.testimonies.filter(supports)
  const against = fact.testimonies.filter((testimony) => !supports(testimony))
  const doubted = fact.testimonies.filter(({ claim }) => claim.assessment?.verdict === 'contested')
  if (support.length === 0 || against.length + doubted.length === 0) return []
  const researchers = [...new Set(doubted.flatMap(({ claim }) => claim.assessment?.by ?? []))].join(', ')
  const disputing = against.length > 0 ? speakers(against) : `a researcher (${researchers})`
  const statement = fact.words === '' ? statementOf(fact) : `${statementOf(fact)}, ${fact.words}`
  const object = fact.object !== null && 'id' in fact.object ? [fact.object.id] : []
  return [
    {
      rule: rule.id,
      severity: severityOf(rule.severity),
      entities: [fact.subject.id, ...object],
      explanation: fill(rule.explanation, { statement, support: speakers(support), against: disputing }),
      sides: [sideOf(`maintained by ${speakers(support)}`, support), sideOf(`disputed by ${disputing}`, against)],
    },
  ]
}
