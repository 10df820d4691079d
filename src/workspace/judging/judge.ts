import type { Judgement } from '../../claims/judgement.ts'
import { KnownError } from '../../claims/known-error.ts'
import { type Contradiction, contradictions } from '../../inquiry/contradictions.ts'
import type { Pair } from '../../store/pair.ts'
import type { Workspace } from '../open.ts'

/** A judgement as recorded, and what in the workspace now contradicts itself, this or older. */
export interface Judged {
  readonly judgement: Judgement
  readonly contradictions: readonly Contradiction[]
}

/**
 * A person decides whether two entities are one, by the ids of any of their members. It replaces what was decided on
 * the same pair until it is taken back. Throws KnownError `unknown-name` for an id that is not held, `bad-usage` for an entity and itself.
 */
export async function judge(
  workspace: Workspace,
  pair: Pair,
  decision: Judgement['decision'],
  because: readonly string[],
): Promise<Judged> {
  const { left, right } = await heldPair(workspace, pair)
  const at = workspace.clock().toISOString()
  const judgement: Judgement = { left, right, decision, score: null, because, by: workspace.user, at }
  await workspace.store.append([{ kind: 'judgement', payload: { judgement } }], { at })
  return { judgement, contradictions: contradictions(await workspace.store.judgements()) }
}

async function heldPair({ store }: Workspace, { left, right }: Pair): Promise<Pair> {
  if (left === right) throw new KnownError('bad-usage', `judge: "${left}" cannot be compared with itself`)
  for (const id of [left, right]) {
    if (!(await store.hasEntity(id)))
      throw new KnownError('unknown-name', `judge: the workspace holds no entity "${id}"`)
  }
  return { left, right }
}
