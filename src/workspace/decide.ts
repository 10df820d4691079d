import type { Assessment, Judgement } from '../claims/judgement.ts'
import { KnownError } from '../claims/known-error.ts'
import type { EntityRecord } from '../inquiry/holdings.ts'
import type { NamedEntity } from '../names/types.ts'
import type { Pair } from '../store/pair.ts'
import { fold } from '../text/normalise.ts'
import { assess } from './assess.ts'
import { holdings } from './holdings.ts'
import { type Judged, judge } from './judge.ts'
import type { Workspace } from './open.ts'
import { entityNamed } from './questions.ts'

export type { Contradiction } from '../inquiry/contradictions.ts'

/** A judgement by names, with the entities that were meant. */
export interface JudgedByName extends Judged {
  readonly left: EntityRecord
  readonly right: EntityRecord
}

/** What a person decides about two entities, and why. */
export interface Decision {
  readonly decision: Judgement['decision']
  readonly because: readonly string[]
}

/** How many characters of a claim's id tell it from others, at least. */
const LEAST_PREFIX = 4
/** How many claims a refusal names. */
const NAMED = 4

/**
 * A person decides whether two entities are one, by any of their names or ids. Of an entity that was joined from
 * several documents, the parts that bear the names are judged, so that what was joined wrongly can be parted.
 */
export async function judgeByName(
  workspace: Workspace,
  [one, other]: readonly [string, string],
  { decision, because }: Decision,
): Promise<JudgedByName> {
  const left = await entityNamed(workspace, one)
  const right = await entityNamed(workspace, other)
  const pair = left.id === right.id ? await partsOf(workspace, left, [one, other]) : { left: left.id, right: right.id }
  const judged = await judge(workspace, exactly(pair, [one, other], [left, right]), decision, because)
  return { ...judged, left, right }
}

/** A document's entity that was named by its own id is meant itself, not what it was joined to. */
function exactly(
  { left, right }: Pair,
  [one, other]: readonly [string, string],
  records: readonly [EntityRecord, EntityRecord],
): Pair {
  return {
    left: records[0].members.includes(one) ? one : left,
    right: records[1].members.includes(other) ? other : right,
  }
}

/** Two parts of one entity: one that bears the one name and not the other, and the other way round. */
async function partsOf(
  { store }: Workspace,
  { members, name }: EntityRecord,
  [one, other]: readonly [string, string],
): Promise<Pair> {
  const parts = (await store.documentEntities()).filter(({ id }) => members.includes(id))
  const first = parts.filter((part) => isCalled(part, one))
  const second = parts.filter((part) => isCalled(part, other))
  const lefts = first.filter((part) => !second.includes(part)).map(({ id }) => id)
  const rights = second.filter((part) => !first.includes(part)).map(({ id }) => id)
  const judged = (await store.judgements()).find(
    ({ left, right }) =>
      (lefts.includes(left) && rights.includes(right)) || (lefts.includes(right) && rights.includes(left)),
  )
  const left = lefts[0]
  const right = rights[0]
  if (left === undefined || right === undefined) {
    throw new KnownError(
      'bad-usage',
      `"${one}" and "${other}" are names of one entity, ${name}; give the ids of its parts`,
    )
  }
  return judged ?? { left, right }
}

function isCalled({ id, names }: NamedEntity, name: string): boolean {
  return id === name || names.some(({ text }) => fold(text) === fold(name))
}

/**
 * A person concludes something about a claim, by the beginning of its id. Returns the whole id.
 * Throws KnownError `unknown-claim` or `ambiguous-claim`.
 */
export async function assessByPrefix(
  workspace: Workspace,
  prefix: string,
  { verdict, note }: Pick<Assessment, 'verdict' | 'note'>,
): Promise<string> {
  const start = prefix.startsWith('clm_') ? prefix : `clm_${prefix}`
  const { claims } = await holdings(workspace)
  const found = start.length < 'clm_'.length + LEAST_PREFIX ? [] : claims.filter(({ id }) => id.startsWith(start))
  const [claim, ...others] = found
  if (claim === undefined) throw new KnownError('unknown-claim', `the workspace holds no claim "${prefix}"`)
  if (others.length > 0) {
    const ids = found.slice(0, NAMED).map(({ id }) => id)
    throw new KnownError('ambiguous-claim', `"${prefix}" may be ${ids.join(' or ')}; give more of the id`)
  }
  await assess(workspace, claim.id, verdict, note)
  return claim.id
}
