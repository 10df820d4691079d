import { z } from '@hono/zod-openapi'
import { KnownError } from '../../claims/known-error.ts'
import { conflictsOf, entityNamed } from '../../workspace/asking/questions.ts'
import { conflictsHeard } from '../../workspace/asking/voices.ts'
import { witnessesFor } from '../../workspace/asking/witnesses.ts'
import { decisionsOn } from '../../workspace/judging/decisions.ts'
import { undoAssessment, undoAssessments } from '../../workspace/judging/undo.ts'
import type { Workspace } from '../../workspace/open.ts'
import { assess, assessTogether } from '../../workspace/reviewing/assess.ts'
import { correctClaim } from '../../workspace/reviewing/correct-claim.ts'
import { markClaim } from '../../workspace/reviewing/mark-claim.ts'
import { claimHeld, type QueuedClaim, queueOf, turnOf } from '../../workspace/reviewing/queue.ts'
import { conflictId } from '../conflict-id.ts'
import { keyIn, partFound, partOf } from '../cursor.ts'
import { hearingAsked, momentAsked } from '../moment.ts'
import { assessed, entity, hearing, paging, times, unlikely, words } from '../parameters.ts'
import { post, type Route, read } from '../route.ts'
import { undoneAnswer, undoneClaim } from '../schemas/decision.ts'
import { conflictItem } from '../schemas/entity.ts'
import { witnessAnswer } from '../schemas/network.ts'
import { maybe } from '../schemas/optional.ts'
import { page } from '../schemas/page.ts'
import {
  assessedAnswer,
  assessmentRequest,
  assessmentsRequest,
  claimAnswer,
  claimRequest,
  correctedAnswer,
  correctionRequest,
  markedAnswer,
  queue,
  undoneClaims,
} from '../schemas/review.ts'
import type { AssessedAnswer } from '../wire/claims.ts'

export const claimRoutes: readonly Route[] = [
  read({
    tag: 'Claims',
    path: '/queue',
    summary: 'Claims to go through, those likeliest to be right first',
    description:
      'By what was learned from the review (`stemma train`), or else by the scores of those who proposed them.',
    query: {
      source: maybe(words),
      predicate: maybe(words),
      about: maybe(entity),
      assessed: assessed.default('unreviewed'),
      unlikely,
      ...paging,
    },
    answer: queue,
    find: async ({ workspace }, { query: { cursor, limit, about, ...wanted } }) => {
      const [rank, id] = keyIn(cursor, ['number', 'string']) ?? []
      const after = rank === undefined ? undefined : { rank: Number(rank), id: String(id) }
      const asked = { ...wanted, about: about === undefined ? undefined : (await entityNamed(workspace, about)).id }
      const { items, total, progress } = await queueOf(workspace, asked, { after, limit: limit + 1 })
      return { ...partFound(items, limit, (item) => Object.values(turnOf(item))), total, progress }
    },
  }),
  read({
    tag: 'Claims',
    path: '/claims/{id}',
    summary: 'A claim with its source and what was ever concluded about it',
    answer: claimAnswer,
    find: async ({ workspace }, { id }) => {
      return { ...(await claimAsked(workspace, id)), decisions: await decisionsOn(workspace, id) }
    },
  }),
  read({
    tag: 'Claims',
    path: '/claims/{id}/witnesses',
    summary: 'Who stands behind a claim, and who repeated whom',
    query: times,
    answer: witnessAnswer,
    find: async ({ workspace }, { query, id }) => await witnessesFor(workspace, [id], momentAsked(query)),
  }),
  post({
    tag: 'Claims',
    path: '/claims/{id}/assessment',
    summary: 'Accepts, contests or rejects a claim',
    description: 'It replaces what was concluded before, which stays in the log.',
    body: assessmentRequest,
    answer: markedAnswer,
    change: async ({ workspace }, { body: { verdict, note = null }, id }) => {
      await assess(workspace, id, verdict, note)
      return { claim: (await claimAsked(workspace, id)).claim }
    },
  }),
  post({
    tag: 'Claims',
    path: '/claims/{id}/assessment/undo',
    summary: 'Takes back what was concluded about a claim',
    body: undoneClaim,
    answer: undoneAnswer,
    change: async ({ workspace }, { body: { because = [] }, id }) => await undoAssessment(workspace, id, because),
  }),
  post({
    tag: 'Claims',
    path: '/assessments',
    summary: 'Accepts, contests or rejects several claims, all of them or none',
    body: assessmentsRequest,
    answer: assessedAnswer,
    change: async ({ workspace }, { body: { claims, verdict, note = null } }) => {
      await assessTogether(workspace, claims, { verdict, note })
      return await claimsAsked(workspace, claims)
    },
  }),
  post({
    tag: 'Claims',
    path: '/assessments/undo',
    summary: 'Takes back what was concluded about several claims, about all of them or none',
    body: undoneClaims,
    answer: assessedAnswer,
    change: async ({ workspace }, { body: { claims, because = [] } }) => {
      await undoAssessments(workspace, claims, because)
      return await claimsAsked(workspace, claims)
    },
  }),
  post({
    tag: 'Claims',
    path: '/claims',
    summary: 'Marks a claim that the program missed in a text',
    body: claimRequest,
    answer: markedAnswer,
    status: 201,
    change: async ({ workspace }, { body }) => ({ claim: await markClaim(workspace, body) }),
  }),
  post({
    tag: 'Claims',
    path: '/claims/{id}/correction',
    summary: 'Records the right claim and rejects the wrong one, naming what replaces it',
    body: correctionRequest,
    answer: correctedAnswer,
    status: 201,
    change: async ({ workspace }, { body, id }) => await correctClaim(workspace, id, body),
  }),
  read({
    tag: 'Claims',
    path: '/conflicts',
    summary: 'What cannot all be so, with the claims on both sides',
    query: {
      about: maybe(entity),
      rule: maybe(words),
      severity: maybe(z.enum(['high', 'medium', 'low'])),
      ...times,
      ...hearing,
      ...paging,
    },
    answer: page(conflictItem),
    find: async ({ workspace }, { query }) => {
      const { about, rule, severity } = query
      const moment = momentAsked(query)
      const entityId = about === undefined ? null : (await entityNamed(workspace, about, moment)).id
      const heard = await hearingAsked(workspace, query, moment)
      const all =
        heard === null
          ? await conflictsOf(workspace, entityId, moment)
          : (await conflictsHeard(workspace, entityId, moment, heard)).conflicts
      const wanted = all.filter((one) => {
        return (rule === undefined || one.rule === rule) && (severity === undefined || one.severity === severity)
      })
      const { items, ...part } = partOf(wanted, query)
      return { items: items.map((one) => ({ id: conflictId(one), ...one })), ...part }
    },
  }),
]

async function claimAsked(workspace: Workspace, id: string): Promise<QueuedClaim> {
  const found = await claimHeld(workspace, id)
  if (found === undefined) throw new KnownError('unknown-claim', `the workspace holds no claim "${id}"`)
  return found
}

async function claimsAsked(workspace: Workspace, ids: readonly string[]): Promise<AssessedAnswer> {
  return { claims: await Promise.all(ids.map(async (id) => (await claimAsked(workspace, id)).claim)) }
}
