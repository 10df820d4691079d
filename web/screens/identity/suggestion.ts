import type { Reads } from '../../../src/server/wire/routes.ts'

/** Two entities that may be one, as the server asks about them. */
export type IdentityQuestion = Reads['/questions']['answer']['items'][number]

/** A question with an id that stands in the address. */
export interface Suggestion extends IdentityQuestion {
  readonly id: string
  /** Who asks: the program, or whoever picked the two on this screen. */
  readonly asks: 'program' | 'reader'
}

export function suggestionOf(question: IdentityQuestion): Suggestion {
  return { id: pairId(question.left.id, question.right.id), asks: 'program', ...question }
}

/** Two entities as they stand in the address. */
export function pairId(left: string, right: string): string {
  return `${left},${right}`
}

/** The two of an address; null where it names no two. */
export function idsOfPair(pair: string | undefined): readonly [string, string] | null {
  const [left, right, ...rest] = pair?.split(',') ?? []
  return left && right && left !== right && rest.length === 0 ? [left, right] : null
}

/** Two that somebody picked, whom nobody suggested. */
export function ownPair(left: IdentityQuestion['left'], right: IdentityQuestion['right']): Suggestion {
  return { id: pairId(left.id, right.id), asks: 'reader', left, right, score: null, because: [] }
}

/** Whether a person has looked at it and left it open: what the program asks has a score. */
export function isLeftOpen({ asks, score }: Suggestion): boolean {
  return asks === 'program' && score === null
}
