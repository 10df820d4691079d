import type { DecidedEntity, Decision } from '../../claims/decision.ts'
import { counted } from './fact.ts'
import { isolated, type Paper, paragraph, safe, styled } from './paper.ts'
import { shortId } from './testimony.ts'

/** The whole answer to `stemma decisions`, in the order of the log. */
export function decisionsText(paper: Paper, decisions: readonly Decision[]): string {
  const lines = decisions.flatMap((decision) => decisionLines(paper, decision))
  return `${[...lines, counted(decisions.length, 'decision')].join('\n')}\n`
}

/** A decision for reading: whether it is in force, when and by whom it was made, about what and why. */
export function decisionLines(paper: Paper, decision: Decision): readonly string[] {
  const { effect, takenBack } = decision
  const back = takenBack === null ? [] : [`taken back ${instant(takenBack.at)} by ${takenBack.by}${why(takenBack)}`]
  const lines = [
    `${effect.padEnd('taken back'.length)}  ${titleOf(decision)}`,
    ...aboutLines(paper, decision),
    ...back.flatMap((line) => paragraph(paper, line, 6)),
  ]
  return effect === 'in force' ? lines : lines.map((line) => styled(paper, 'dim', line))
}

function titleOf(decision: Decision): string {
  if (decision.kind === 'assessment') {
    const { at, by, verdict } = decision.assessment
    return `${instant(at)}  ${safe(by)}  ${verdict} ${shortId(decision.claim)}`
  }
  const { at, by, decision: decided, score } = decision.judgement
  return `${instant(at)}  ${safe(by)}  ${decided}${score === null ? '' : `  ${score.toFixed(2)}`}`
}

function aboutLines(paper: Paper, decision: Decision): readonly string[] {
  if (decision.kind === 'assessment') {
    const { note } = decision.assessment
    return [`“${decision.quote}”`, ...(note === null ? [] : [note])].flatMap((line) => paragraph(paper, line, 6))
  }
  return [
    entityLine(paper, decision.left),
    entityLine(paper, decision.right),
    ...decision.judgement.because.flatMap((reason) => paragraph(paper, reason, 6)),
  ]
}

function entityLine(paper: Paper, { id, name, document }: DecidedEntity): string {
  return `      ${isolated(paper, safe(name))} [${id}] in ${isolated(paper, safe(document))}`
}

function why({ because }: { readonly because: readonly string[] }): string {
  return because.length === 0 ? '' : `: ${because.join('; ')}`
}

/** An instant to the minute, in universal time. */
function instant(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')}Z`
}
