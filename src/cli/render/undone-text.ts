import type { Undone } from '../../workspace/judging/undo.ts'
import { decisionLines } from './decisions-text.ts'
import { contradictionLines } from './judged-text.ts'
import type { Paper } from './paper.ts'

const NOTHING = {
  judgement: 'nothing is judged on this pair any more',
  assessment: 'nobody has concluded anything about this claim any more',
} as const

/** What was taken back, what is in force in its place, and which judgements now contradict one another. */
export function undoneText(paper: Paper, { decision, again, contradictions }: Undone): string {
  const lines = [
    ...decisionLines(paper, decision),
    ...(again === null ? [NOTHING[decision.kind]] : decisionLines(paper, again)),
    ...contradictionLines(paper, contradictions),
  ]
  return `${lines.join('\n')}\n`
}
