import type { Assessment, Judgement } from '../../claims/judgement.ts'
import type { EntityRecord } from '../../inquiry/holdings.ts'
import type { Workspace } from '../open.ts'
import { assess } from '../reviewing/assess.ts'
import { claimMeant } from '../reviewing/claim-meant.ts'
import { type Judged, judge } from './judge.ts'
import { allBetween, pairMeant, type Typed } from './pair-meant.ts'

export type { Contradiction } from '../../inquiry/contradictions.ts'

/** A judgement by names, with the entities that were meant. */
export interface JudgedByName extends Judged {
  readonly left: EntityRecord
  readonly right: EntityRecord
}

/**
 * A person decides whether two entities are one, by any of their names or ids. What was judged between them already
 * is replaced; otherwise the first parts of the two that are meant are judged.
 */
export async function judgeByName(
  workspace: Workspace,
  typed: Typed,
  { decision, because }: Pick<Judgement, 'decision' | 'because'>,
): Promise<JudgedByName> {
  const { left, right, lefts, rights } = await pairMeant(workspace, typed)
  const known = allBetween(await workspace.store.judgements(), { lefts, rights }).at(-1)
  const pair = known ?? { left: lefts[0] ?? left.id, right: rights[0] ?? right.id }
  return { ...(await judge(workspace, pair, decision, because)), left, right }
}

/**
 * A person concludes something about a claim, by the beginning of its id. Returns the whole id.
 * Throws KnownError `unknown-claim` or `ambiguous-claim`.
 */
export async function assessByPrefix(
  workspace: Workspace,
  prefix: string,
  { verdict, note }: Pick<Assessment, 'verdict' | 'note'>,
): Promise<string> {
  const { id } = await claimMeant(workspace, prefix)
  await assess(workspace, id, verdict, note)
  return id
}
