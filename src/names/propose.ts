import { compareNames } from './compare.ts'
import { met, mostParts, waitingNames } from './meeting.ts'
import type { NameComparison } from './name-comparison.ts'
import { preparedNames } from './prepared.ts'
import type { Comparison, NamedEntity } from './types.ts'

const LEAST_SCORE = 0.6

/**
 * Which of the new entities are whom among the held ones: `same` where the names say so by themselves, `unsure` where
 * a person should look. Nothing is proposed for two of different types. The new ones wait under their keys and the
 * held ones pass by once, so the work grows with the number held, not with pairs.
 */
export function proposeJudgements(
  incoming: readonly NamedEntity[],
  held: readonly NamedEntity[],
): readonly Comparison[] {
  const waiting = waitingNames(incoming)
  return held.flatMap((entity) => {
    const best = new Map<string, NameComparison>()
    for (const { text } of entity.names) {
      for (const { entity: other, prepared } of met(text, entity.type, waiting, mostParts)) {
        for (const own of preparedNames(text, entity.type)) keepBest(best, other.id, compareNames(prepared, own))
      }
    }
    return [...best].flatMap(([left, comparison]) => proposed(left, entity.id, comparison))
  })
}

function proposed(left: string, right: string, { score, because, decision }: NameComparison): readonly Comparison[] {
  return decision === 'none' || score < LEAST_SCORE || left === right ? [] : [{ left, right, score, because, decision }]
}

/** Of several pairs of names the surest speaks. */
function keepBest(best: Map<string, NameComparison>, id: string, comparison: NameComparison): void {
  const known = best.get(id)
  if (known === undefined || comparison.score > known.score) best.set(id, comparison)
}
