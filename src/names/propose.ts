import type { NameComparison } from './name-comparison.ts'
import { bearersAt, type NameIndex } from './name-index.ts'
import type { GroupOf, NameIndexes } from './name-indexes.ts'
import { nearestNames } from './nearest.ts'
import type { Comparison, NamedEntity } from './types.ts'

/** The names of those held, and which of them are one: a new entity is compared with each group once. */
export interface HeldNames {
  readonly indexes: NameIndexes
  readonly groupOf: GroupOf
}

/** Below this, a person is not asked. */
const LEAST_SCORE = 0.1
/** So many held names are compared with a new one. */
const RETRIEVED = 50

/**
 * Which of the new entities are whom among the held ones: `same` where the names say so by themselves, `unsure` where
 * a person should look. Nothing is proposed for two of different types. The work grows with the number of new names,
 * hardly with that of the held ones.
 */
export function proposeJudgements(
  incoming: readonly NamedEntity[],
  { indexes, groupOf }: HeldNames,
): readonly Comparison[] {
  return incoming.flatMap((entity) => {
    const index = indexes.get(entity.type)
    if (index === undefined) return []
    const best = new Map<string, Found>()
    for (const { text } of entity.names) for (const found of foundFor(text, index)) keepBest(best, found, groupOf)
    return [...best.values()].flatMap(({ bearer, comparison }) => proposed(entity.id, bearer, comparison))
  })
}

interface Found {
  readonly bearer: string
  readonly comparison: NameComparison
}

function* foundFor(text: string, index: NameIndex): Generator<Found> {
  for (const { number, comparison } of nearestNames(text, index, RETRIEVED)) {
    if (comparison.decision === 'none' || comparison.score < LEAST_SCORE) continue
    for (const bearer of bearersAt(index, number)) yield { bearer, comparison }
  }
}

/** Of several pairs of names one that is enough by itself speaks, or the surest; of its bearers the one entered first. */
function keepBest(best: Map<string, Found>, found: Found, groupOf: GroupOf): void {
  const group = groupOf(found.bearer)
  if (group === undefined) return
  const known = best.get(group)
  if (known === undefined || sureness(found) >= sureness(known)) best.set(group, found)
}

function sureness({ comparison: { score, decision } }: Found): number {
  return decision === 'same' ? 1 + score : score
}

function proposed(left: string, right: string, { score, decision, explain }: NameComparison): readonly Comparison[] {
  return decision === 'none' || left === right ? [] : [{ left, right, score, because: explain(), decision }]
}
