import { entityNamed, openQuestions } from '../../workspace/asking/questions.ts'
import { judgeByName } from '../../workspace/judging/decide.ts'
import { allDecisions, decisionsOn } from '../../workspace/judging/decisions.ts'
import { undoEntry, undoJudgement, undoLast } from '../../workspace/judging/undo.ts'
import { partOf } from '../cursor.ts'
import { entity, flag, paging, words } from '../parameters.ts'
import { post, type Route, read } from '../route.ts'
import { decision, judgedAnswer, judgementRequest, undoneAnswer, undonePair, undoRequest } from '../schemas/decision.ts'
import { question } from '../schemas/entity.ts'
import { maybe } from '../schemas/optional.ts'
import { page } from '../schemas/page.ts'

export const identityRoutes: readonly Route[] = [
  read({
    tag: 'Identity',
    verbatim: true,
    path: '/questions',
    summary: 'Entities that may be one, the likeliest first, with the reasons',
    query: { about: maybe(entity), ...paging },
    answer: page(question),
    find: async ({ workspace }, { query: { about, ...part } }) => {
      const all = await openQuestions(workspace)
      if (about === undefined) return partOf(all, part)
      const { id } = await entityNamed(workspace, about)
      return partOf(
        all.filter(({ left, right }) => left.id === id || right.id === id),
        part,
      )
    },
  }),
  post({
    tag: 'Identity',
    verbatim: true,
    path: '/judgements',
    summary: 'Judges two entities, by names or ids: same, different or unsure',
    body: judgementRequest,
    answer: judgedAnswer,
    status: 201,
    change: async ({ workspace }, { body: { left, right, decision, because = [] } }) => {
      return await judgeByName(workspace, [left, right], { decision, because })
    },
  }),
  post({
    tag: 'Identity',
    verbatim: true,
    path: '/judgements/undo',
    summary: 'Takes back the judgement in force between two entities',
    body: undonePair,
    answer: undoneAnswer,
    change: async ({ workspace }, { body: { left, right, because = [] } }) => {
      return await undoJudgement(workspace, [left, right], because)
    },
  }),
  read({
    tag: 'Identity',
    verbatim: true,
    path: '/decisions',
    summary: 'Who decided what, when and why, in force or not, the latest first',
    query: {
      about: maybe(words.openapi({ description: 'An entity by id or name, or a claim by id.' })),
      program: flag('Whether what the program judged is listed too.'),
      ...paging,
    },
    answer: page(decision),
    find: async ({ workspace }, { query: { about, program, ...part } }) => {
      const all = about === undefined ? await allDecisions(workspace, { program }) : await decisionsOn(workspace, about)
      return partOf(all.toReversed(), part)
    },
  }),
  post({
    tag: 'Identity',
    verbatim: true,
    path: '/decisions/undo',
    summary: 'Takes back a decision, or the last that a person made',
    body: undoRequest,
    answer: undoneAnswer,
    change: async ({ workspace }, { body: { entry, because = [] } }) => {
      return entry === undefined ? await undoLast(workspace, because) : await undoEntry(workspace, entry, because)
    },
  }),
]
