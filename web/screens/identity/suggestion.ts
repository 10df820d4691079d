import type { Reads } from '../../../src/server/wire/routes.ts'

/** Two entities that may be one, as the server asks about them. */
export type IdentityQuestion = Reads['/questions']['answer']['items'][number]

/** A question with an id that stands in the address. */
export interface Suggestion extends IdentityQuestion {
  readonly id: string
}

export function suggestionOf(question: IdentityQuestion): Suggestion {
  return { id: `${question.left.id},${question.right.id}`, ...question }
}

/** Whether a person has looked at it and left it open: what the program asks has a score. */
export function isLeftOpen({ score }: IdentityQuestion): boolean {
  return score === null
}
