import { type ClaimView, entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { rowsBetween, rowsSaying } from '../../inquiry/claim-index/rows-about.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import { type Moment, momentInWords } from '../../inquiry/moment.ts'
import { type WitnessAnswer, type WitnessQuestion, witnessAnswer } from '../../inquiry/witness-answer.ts'
import type { NamedClaim } from '../../store/claim-reader.ts'
import type { Workspace } from '../open.ts'
import { claimMeant } from '../reviewing/claim-meant.ts'
import { rowAt } from './holdings-in.ts'
import { inView, partHeld } from './part-of-all.ts'
import { entityNamed } from './questions.ts'

export type { FactWitnesses, WitnessAnswer } from '../../inquiry/witness-answer.ts'
export type { Teller } from '../../inquiry/witness-tree.ts'

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
  const meant = await meantBy(workspace, asked, moment)
  return await inView(workspace, moment.recorded, async (viewed) => {
    const rows = rowsAskedFor(viewed.view, meant)
    const all = { rows, judgements: [], entities: [], compared: () => true }
    const held = await partHeld(workspace, viewed, all, moment)
    const question = 'between' in meant ? meant : questionOf(held, meant.id)
    if (question === null) return { moment: momentInWords(moment), facts: [] } // It came later.
    const texts = new Map<string, string>()
    for (const source of new Set(held.claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)))) {
      const text = await viewed.reader.sourceText(source)
      if (text !== undefined) texts.set(source, text)
    }
    return witnessAnswer(held, question, moment, texts)
  })
}

/** A claim, or the ids of two entities. */
type Meant = NamedClaim | { readonly between: readonly [one: string, other: string] }

async function meantBy(workspace: Workspace, [one, other]: readonly [string, string?], moment: Moment): Promise<Meant> {
  if (other === undefined) return await claimMeant(workspace, one)
  return { between: [(await entityNamed(workspace, one, moment)).id, (await entityNamed(workspace, other, moment)).id] }
}

function rowsAskedFor(view: ClaimView, meant: Meant): readonly number[] {
  if ('between' in meant) return rowsBetween(view, entityIn(view, meant.between[0]), entityIn(view, meant.between[1]))
  const row = rowAt(view, meant)
  return row === null ? [] : rowsSaying(view, row)
}

function questionOf({ claims }: Holdings, id: string): WitnessQuestion | null {
  const claim = claims.find((one) => one.id === id)
  return claim === undefined ? null : { claim }
}
