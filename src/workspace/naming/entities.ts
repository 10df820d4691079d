import { isEntityReference } from '../../claims/claim.ts'
import type { EntityType } from '../../claims/entity.ts'
import type { EntityRecord, Holdings, SourceSummary } from '../../inquiry/holdings.ts'
import type { BorneName } from '../../names/types.ts'
import { holdings } from '../asking/holdings.ts'
import type { Workspace } from '../open.ts'

/** An entity in a list. */
export interface ListedEntity {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  /** How many entities of documents it was joined from. */
  readonly members: number
  /** In how many claims it is subject or object. */
  readonly claims: number
}

/** A part of an entity: what one document calls it. */
export interface Member {
  readonly id: string
  readonly names: readonly BorneName[]
  readonly source: SourceSummary
}

/** An entity with what it was joined from. */
export interface Joined {
  readonly entity: EntityRecord
  readonly members: readonly Member[]
}

/** Holdings never change, so what was counted in them stays. */
const counted = new WeakMap<Holdings, readonly ListedEntity[]>()

/** All entities as joined, or those of a type: those with the most claims first. */
export async function listEntities(workspace: Workspace, type?: EntityType): Promise<readonly ListedEntity[]> {
  const held = await holdings(workspace)
  const all = counted.get(held) ?? listed(held)
  counted.set(held, all)
  return type === undefined ? all : all.filter((entity) => entity.type === type)
}

function listed({ entities, claims }: Holdings): readonly ListedEntity[] {
  const counts = new Map<string, number>()
  const count = (id: string): void => void counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { subject, object } of claims) {
    count(subject.id)
    if (isEntityReference(object) && object.id !== subject.id) count(object.id)
  }
  return [...entities.values()]
    .map(({ id, type, name, members }) => ({ id, type, name, members: members.length, claims: counts.get(id) ?? 0 }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
}

/** What an entity was joined from, in the order it was recorded. */
export async function entityDetail(workspace: Workspace, entity: EntityRecord): Promise<Joined> {
  const wanted = new Set(entity.members)
  return { entity, members: await membersAmong(workspace, (id) => wanted.has(id)) }
}

/** The entities of documents that are wanted, by their ids, with their sources, in the order they were recorded. */
export async function membersAmong(
  { store }: Workspace,
  isWanted: (id: string) => boolean,
): Promise<readonly Member[]> {
  const parts = (await store.documentEntities()).filter(({ id }) => isWanted(id))
  const sources = await store.read(
    async (reader) => await reader.sources.broughtBy(parts.map(({ document }) => document)),
  )
  return parts.flatMap(({ id, names, document }) => {
    const source = sources.get(document)
    return source === undefined ? [] : [{ id, names, source }]
  })
}
