import type { EntityType } from '../../claims/entity.ts'
import {
  answerToFault,
  candidateFrom,
  type FoundEntity,
  type ReconciliationAnswer,
} from '../../exchange/reconciliation/answers.ts'
import { parseQueries, type ReconciliationQuery } from '../../exchange/reconciliation/queries.ts'
import { matchNames } from '../../names/match.ts'
import { recordOf } from '../asking/questions.ts'
import type { Workspace } from '../open.ts'
import { findEntities } from './find.ts'

export type {
  MatchingFeature,
  ReconciliationAnswer,
  ReconciliationCandidate,
} from '../../exchange/reconciliation/answers.ts'
export {
  type ReconciliationManifest,
  type ReconciliationService,
  reconciliationManifest,
} from '../../exchange/reconciliation/manifest.ts'

/** What ids look like, so that names are not looked for among them. */
const ENTITY_ID = /^ent_[0-9a-f]+$/

/**
 * Answers a batch of reconciliation queries, given as the text of the form field `queries`, under the ids that the
 * batch gives them. What is wrong with one query stands in its answer. Throws KnownError `bad-query` when the text is
 * no batch. W3C Reconciliation Service API 0.2, section 4.
 */
export async function reconcile(
  workspace: Workspace,
  queries: string,
): Promise<Readonly<Record<string, ReconciliationAnswer>>> {
  const answers: [string, ReconciliationAnswer][] = []
  for (const [id, query] of parseQueries(queries)) {
    answers.push([id, 'fault' in query ? answerToFault(query.fault) : await answer(workspace, query)])
  }
  return Object.fromEntries(answers) // Not by assignment, which would lose an id such as __proto__.
}

async function answer(workspace: Workspace, query: ReconciliationQuery): Promise<ReconciliationAnswer> {
  const found = await foundFor(workspace, query)
  const only = query.unchecked.length === 0 ? theOnlyOne(found) : undefined
  return { result: found.slice(0, query.limit).map((entity) => candidateFrom(entity, entity === only)) }
}

/**
 * The entity that may be taken for the one meant without asking anybody: the best, when a name is enough for it and for
 * no other. Two that answer well enough are a question for a person, for they may be namesakes.
 */
function theOnlyOne(found: readonly FoundEntity[]): FoundEntity | undefined {
  const [first, ...others] = found
  return first?.suffices === true && !others.some(({ suffices }) => suffices) ? first : undefined
}

/** The entities that any of the names may mean, the best first, each once. */
async function foundFor(workspace: Workspace, { names, types }: ReconciliationQuery): Promise<readonly FoundEntity[]> {
  const best = new Map<string, FoundEntity>()
  for (const name of names) {
    for (const found of await foundByName(workspace, name)) {
      if (types.includes(found.type)) best.set(found.id, together(best.get(found.id), found))
    }
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

function together(one: FoundEntity | undefined, other: FoundEntity): FoundEntity {
  if (one === undefined) return other
  const better = other.score > one.score ? other : one
  return { ...better, agreeing: one.agreeing + 1, suffices: one.suffices || other.suffices }
}

async function foundByName(workspace: Workspace, asked: string): Promise<readonly FoundEntity[]> {
  const known = ENTITY_ID.test(asked) ? await recordOf(workspace, asked, null) : undefined
  if (known !== undefined) {
    const { id, name, type } = known
    return [{ id, name, type, asked, answered: name, score: 1, because: ['its id'], agreeing: 1, suffices: true }]
  }
  return (await findEntities(workspace, asked, null)).map(({ record, ...candidate }) => {
    const { name, type } = record
    const suffices = isEnough(asked, candidate.name, type)
    return { ...candidate, name, type, asked, answered: candidate.name, agreeing: 1, suffices }
  })
}

/** Whether the two names alone are enough to take their bearers for one, by the rules of their type. */
function isEnough(asked: string, answered: string, type: EntityType): boolean {
  const list = [{ id: 'answered', name: answered, type }]
  for (const { matches } of matchNames([{ id: 'asked', name: asked, type }], list, { top: 1 })) {
    if (matches[0]?.decision === 'same') return true
  }
  return false
}
