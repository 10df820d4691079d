import { ENTITY_TYPES } from '../claims/entity.ts'
import { compareNames } from './compare.ts'
import { anyPart, met, type WaitingNames, waitingNames } from './meeting.ts'
import { preparedNames } from './prepared.ts'
import type { Candidate, NamedEntity } from './types.ts'

const MOST_CANDIDATES = 20
const LEAST_SCORE = 0.3

/** Who may be meant by a name that a person typed, in any script and of any type, the best first with the reasons. */
export function findCandidates(name: string, held: readonly NamedEntity[]): readonly Candidate[] {
  const asked = ENTITY_TYPES.map((type) => ({ id: '', type, names: [{ text: name, kind: 'primary' }] }))
  const waiting = waitingNames(asked)
  const found = held.flatMap((entity) => bestOf(entity, waiting))
  return found.sort((a, b) => b.score - a.score || compareIds(a.id, b.id)).slice(0, MOST_CANDIDATES)
}

/** The name of an entity that answers best, if any does. */
function bestOf({ id, type, names }: NamedEntity, waiting: WaitingNames): readonly Candidate[] {
  let found: Candidate | undefined
  for (const { text } of names) {
    for (const { prepared } of met(text, type, waiting, anyPart)) {
      for (const own of preparedNames(text, type)) {
        const { score, because } = compareNames(prepared, own)
        if (score >= LEAST_SCORE && score > (found?.score ?? 0)) found = { id, name: text, score, because }
      }
    }
  }
  return found === undefined ? [] : [found]
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
