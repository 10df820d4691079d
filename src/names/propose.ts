import type { EntityType } from '../claims/entity.ts'
import { type Closely, closenessOf, remembering } from './closeness.ts'
import { compareNames } from './compare.ts'
import type { NameComparison } from './name-comparison.ts'
import { bearersAt, type NameIndex, nameAt } from './name-index.ts'
import { preparedNames } from './prepared.ts'
import { retrieve } from './retrieve.ts'
import type { Comparison, NamedEntity } from './types.ts'

const LEAST_SCORE = 0.6
/** So many held names are compared with a new one. */
const RETRIEVED = 50

/**
 * Which of the new entities are whom among the held ones: `same` where the names say so by themselves, `unsure` where
 * a person should look. Nothing is proposed for two of different types. The work grows with the number of new names,
 * hardly with that of the held ones.
 */
export function proposeJudgements(
  incoming: readonly NamedEntity[],
  held: ReadonlyMap<EntityType, NameIndex>,
): readonly Comparison[] {
  const closely = remembering(closenessOf)
  return incoming.flatMap((entity) => {
    const index = held.get(entity.type)
    return index === undefined ? [] : proposalsFor(entity, index, closely)
  })
}

function proposalsFor({ id, names }: NamedEntity, index: NameIndex, closely: Closely): readonly Comparison[] {
  const best = new Map<string, NameComparison>()
  for (const { text } of names) {
    for (const asked of preparedNames(text, index.type)) {
      for (const number of retrieve(asked, index, RETRIEVED)) {
        const comparison = compareNames(asked, nameAt(index, number), closely)
        if (comparison.decision === 'none' || comparison.score < LEAST_SCORE) continue
        for (const bearer of bearersAt(index, number)) keepBest(best, bearer, comparison)
      }
    }
  }
  best.delete(id)
  return [...best].flatMap(([right, comparison]) => proposed(id, right, comparison))
}

function proposed(left: string, right: string, { score, decision, explain }: NameComparison): readonly Comparison[] {
  return decision === 'none' ? [] : [{ left, right, score, because: explain(), decision }]
}

/** Of several pairs of names the surest speaks. */
function keepBest(best: Map<string, NameComparison>, id: string, comparison: NameComparison): void {
  const known = best.get(id)
  if (known === undefined || comparison.score > known.score) best.set(id, comparison)
}
