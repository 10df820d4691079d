import { KnownError } from '../claims/known-error.ts'
import type { Conflict } from '../inquiry/conflict.ts'
import { conflicts } from '../inquiry/conflicts.ts'
import type { EntityRecord } from '../inquiry/holdings.ts'
import type { Moment } from '../inquiry/moment.ts'
import { type Network, type NetworkOptions, network } from '../inquiry/network.ts'
import { type Profile, profile } from '../inquiry/profile.ts'
import { type Timeline, timeline } from '../inquiry/timeline.ts'
import type { Candidate } from '../names/types.ts'
import { findEntities } from './find.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'

export type { Conflict, ConflictSide, Severity } from '../inquiry/conflict.ts'
export { statementOf } from '../inquiry/conflict.ts'
export type { Fact } from '../inquiry/facts.ts'
export type { EntityRecord, SourceSummary } from '../inquiry/holdings.ts'
export type { Moment, MomentWords } from '../inquiry/moment.ts'
export { momentOf } from '../inquiry/moment.ts'
export type { Edge, Network } from '../inquiry/network.ts'
export type { Profile, ProfileEntry, ProfileSection } from '../inquiry/profile.ts'
export type { BorneName } from '../inquiry/profile-names.ts'
export type { Standing } from '../inquiry/standing.ts'
export type { Testimony } from '../inquiry/testimony.ts'
export type { Timeline, TimelineEntry } from '../inquiry/timeline.ts'
export { dateInWords } from '../inquiry/when.ts'
export type { Candidate } from '../names/types.ts'
export type { State } from '../time/evaluate.ts'

/** How far the best candidate must stand before the second to be meant. */
const CLEARLY = 0.1
/** How many candidates a refusal names. */
const NAMED = 4

/** Who may be meant by a name, the best first; refused when nobody is. */
export async function candidatesFor(workspace: Workspace, name: string): Promise<readonly Candidate[]> {
  const candidates = await findEntities(workspace, name)
  if (candidates.length === 0) throw new KnownError('unknown-name', `nothing in the workspace is named "${name}"`)
  return candidates
}

/** The one entity meant by a name or an id; refused when nobody is, or when it cannot be told who. */
export async function entityNamed(workspace: Workspace, name: string): Promise<EntityRecord> {
  const { entities } = await holdings(workspace)
  const known = entities.get(name) ?? [...entities.values()].find(({ members }) => members.includes(name))
  if (known !== undefined) return known
  const candidates = await candidatesFor(workspace, name)
  const [first, second] = candidates
  const record = first === undefined ? undefined : entities.get(first.id)
  if (first === undefined || record === undefined) {
    throw new KnownError('unknown-name', `nothing in the workspace is named "${name}"`)
  }
  if (second !== undefined && first.score - second.score < CLEARLY) {
    const may = candidates.slice(0, NAMED).map((candidate) => `${candidate.name} [${candidate.id}]`)
    throw new KnownError('ambiguous-name', `"${name}" may be ${may.join(' or ')}; give one of the ids`)
  }
  return record
}

/** Everything said of an entity, as of a moment. */
export async function profileOf(
  workspace: Workspace,
  entityId: string,
  moment: Moment,
  include: readonly string[] = [],
): Promise<Profile> {
  return profile(await holdings(workspace), entityId, moment, include)
}

/** Who stands in what relation to whom, as of a moment; with events as nodes when asked for. */
export async function networkOf(
  workspace: Workspace,
  moment: Moment,
  { events = false, ...options }: Omit<NetworkOptions, 'types'> & { readonly events?: boolean } = {},
): Promise<Network> {
  const types = events ? { types: ['person', 'organization', 'place', 'event'] as const } : {}
  return network(await holdings(workspace), moment, { ...options, ...types })
}

/** What happened when, to an entity or to all. */
export async function timelineOf(workspace: Workspace, entityId: string | null, moment: Moment): Promise<Timeline> {
  return timeline(await holdings(workspace), entityId, moment)
}

/** What cannot all be so, about an entity or about all. */
export async function conflictsOf(
  workspace: Workspace,
  entityId: string | null,
  moment: Moment,
): Promise<readonly Conflict[]> {
  const all = conflicts(await holdings(workspace), moment)
  return entityId === null ? all : all.filter(({ entities }) => entities.includes(entityId))
}
