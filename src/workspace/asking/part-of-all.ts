import { type ClaimView, entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { idOf } from '../../inquiry/claim-index/id-dictionary.ts'
import { sidesIn } from '../../inquiry/claim-index/sides-in.ts'
import type { Wanted } from '../../inquiry/facts.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import type { Moment } from '../../inquiry/moment.ts'
import { stancesBy } from '../../inquiry/stances.ts'
import { type Viewed, withNames } from '../naming/names-in.ts'
import type { Workspace } from '../open.ts'
import { holdingsIn, recordsIn } from './holdings-in.ts'
import { withPassages } from './passages.ts'

/** Which part of a workspace a question needs. */
export interface Part {
  /** The rows of its claims. */
  readonly rows: readonly number[]
  /** The entries of the log that are its judgements. */
  readonly judgements: readonly number[]
  /** The entities that it is about, by number. */
  readonly entities: readonly number[]
  /** The claims whose passages are compared; none when left out. */
  readonly compared?: Wanted
}

/** Work on the index as it was at a moment, in a transaction of the store. */
export async function inView<T>(
  { store, index }: Workspace,
  recorded: Moment['recorded'],
  work: (viewed: Viewed) => Promise<T>,
): Promise<T> {
  return await store.read(async (reader) => {
    const view = await index.view(reader, recorded)
    const head = recorded === null ? (await reader.last()).sequence : await reader.headBy(recorded)
    return await work({ reader, head, view })
  })
}

/**
 * Answers a question from a part of the workspace as it was at a moment: the part is found in the index, and only that is
 * loaded from the store.
 */
export async function fromPart<P extends Part, T>(
  workspace: Workspace,
  moment: Moment,
  partIn: (view: ClaimView) => P,
  answer: (holdings: Holdings, part: P) => T,
): Promise<T> {
  return await inView(workspace, moment.recorded, async (viewed) => {
    const part = partIn(viewed.view)
    return answer(await partHeld(workspace, viewed, part, moment), part)
  })
}

/** Loads a part. The holdings say of names, judgements and sides what those of the whole workspace say. */
export async function partHeld(
  { store }: Workspace,
  viewed: Viewed,
  part: Part,
  moment: Pick<Moment, 'known'>,
): Promise<Holdings> {
  const { reader, head, view } = viewed
  const said = await withJudgements(viewed, await holdingsIn(reader, head, view, part.rows), part)
  const { compared } = part
  const held = compared === undefined ? said : await withPassages(store, said, compared, reader)
  return withSides(view, await withNames(viewed, held), moment)
}

/** The holdings, which are some claims of a view, with where voices stand by all of them. */
function withSides(view: ClaimView, held: Holdings, moment: Pick<Moment, 'known'>): Holdings {
  const sideIn = sidesIn(view, moment)
  const stanceOf = stancesBy(held, (voice, about, day) => {
    const [one, other] = [entityIn(view, voice), entityIn(view, about)]
    return one < 0 || other < 0 ? 'third-party' : sideIn(one, other, day)
  })
  return { ...held, stanceOf }
}

async function withJudgements({ reader, view }: Viewed, said: Holdings, part: Part): Promise<Holdings> {
  const judgements = await reader.judgementsAt(part.judgements)
  const asked = part.entities.filter((entity) => entity >= 0).map((entity) => idOf(view.columns.entities, entity))
  const judged = judgements.flatMap(({ left, right }) => [left, right])
  const joined = new Map([...(said.joined ?? []), ...recordsIn(view, [...asked, ...judged])])
  const entities = new Map([...joined.values()].map((record) => [record.id, record]))
  return { ...said, entities, joined, judgements }
}
