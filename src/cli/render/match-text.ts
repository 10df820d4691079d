import type { Matched } from '../../workspace/naming/match-lists.ts'
import { isolated, type Paper, paragraph, safe, styled } from './paper.ts'

/** What was found for one name of a list, the best first, each with the reasons in words. */
export function matchText(paper: Paper, { query, matches }: Matched): string {
  const found = matches.flatMap(({ id, name, score, decision, because }) => [
    `  ${score.toFixed(2)}  ${decision.padEnd(6)}  ${isolated(paper, safe(name))}  ${styled(paper, 'dim', safe(id))}`,
    ...because.flatMap((reason) => paragraph(paper, reason, 16)),
  ])
  const lines = [styled(paper, 'bold', safe(query)), ...(found.length === 0 ? ['  nothing like it'] : found)]
  return `${lines.join('\n')}\n`
}
