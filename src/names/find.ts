import type { EntityType } from '../claims/entity.ts'
import { type Closely, closenessOf, remembering } from './closeness.ts'
import { compareNames } from './compare.ts'
import { bearersAt, type NameIndex, nameAt } from './name-index.ts'
import { preparedNames } from './prepared.ts'
import { retrieve } from './retrieve.ts'
import type { Candidate } from './types.ts'

const MOST_CANDIDATES = 20
const LEAST_SCORE = 0.3
/** So many names of each type are compared with the asked one. */
const RETRIEVED = 25

/**
 * Who may be meant by a name that a person typed, in any script and of any type, the best first with the reasons:
 * each bearer once, by the name that answers best.
 */
export function findCandidates(name: string, indexes: ReadonlyMap<EntityType, NameIndex>): readonly Candidate[] {
  const closely = remembering(closenessOf)
  const best = new Map<string, Found>()
  for (const index of indexes.values()) for (const found of foundIn(index, name, closely)) keepBest(best, found)
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ explain, ...found }) => ({ ...found, because: explain() }))
}

interface Found {
  readonly id: string
  readonly name: string
  readonly score: number
  readonly explain: () => readonly string[]
}

function foundIn(index: NameIndex, name: string, closely: Closely): readonly Found[] {
  return preparedNames(name, index.type).flatMap((asked) =>
    retrieve(asked, index, RETRIEVED).flatMap((number) => {
      const own = nameAt(index, number)
      const { score, explain } = compareNames(asked, own, closely)
      if (score < LEAST_SCORE) return []
      return bearersAt(index, number).map((id) => ({ id, name: own.text, score, explain }))
    }),
  )
}

function keepBest(best: Map<string, Found>, found: Found): void {
  if (found.score > (best.get(found.id)?.score ?? 0)) best.set(found.id, found)
}
