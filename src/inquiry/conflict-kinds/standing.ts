import type { ReasonTerm } from '../../claims/reason.ts'
import { type Conflict, explained, type Rule, severityOf, sideOf, speakersTerm, statementTerm } from '../conflict.ts'
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
  const researchers = [...new Set(doubted.flatMap(({ claim }) => claim.assessment?.by ?? []))]
  const disputing: ReasonTerm = against.length > 0 ? speakersTerm(against) : { kind: 'researchers', names: researchers }
  const [statement, supporting] = [statementTerm([fact], fact.times), speakersTerm(support)]
  const object = fact.object !== null && 'id' in fact.object ? [fact.object.id] : []
  return [
    {
      rule: rule.id,
      severity: severityOf(rule.severity),
      entities: [fact.subject.id, ...object],
      ...explained(rule.id, { statement, support: supporting, against: disputing }),
      sides: [
        sideOf('side-maintained', { support: supporting }, support),
        sideOf('side-disputed', { against: disputing }, against),
      ],
    },
  ]
}
