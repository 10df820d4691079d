import type { Contradiction, JudgedByName } from '../../workspace/judging/decide.ts'
import { isolated, type Paper, paragraph, safe, styled } from './paper.ts'

/** What was judged, and which judgements now say that two entities are both one and two. */
export function judgedText(paper: Paper, { left, right, judgement, contradictions }: JudgedByName): string {
  const [one, other] = [left, right].map(({ name }) => isolated(paper, safe(name)))
  const lines = [
    `${one} [${judgement.left}] and ${other} [${judgement.right}] are judged ${judgement.decision}`,
    ...contradictionLines(paper, contradictions),
  ]
  return `${lines.join('\n')}\n`
}

/** Which judgements say that two entities are both one and two, and how to part them. */
export function contradictionLines(paper: Paper, contradictions: readonly Contradiction[]): readonly string[] {
  return contradictions.flatMap(({ different, path }) => [
    styled(paper, 'red', `but ${different.left} and ${different.right}, judged different, are still joined:`),
    ...path.flatMap(({ left, right, by, because }) => [
      `  ${left} = ${right}, judged by ${safe(by)}`,
      ...because.flatMap((reason) => paragraph(paper, reason, 6)),
    ]),
    ...(path[0] === undefined
      ? []
      : [`  to part one of these pairs: stemma different ${path[0].left} ${path[0].right}`]),
  ])
}
