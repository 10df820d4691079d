import type { Candidate } from '../../workspace/questions.ts'
import { isolated, type Paper, paragraph, safe, styled } from './paper.ts'

/** Who may be meant by a name, the best first, each with the reasons in words. */
export function whoText(paper: Paper, candidates: readonly Candidate[]): string {
  const lines = candidates.flatMap(({ id, name, score, because }) => [
    `${score.toFixed(2)}  ${styled(paper, 'bold', isolated(paper, safe(name)))}  ${styled(paper, 'dim', id)}`,
    ...because.flatMap((reason) => paragraph(paper, reason, 6)),
  ])
  return `${lines.join('\n')}\n`
}
