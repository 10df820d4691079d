import type { Selectable } from 'kysely'
import type { Factuality } from '../claims/attribution.ts'
import { FACTUALITIES } from '../claims/attribution.ts'
import type { Assessment, Judgement } from '../claims/judgement.ts'
import type { AssessmentTable, JudgementTable } from './tables.ts'

const DECISIONS: readonly Judgement['decision'][] = ['same', 'different', 'unsure']
const VERDICTS: readonly Assessment['verdict'][] = ['accepted', 'contested', 'rejected']

/** A value that the store wrote as JSON itself. */
export function parsed<T>(json: string): T {
  return JSON.parse(json)
}

export function judgementOf({ left, right, decision, score, because, by, at }: Selectable<JudgementTable>): Judgement {
  return { left, right, decision: decisionOf(decision), score, because: parsed(because), by, at }
}

export function decisionOf(word: string): Judgement['decision'] {
  return oneOf(DECISIONS, word)
}

type AssessmentRow = Pick<Selectable<AssessmentTable>, 'verdict' | 'note' | 'by' | 'at'>

export function assessmentOf({ verdict, note, by, at }: AssessmentRow): Assessment {
  return { verdict: oneOf(VERDICTS, verdict), note, by, at }
}

export function factualityOf(word: string): Factuality {
  return oneOf(FACTUALITIES, word)
}

function oneOf<T extends string>(known: readonly T[], word: string): T {
  const found = known.find((it) => it === word)
  if (found === undefined) throw new Error(`store: "${word}" is none of ${known.join(', ')}`)
  return found
}
