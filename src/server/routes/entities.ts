import { z } from '@hono/zod-openapi'
import { KnownError } from '../../claims/known-error.ts'
import {
  entityNamed,
  momentInWords,
  profileOf,
  type TimelineOptions,
  timelineOf,
} from '../../workspace/asking/questions.ts'
import { profileHeard, profileSides, timelineHeard } from '../../workspace/asking/voices.ts'
import { entityDetail as detailOf, listEntities } from '../../workspace/naming/entities.ts'
import { candidatesWithWhereabouts } from '../../workspace/naming/whereabouts.ts'
import type { Workspace } from '../../workspace/open.ts'
import { type Paging, partOf } from '../cursor.ts'
import { hearingAsked, momentAsked } from '../moment.ts'
import { date, hearing, include, listOf, paging, times, words } from '../parameters.ts'
import { type Route, read } from '../route.ts'
import { entityType } from '../schemas/claim.ts'
import { entityDetail, entityItem, foundEntity, profileAnswer, sidesAnswer, timelinePage } from '../schemas/entity.ts'
import { maybe } from '../schemas/optional.ts'
import { page } from '../schemas/page.ts'
import type { Serving } from '../serving.ts'
import type { FoundEntity, TimelinePage } from '../wire/entities.ts'

/** As of when and by whom a timeline is asked for. */
type TimelineAsked = Parameters<typeof momentAsked>[0] & Parameters<typeof hearingAsked>[1] & Paging & TimelineOptions

const timelineQuery = {
  ...times,
  ...hearing,
  predicates: listOf(words, 'Only facts of these predicates.'),
  from: maybe(date.openapi({ description: 'Only what may have been so in this day, month or year, or later.' })),
  to: maybe(date.openapi({ description: 'Only what may have been so in this day, month or year, or earlier.' })),
  ...paging,
}

export const entityRoutes: readonly Route[] = [
  read({
    tag: 'Entities',
    path: '/who',
    summary: 'Which entities may be meant by a name in any script, the best first, and why',
    query: { q: words },
    answer: z.object({ items: z.array(foundEntity) }),
    find: async ({ workspace }, { query: { q } }) => ({ items: await meantBy(workspace, q) }),
  }),
  read({
    tag: 'Entities',
    path: '/entities',
    summary: 'All entities as joined, those with the most claims first',
    query: { type: maybe(entityType), ...paging },
    answer: page(entityItem),
    find: async ({ workspace }, { query: { type, ...part } }) => {
      return partOf(await listEntities(workspace, type), part)
    },
  }),
  read({
    tag: 'Entities',
    path: '/entities/{id}',
    summary: 'An entity with what it was joined from',
    answer: entityDetail,
    find: async ({ workspace }, { id }) => await detailOf(workspace, await entityNamed(workspace, id)),
  }),
  read({
    tag: 'Entities',
    path: '/entities/{id}/profile',
    summary: 'Everything said of an entity, as of a moment, by those who are heard',
    query: { ...times, ...hearing, include },
    answer: profileAnswer,
    find: async ({ workspace }, { query, id }) => {
      const moment = momentAsked(query)
      const entity = await entityNamed(workspace, id, moment)
      const heard = await hearingAsked(workspace, query, moment)
      const shown = query.include ?? []
      if (heard === null) return await profileOf(workspace, entity.id, moment, shown)
      return await profileHeard(workspace, entity.id, moment, { hearing: heard, include: shown })
    },
  }),
  read({
    tag: 'Entities',
    path: '/entities/{id}/sides',
    summary: 'A profile as each side tells it',
    query: { ...times, include },
    answer: sidesAnswer,
    find: async ({ workspace }, { query, id }) => {
      const moment = momentAsked(query)
      const entity = await entityNamed(workspace, id, moment)
      const sides = await profileSides(workspace, entity.id, moment, query.include ?? [])
      return { moment: momentInWords(moment), sides }
    },
  }),
  read({
    tag: 'Entities',
    path: '/entities/{id}/timeline',
    summary: 'What happened when, to an entity',
    query: timelineQuery,
    answer: timelinePage,
    find: async (serving, { query, id }) => await timelineAsked(serving, query, id),
  }),
  read({
    tag: 'Entities',
    path: '/timeline',
    summary: 'What happened when, to all',
    query: timelineQuery,
    answer: timelinePage,
    find: async (serving, { query }) => await timelineAsked(serving, query, null),
  }),
]

/** Who may be meant; that nobody is, is an answer here. */
async function meantBy(workspace: Workspace, name: string): Promise<readonly FoundEntity[]> {
  try {
    return await candidatesWithWhereabouts(workspace, name)
  } catch (error) {
    if (error instanceof KnownError && error.code === 'unknown-name') return []
    throw error
  }
}

async function timelineAsked({ workspace }: Serving, query: TimelineAsked, id: string | null): Promise<TimelinePage> {
  const moment = momentAsked(query)
  const entity = id === null ? null : (await entityNamed(workspace, id, moment)).id
  const heard = await hearingAsked(workspace, query, moment)
  const answer =
    heard === null
      ? await timelineOf(workspace, entity, moment, query)
      : await timelineHeard(workspace, entity, moment, heard, query)
  const { entries, ...rest } = answer
  return { ...rest, ...partOf(entries, query) }
}
