import { z } from '@hono/zod-openapi'
import { compactNetwork } from '../../workspace/asking/compact-network.ts'
import { edgeBetween } from '../../workspace/asking/edge.ts'
import { mapOf } from '../../workspace/asking/map.ts'
import {
  dayMeant,
  diffOf,
  type EntityRecord,
  entityNamed,
  historyOf,
  type Moment,
  pathOf,
} from '../../workspace/asking/questions.ts'
import { structureAt, structureBetween } from '../../workspace/asking/structure.ts'
import { witnessesFor } from '../../workspace/asking/witnesses.ts'
import type { Workspace } from '../../workspace/open.ts'
import { hearingAsked, momentAsked } from '../moment.ts'
import { assessed, date, entity, events, flag, hearing, hops, knowing, listOf, times, words } from '../parameters.ts'
import { needsAround } from '../problems.ts'
import { type Route, read } from '../route.ts'
import {
  diff,
  edgeAnswer,
  history,
  mapAnswer,
  compactNetwork as networkSchema,
  path,
  structure,
  structureChange,
  witnessAnswer,
} from '../schemas/network.ts'
import { maybe } from '../schemas/optional.ts'

const pair = { one: entity, other: entity }
const structureMembers = {
  certainty: z.enum(['possible', 'sure']).default('possible'),
  latest: flag('Whether of friendly and hostile relations between two only those count that began last.'),
}

export const networkRoutes: readonly Route[] = [
  read({
    tag: 'Network',
    path: '/network',
    summary: 'Who stands in what relation to whom, in columns',
    query: {
      around: maybe(entity),
      hops,
      predicates: listOf(words, 'Only relations of these predicates.'),
      assessed: listOf(assessed, 'Only what rests on claims that were so assessed.'),
      events,
      ended: flag('Whether relations that were over by the day are among the edges.'),
      ...times,
      ...hearing,
    },
    answer: networkSchema,
    find: async ({ workspace }, { query }) => {
      const { around, ...options } = query
      if (options.hops !== undefined && around === undefined) throw needsAround()
      const moment = momentAsked(query)
      return await compactNetwork(workspace, moment, {
        ...options,
        around: around === undefined ? undefined : (await entityNamed(workspace, around, moment)).id,
        hearing: await hearingAsked(workspace, query, moment),
      })
    },
  }),
  read({
    tag: 'Network',
    path: '/edge',
    summary: 'Everything said of the relations between two entities, for and against',
    query: { ...pair, predicate: maybe(words), ...times },
    answer: edgeAnswer,
    find: async ({ workspace }, { query }) => {
      const moment = momentAsked(query)
      return await edgeBetween(workspace, await pairAsked(workspace, query, moment), moment, query.predicate)
    },
  }),
  read({
    tag: 'Network',
    path: '/diff',
    summary: 'How the network of one day differs from that of another',
    query: { from: date, to: date, around: maybe(entity), events, ...knowing },
    answer: diff,
    find: async ({ workspace }, { query }) => {
      const moment = momentAsked({ ...query })
      const days = { from: dayMeant(query.from), to: dayMeant(query.to) }
      const { around } = query
      return await diffOf(workspace, moment, days, {
        events: query.events,
        ...(around === undefined ? {} : { around: (await entityNamed(workspace, around, moment)).id }),
      })
    },
  }),
  read({
    tag: 'Network',
    path: '/path',
    summary: 'The shortest way from one entity to another',
    query: { ...pair, hops, events, ...times },
    answer: path,
    find: async ({ workspace }, { query }) => {
      const moment = momentAsked(query)
      const options = { events: query.events, ...(query.hops === undefined ? {} : { hops: query.hops }) }
      return await pathOf(workspace, await pairAsked(workspace, query, moment), moment, options)
    },
  }),
  read({
    tag: 'Network',
    path: '/history',
    summary: 'Every claim about two entities, in the order it was told',
    query: { ...pair, ...times },
    answer: history,
    find: async ({ workspace }, { query }) => {
      const moment = momentAsked(query)
      return await historyOf(workspace, await pairAsked(workspace, query, moment), moment)
    },
  }),
  read({
    tag: 'Network',
    path: '/witnesses',
    summary: 'Who stands behind what is said between two entities, and who repeated whom',
    query: { ...pair, ...times },
    answer: witnessAnswer,
    find: async ({ workspace }, { query }) => {
      return await witnessesFor(workspace, [query.one, query.other], momentAsked(query))
    },
  }),
  read({
    tag: 'Network',
    path: '/structure',
    summary: 'The shape of the network of persons and organizations',
    query: { ...structureMembers, ...times },
    answer: structure,
    find: async ({ workspace }, { query }) => await structureAt(workspace, momentAsked(query), query),
  }),
  read({
    tag: 'Network',
    path: '/structure/change',
    summary: 'The shape on two days, and what changed',
    query: { before: date, after: date, ...structureMembers, ...knowing },
    answer: structureChange,
    find: async ({ workspace }, { query }) => {
      const { before, after, ...rest } = query
      const moments = {
        before: momentAsked({ ...rest, at: before }),
        after: momentAsked({ ...rest, at: after }),
      }
      return await structureBetween(workspace, moments, query)
    },
  }),
  read({
    tag: 'Network',
    path: '/map',
    summary: 'Places and events with where they lie',
    query: { ...times, ...hearing },
    answer: mapAnswer,
    find: async ({ workspace }, { query }) => {
      const moment = momentAsked(query)
      return await mapOf(workspace, moment, await hearingAsked(workspace, query, moment))
    },
  }),
]

async function pairAsked(
  workspace: Workspace,
  { one, other }: { readonly one: string; readonly other: string },
  moment: Moment,
): Promise<readonly [EntityRecord, EntityRecord]> {
  return [await entityNamed(workspace, one, moment), await entityNamed(workspace, other, moment)]
}
