import type { EntityReference, EntityType } from '../../claims/entity.ts'
import { type ClaimView, entityIn, type FactReference, rowsOf } from '../../inquiry/claim-index/claim-view.ts'
import { diffIn } from '../../inquiry/claim-index/diff-in.ts'
import { historyIn } from '../../inquiry/claim-index/history-in.ts'
import { idOf } from '../../inquiry/claim-index/id-dictionary.ts'
import { networkAround, wholeNetworkIn } from '../../inquiry/claim-index/network-in.ts'
import { pathIn } from '../../inquiry/claim-index/path-in.ts'
import { type Diff, type DiffDays, diff } from '../../inquiry/diff.ts'
import { type History, history } from '../../inquiry/history.ts'
import type { EntityRecord, Holdings } from '../../inquiry/holdings.ts'
import { type Moment, momentInWords } from '../../inquiry/moment.ts'
import { type Network, type NetworkOptions, network } from '../../inquiry/network.ts'
import type { Path } from '../../inquiry/path.ts'
import type { ClaimReader, Clusters } from '../../store/claim-reader.ts'
import type { Workspace } from '../open.ts'
import { holdingsIn } from './holdings-in.ts'
import { withPassages } from './passages.ts'
import { viewAround } from './view-around.ts'

/** What becomes a node: events only when they are asked for. */
export interface NodeOptions {
  readonly events?: boolean
}

/** In how many steps a path is looked for, unless said otherwise. */
const STEPS = 4
const WITHOUT_EVENTS: readonly EntityType[] = ['person', 'organization', 'place']
const WITH_EVENTS: readonly EntityType[] = [...WITHOUT_EVENTS, 'event']

/** A view of claims, and how those that an answer shows are read from the store. */
interface Answering {
  readonly view: ClaimView
  readonly holdingsOf: (rows: readonly number[]) => Promise<Holdings>
}

/** What part of the claims a question needs; null for all. */
interface Needed {
  readonly around: string
  readonly rings: number
}

/**
 * Who stands in what relation to whom, as of a moment; with events as nodes when asked for. Found in the index, or around
 * an entity of a large workspace in the store; only the claims that are shown are loaded.
 */
export async function networkOf(
  workspace: Workspace,
  moment: Moment,
  { events = false, around, hops = 1 }: Omit<NetworkOptions, 'types'> & NodeOptions = {},
): Promise<Network> {
  const types = typesOf({ events })
  const needed = around === undefined ? null : { around, rings: hops }
  return await answering(workspace, moment, types, needed, async ({ view, holdingsOf }) => {
    const scope = { moment, types }
    const entity = around === undefined ? null : entityIn(view, around)
    const found = entity === null ? wholeNetworkIn(view, scope) : networkAround(view, scope, entity, hops)
    const shown = await holdingsOf(rowsOfFacts(view, found.facts))
    return { ...network(shown, moment, { types }), outside: found.outside }
  })
}

/** How the network of one day differs from that of another; about an entity or all. */
export async function diffOf(
  workspace: Workspace,
  moment: Moment,
  days: DiffDays,
  { events = false, around }: NodeOptions & { readonly around?: string } = {},
): Promise<Diff> {
  const types = typesOf({ events })
  const needed = around === undefined ? null : { around, rings: 0 }
  return await answering(workspace, moment, types, needed, async ({ view, holdingsOf }) => {
    const touching = around === undefined ? null : [entityIn(view, around)]
    const found = diffIn(view, { moment, types }, { ...days, touching })
    const parts = {
      began: await holdingsOf(rowsOfFacts(view, found.began)),
      ended: await holdingsOf(rowsOfFacts(view, found.ended)),
      learned: await holdingsOf(rowsOfFacts(view, found.learned)),
      unproven: found.unproven,
    }
    return diff(parts, moment, days, types)
  })
}

/** The shortest way between two entities at a moment, in at most so many steps. */
export async function pathOf(
  workspace: Workspace,
  [one, other]: readonly [EntityRecord, EntityRecord],
  moment: Moment,
  { events = false, hops = STEPS }: NodeOptions & { readonly hops?: number } = {},
): Promise<Path> {
  const types = typesOf({ events })
  return await answering(workspace, moment, types, null, async ({ view, holdingsOf }) => {
    const path = pathIn(view, { moment, types }, [entityIn(view, one.id), entityIn(view, other.id)], hops)
    const shown = await holdingsOf(path === null ? [] : rowsOfFacts(view, path.facts))
    const { edges, nodes } = network(shown, moment, { types })
    const known = new Map([one, other].map((record) => [record.id, referenceTo(record)]))
    for (const node of nodes) known.set(node.id, node)
    const ids = (path?.entities ?? []).map((entity) => idOf(view.columns.entities, entity))
    return { moment: momentInWords(moment), hops, nodes: ids.flatMap((id) => known.get(id) ?? []), edges }
  })
}

/** Every claim about two entities, in the order it was told, with what each voice said. */
export async function historyOf(
  workspace: Workspace,
  [one, other]: readonly [EntityRecord, EntityRecord],
  moment: Moment,
): Promise<History> {
  const needed = { around: one.id, rings: 0 }
  return await answering(workspace, moment, WITH_EVENTS, needed, async ({ view, holdingsOf }) => {
    const rows = historyIn(view, [entityIn(view, one.id), entityIn(view, other.id)], moment)
    return history(await holdingsOf(rows), moment, [referenceTo(one), referenceTo(other)])
  })
}

/** Answers from what is at hand, or from the store alone where little is needed of much; all as of one moment. */
async function answering<T>(
  { store, index }: Workspace,
  moment: Moment,
  types: readonly EntityType[],
  needed: Needed | null,
  answer: (from: Answering) => Promise<T>,
): Promise<T> {
  return await store.read(async (reader) => {
    const head = moment.recorded === null ? (await reader.last()).sequence : await reader.headBy(moment.recorded)
    const compared = async (held: Holdings): Promise<Holdings> => await withPassages(store, held, undefined, reader)
    const recordsOf = async (ids: readonly string[]) => await recordsAmong(reader, await reader.clustersOf(ids, head))
    if (needed !== null && !(await index.isAtHand(reader))) {
      const { view, placeOf } = await viewAround(reader, head, { ...needed, scope: { moment, types } })
      const holdingsOf = async (rows: readonly number[]) =>
        await compared(await reader.holdingsOf(rows.map(placeOf), head, recordsOf))
      return await answer({ view, holdingsOf })
    }
    const view = await index.view(reader, moment.recorded)
    return await answer({
      view,
      holdingsOf: async (rows) => await compared(await holdingsIn(reader, head, view, rows)),
    })
  })
}

/** What each of the entities that clusters know of was joined to. */
async function recordsAmong(reader: ClaimReader, clusters: Clusters): Promise<ReadonlyMap<string, EntityRecord>> {
  const records = await reader.records(clusters)
  return new Map([...records.values()].flatMap((record) => record.members.map((id) => [id, record])))
}

/** The rows of facts that were recorded by then. */
export function rowsOfFacts(view: ClaimView, facts: Iterable<FactReference>): readonly number[] {
  const rows: number[] = []
  for (const fact of facts) for (const row of rowsOf(view, fact)) if (row < view.rowLimit) rows.push(row)
  return rows
}

function referenceTo({ id, type, name }: EntityRecord): EntityReference {
  return { id, type, name }
}

/** The types of entity that become nodes. */
export function typesOf({ events }: Required<NodeOptions>): readonly EntityType[] {
  return events ? WITH_EVENTS : WITHOUT_EVENTS
}
