import type { EntityType } from '../claims/entity.ts'
import { identityQuestions } from '../inquiry/identity-questions.ts'
import { holdings } from './asking/holdings.ts'
import type { Workspace } from './open.ts'
import { progressIn, type ReviewProgress } from './reviewing/review.ts'

/** What a workspace holds. */
export interface Summary {
  readonly head: { readonly sequence: number; readonly hash: string; readonly recordedAt: string | null }
  readonly sources: number
  readonly entities: Readonly<Record<EntityType, number>>
  readonly claims: ReviewProgress
  /** Questions of identity that wait for a person. */
  readonly questions: number
  readonly languages: readonly { readonly language: string; readonly sources: number }[]
  /** The dates of the earliest and the latest source that says when it was published. */
  readonly published: { readonly first: string; readonly last: string } | null
}

/** Counts what a workspace holds. */
export async function summaryOf(workspace: Workspace): Promise<Summary> {
  const held = await holdings(workspace)
  const counts = { person: 0, organization: 0, place: 0, event: 0 }
  for (const { type } of held.entities.values()) counts[type] += 1
  return await workspace.store.read(async (reader) => {
    const head = await reader.last()
    return {
      head: { ...head, recordedAt: (await reader.recordedAt(head.sequence)) ?? null },
      sources: await reader.sources.count({}),
      entities: counts,
      claims: progressIn(held),
      questions: identityQuestions(held, null).length,
      languages: await reader.sources.languages(),
      published: await reader.sources.published(),
    }
  })
}
