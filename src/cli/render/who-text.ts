import type { IdentityQuestion } from '../../workspace/asking/questions.ts'
import type { LocatedEntity, Whereabouts } from '../../workspace/naming/whereabouts.ts'
import { counted } from './fact.ts'
import { heading, isolated, type Paper, paragraph, safe, styled } from './paper.ts'

/** Who may be meant by a name, the best first, each with the reasons in words, places with where they lie. */
export function whoText(paper: Paper, candidates: readonly LocatedEntity[]): string {
  const lines = candidates.flatMap(({ id, name, entity, type, score, because, whereabouts }) => [
    `${score.toFixed(2)}  ${styled(paper, 'bold', isolated(paper, safe(entity)))}  ${type}  ${styled(paper, 'dim', id)}`,
    ...(name === entity ? [] : [`      also named ${isolated(paper, safe(name))}`]),
    ...because.flatMap((reason) => paragraph(paper, reason, 6)),
    ...(whereabouts === undefined ? [] : paragraph(paper, whereaboutsText(whereabouts), 6)),
  ])
  return `${lines.join('\n')}\n`
}

/** "Tripoli in Lebanon, 34.43° N 35.84° E: Lebanon is named too" */
function whereaboutsText({ place, because }: Whereabouts): string {
  if (place === null) return because.join('; ')
  const { words, latitude, longitude } = place
  const degrees = [degreesText(latitude, 'N', 'S'), degreesText(longitude, 'E', 'W')].join(' ')
  return `${words}, ${degrees}: ${because.join('; ')}`
}

function degreesText(degrees: number, positive: string, negative: string): string {
  return `${Math.abs(degrees).toFixed(2)}° ${degrees < 0 ? negative : positive}`
}

/** The questions of identity that wait for a person, with what to type. */
export function questionsText(paper: Paper, questions: readonly IdentityQuestion[]): string {
  const lines = questions.flatMap(({ left, right, because }) => [
    `${styled(paper, 'bold', isolated(paper, safe(left.name)))}  perhaps  ${isolated(paper, safe(right.name))}`,
    ...because.flatMap((reason) => paragraph(paper, reason, 6)),
    styled(paper, 'dim', `      stemma same ${left.id} ${right.id}    or: stemma different …`),
  ])
  return `${[...lines, `${counted(questions.length, 'question')} of identity`].join('\n')}\n`
}

/** Whom the entity of a profile may be the same as. */
export function perhapsLines(
  paper: Paper,
  questions: readonly IdentityQuestion[],
  entityId: string,
): readonly string[] {
  if (questions.length === 0) return []
  return [
    ...heading(paper, 'Perhaps the same as'),
    ...questions.flatMap(({ left, right, because }) => {
      const other = left.id === entityId ? right : left
      const title = `  ${isolated(paper, safe(other.name))}  ${styled(paper, 'dim', other.id)}`
      return [title, ...because.flatMap((reason) => paragraph(paper, reason, 6))]
    }),
  ]
}
