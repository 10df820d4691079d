import type { ClaimView } from '../inquiry/claim-index/claim-view.ts'
import { idOf } from '../inquiry/claim-index/id-dictionary.ts'
import type { Wanted } from '../inquiry/facts.ts'
import type { Holdings } from '../inquiry/holdings.ts'
import type { Moment } from '../inquiry/moment.ts'
import { holdingsIn, recordsIn } from './holdings-in.ts'
import { type Viewed, withNames } from './names-in.ts'
import type { Workspace } from './open.ts'
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
 * loaded from the store. The holdings say of names and judgements what those of the whole workspace say.
 */
export async function fromPart<P extends Part, T>(
  workspace: Workspace,
  { recorded }: Pick<Moment, 'recorded'>,
  partIn: (view: ClaimView) => P,
  answer: (holdings: Holdings, part: P) => T,
): Promise<T> {
  return await inView(workspace, recorded, async (viewed) => {
    const { reader, head, view } = viewed
    const part = partIn(view)
    const said = await withJudgements(viewed, await holdingsIn(reader, head, view, part.rows), part)
    const { compared } = part
    const held = compared === undefined ? said : await withPassages(workspace.store, said, compared, reader)
    return answer(await withNames(viewed, held), part)
  })
}

async function withJudgements({ reader, view }: Viewed, said: Holdings, part: Part): Promise<Holdings> {
  const judgements = await reader.judgementsAt(part.judgements)
  const asked = part.entities.filter((entity) => entity >= 0).map((entity) => idOf(view.columns.entities, entity))
  const judged = judgements.flatMap(({ left, right }) => [left, right])
  const joined = new Map([...(said.joined ?? []), ...recordsIn(view, [...asked, ...judged])])
  const entities = new Map([...joined.values()].map((record) => [record.id, record]))
  return { ...said, entities, joined, judgements }
}
