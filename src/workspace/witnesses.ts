import type { Moment } from '../inquiry/moment.ts'
import { isAskedFor, type WitnessAnswer, type WitnessQuestion, witnessAnswer } from '../inquiry/witness-answer.ts'
import { claimMeant } from './claim-meant.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'
import { withPassages } from './passages.ts'
import { entityNamed } from './questions.ts'

export type { FactWitnesses, WitnessAnswer } from '../inquiry/witness-answer.ts'
export type { Teller } from '../inquiry/witness-tree.ts'

/**
 * Who stands behind a claim, given by the beginning of its id, or behind what is said between two entities, given by
 * name or id; and who only repeats it. Throws KnownError `unknown-claim`, `ambiguous-claim`, `unknown-name` or
 * `ambiguous-name`.
 */
export async function witnessesFor(
  workspace: Workspace,
  asked: readonly [claim: string] | readonly [one: string, other: string],
  moment: Moment,
): Promise<WitnessAnswer> {
  const question = await questionOf(workspace, asked, moment)
  const held = await withPassages(workspace.store, await holdings(workspace, moment.recorded), isAskedFor(question))
  const sources = held.claims
    .filter(isAskedFor(question))
    .flatMap(({ evidence }) => evidence.map(({ source }) => source))
  const texts = new Map<string, string>()
  for (const source of new Set(sources)) {
    const text = await workspace.store.sourceText(source)
    if (text !== undefined) texts.set(source, text)
  }
  return witnessAnswer(held, question, moment, texts)
}

async function questionOf(
  workspace: Workspace,
  [one, other]: readonly [string, string?],
  moment: Moment,
): Promise<WitnessQuestion> {
  if (other === undefined) return { claim: await claimMeant(workspace, one) }
  return { between: [(await entityNamed(workspace, one, moment)).id, (await entityNamed(workspace, other, moment)).id] }
}
