import type { Judgement } from '../../claims/judgement.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { EntityRecord } from '../../inquiry/holdings.ts'
import type { NamedEntity } from '../../names/types.ts'
import { fold } from '../../text/normalise.ts'
import { entityNamed } from '../asking/questions.ts'
import type { Workspace } from '../open.ts'

/** Two names or ids as typed. */
export type Typed = readonly [string, string]

/** Two entities that somebody named, and the parts of them that a judgement may be on. */
export interface PairMeant {
  readonly left: EntityRecord
  readonly right: EntityRecord
  /** The ids of document entities meant by the one, the first above all; so `rights`. Neither is empty. */
  readonly lefts: readonly string[]
  readonly rights: readonly string[]
}

/**
 * Who is meant by two names or ids. An id means the entity of the one document itself; a name means all that was
 * joined, or, when both are names of one entity, the parts of it that bear the one name and not the other, so that
 * what was joined wrongly can be parted. Names that are borne by several mean the pair that was judged, if only one
 * was: what parted them makes them ambiguous, and the same words must be able to take it back.
 * Throws KnownError `bad-usage` when the parts cannot be told, and what `entityNamed` throws.
 */
export async function pairMeant(workspace: Workspace, typed: Typed): Promise<PairMeant> {
  try {
    return await pairNamed(workspace, typed)
  } catch (error) {
    const isAmbiguous = error instanceof KnownError && error.code === 'ambiguous-name'
    const judged = isAmbiguous ? await pairJudged(workspace, typed) : undefined
    if (judged === undefined) throw error
    return await pairNamed(workspace, judged)
  }
}

/** The ids of the only pair with a judgement in force of which one bears one of the names, and the other the other. */
async function pairJudged({ store }: Workspace, typed: Typed): Promise<Typed | undefined> {
  const sides = bearersOf(await store.documentEntities(), typed)
  const [judged, ...others] = allBetween(await store.judgements(), sides)
  return judged === undefined || others.length > 0 ? undefined : [judged.left, judged.right]
}

async function pairNamed(workspace: Workspace, [one, other]: Typed): Promise<PairMeant> {
  const left = await entityNamed(workspace, one)
  const right = await entityNamed(workspace, other)
  if (left.id !== right.id) return { left, right, lefts: partsOf(left, one), rights: partsOf(right, other) }
  const parts = (await workspace.store.documentEntities()).filter(({ id }) => left.members.includes(id))
  const { lefts, rights } = bearersOf(parts, [one, other])
  if (lefts.length === 0 || rights.length === 0) {
    const advice = `give the ids of its parts, which "stemma decisions ${left.id}" lists`
    throw new KnownError('bad-usage', `"${one}" and "${other}" are names of one entity, ${left.name}; ${advice}`)
  }
  return { left, right, lefts, rights }
}

/** Of the judgements given, those that are between the one and the other. */
export function allBetween<T extends Pick<Judgement, 'left' | 'right'>>(
  judgements: readonly T[],
  { lefts, rights }: Pick<PairMeant, 'lefts' | 'rights'>,
): readonly T[] {
  const [one, other] = [new Set(lefts), new Set(rights)]
  return judgements.filter(
    ({ left, right }) => (one.has(left) && other.has(right)) || (one.has(right) && other.has(left)),
  )
}

function partsOf({ id, members }: EntityRecord, typed: string): readonly string[] {
  if (members.includes(typed)) return [typed]
  return [id, ...members.filter((member) => member !== id)]
}

/** Who bears the one name and not the other, and the other way round. */
function bearersOf(entities: readonly NamedEntity[], [one, other]: Typed): Pick<PairMeant, 'lefts' | 'rights'> {
  const first = entities.filter((entity) => isCalled(entity, one))
  const second = entities.filter((entity) => isCalled(entity, other))
  return {
    lefts: first.filter((entity) => !second.includes(entity)).map(({ id }) => id),
    rights: second.filter((entity) => !first.includes(entity)).map(({ id }) => id),
  }
}

function isCalled({ id, names }: NamedEntity, name: string): boolean {
  return id === name || names.some(({ text }) => fold(text) === fold(name))
}
