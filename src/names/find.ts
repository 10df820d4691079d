import type { GroupsAt, NameIndexes } from './name-indexes.ts'
import { nearestNames } from './nearest.ts'
import type { Candidate } from './types.ts'

const MOST_CANDIDATES = 20
/** A person who types a part of a name means one of those who have it, improbable as each of them is. */
const LEAST_SCORE = 0.03
/** So many names of each type are compared with the asked one. */
const RETRIEVED = 15

/**
 * Who may be meant by a name that a person typed, in any script and of any type, the best first with the reasons:
 * each group of bearers once, under its id, by the name that answers best.
 */
export function findCandidates(name: string, indexes: NameIndexes, groupsAt: GroupsAt): readonly Candidate[] {
  const best = new Map<string, Found>()
  for (const index of indexes.values()) {
    for (const { number, name: own, comparison } of nearestNames(name, index, RETRIEVED)) {
      const { score, explain } = comparison
      if (score < LEAST_SCORE) continue
      for (const id of groupsAt(index, number))
        if (score > (best.get(id)?.score ?? 0)) best.set(id, { name: own.text, score, explain })
    }
  }
  return [...best]
    .toSorted(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(([id, { explain, ...found }]) => ({ id, ...found, because: explain() }))
}

interface Found {
  readonly name: string
  readonly score: number
  readonly explain: () => readonly string[]
}
