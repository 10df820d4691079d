import { digest } from '../claims/id.ts'
import type { Conflict } from '../workspace/asking/questions.ts'

const LENGTH = 20

/** The same rule, claims and judgements give the same id. */
export function conflictId({ rule, sides }: Conflict): string {
  const parts = sides.map(({ claims, judgements }) => [
    claims.map(({ id }) => id).sort(),
    judgements.map(({ left, right, decision }) => `${left} ${right} ${decision}`).sort(),
  ])
  return `con_${digest(JSON.stringify([rule, parts])).slice(0, LENGTH)}`
}
