import type { Judgement } from '../claims/judgement.ts'
import { type EntityRecord, type Holdings, recordsByMember } from './holdings.ts'

/** Two entities that may be one, and why: a question left for a person. */
export interface IdentityQuestion {
  readonly left: EntityRecord
  readonly right: EntityRecord
  readonly score: number | null
  readonly because: readonly string[]
}

/** The questions of identity that are open, about an entity or all, the likeliest first; each pair once. */
export function identityQuestions(holdings: Holdings, entityId: string | null): readonly IdentityQuestion[] {
  const records = recordsByMember(holdings)
  const settled = new Set(
    holdings.judgements.filter(({ decision }) => decision === 'different').map((one) => pairOf(one, records)),
  )
  const questions = new Map<string, IdentityQuestion>()
  for (const judgement of holdings.judgements) {
    if (judgement.decision !== 'unsure') continue
    const [left, right] = [records.get(judgement.left), records.get(judgement.right)]
    if (left === undefined || right === undefined || left === right) continue
    const pair = pairOf(judgement, records)
    if (settled.has(pair) || questions.has(pair)) continue
    if (entityId === null || left.id === entityId || right.id === entityId) {
      questions.set(pair, { left, right, score: judgement.score, because: judgement.because })
    }
  }
  return [...questions.values()].sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
}

function pairOf({ left, right }: Judgement, records: ReadonlyMap<string, EntityRecord>): string {
  return [left, right]
    .map((id) => records.get(id)?.id ?? id)
    .sort()
    .join(' ')
}
