import type { EntityType } from '../../claims/entity.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { Heard } from '../../inquiry/claim-index/circles-in.ts'
import { type ClaimView, entityIn } from '../../inquiry/claim-index/claim-view.ts'
import { judgementsOn } from '../../inquiry/claim-index/identity-in.ts'
import { inOrder, rowsAbout } from '../../inquiry/claim-index/rows-about.ts'
import { type TimelineAsked, timelineIn } from '../../inquiry/claim-index/timeline-in.ts'
import type { EntityRecord } from '../../inquiry/holdings.ts'
import { type IdentityQuestion, identityQuestions } from '../../inquiry/identity-questions.ts'
import { ANY_MOMENT, type Moment } from '../../inquiry/moment.ts'
import { type Profile, profile, touches } from '../../inquiry/profile.ts'
import { type Timeline, type TimelineOptions, timeline } from '../../inquiry/timeline.ts'
import type { Candidate } from '../../names/types.ts'
import { fold } from '../../text/normalise.ts'
import { type FoundCandidate, findEntities } from '../naming/find.ts'
import { entitiesNamed } from '../naming/names-in.ts'
import type { Workspace } from '../open.ts'
import { conflictingIn } from './conflicts.ts'
import { recordIn, recordsIn } from './holdings-in.ts'
import { fromPart, inView, type Part } from './part-of-all.ts'

export type { Conflict, ConflictSide, Severity } from '../../inquiry/conflict.ts'
export { statementOf } from '../../inquiry/conflict.ts'
export type { Diff } from '../../inquiry/diff.ts'
export type { Fact } from '../../inquiry/facts.ts'
export type { History, HistoryEntry } from '../../inquiry/history.ts'
export type { EntityRecord, SourceSummary } from '../../inquiry/holdings.ts'
export type { IdentityQuestion } from '../../inquiry/identity-questions.ts'
export type { Moment, MomentWords } from '../../inquiry/moment.ts'
export { ANY_MOMENT, dayMeant, momentInWords, momentOf } from '../../inquiry/moment.ts'
export type { Edge, Network } from '../../inquiry/network.ts'
export type { Path } from '../../inquiry/path.ts'
export type { Profile, ProfileEntry, ProfileSection } from '../../inquiry/profile.ts'
export type { BorneName } from '../../inquiry/profile-names.ts'
export type { Standing } from '../../inquiry/standing.ts'
export type { Testimony } from '../../inquiry/testimony.ts'
export type { Timeline, TimelineEntry, TimelineOptions } from '../../inquiry/timeline.ts'
export { dateInWords, timeInWords } from '../../inquiry/when.ts'
export type { State } from '../../time/evaluate.ts'
export { conflictsOf } from './conflicts.ts'
export { diffOf, historyOf, networkOf, pathOf } from './network-questions.ts'

/** How far the best candidate must stand before the second to be meant. */
const CLEARLY = 0.1
/** What the best candidate must score, at least, to be meant. */
const LIKELY = 0.7
/** How many candidates a refusal names. */
const NAMED = 4

/** An entity that may be meant: `name` is the one of its names that answered. */
export interface MeantEntity extends Candidate {
  /** The name it goes by. */
  readonly entity: string
  readonly type: EntityType
}

/** Who may be meant by a name, or who bears an id, the best first; refused when nobody is. */
export async function candidatesFor(
  workspace: Workspace,
  name: string,
  recorded: Moment['recorded'] = null,
): Promise<readonly MeantEntity[]> {
  const meant = await meantBy(workspace, name, recorded)
  if (meant.length > 0) return meant
  const then = recorded === null ? '' : `, as it was on ${recorded.slice(0, 10)},`
  throw new KnownError('unknown-name', `nothing in the workspace${then} is named "${name}"`)
}

/** Who may be meant by a name, or who bears an id, the best first; perhaps nobody. */
export async function meantBy(
  workspace: Workspace,
  name: string,
  recorded: Moment['recorded'] = null,
): Promise<readonly MeantEntity[]> {
  const borne = await recordOf(workspace, name, recorded)
  if (borne !== undefined) {
    return [{ record: borne, id: borne.id, name: borne.name, score: 1, because: [`its id is ${name}`] }].map(
      meantEntity,
    )
  }
  return (await findEntities(workspace, name, recorded)).map(meantEntity)
}

function meantEntity({ record, ...candidate }: FoundCandidate): MeantEntity {
  const { type, name: entity } = record
  return { ...candidate, entity, type }
}

/**
 * The one entity meant by a name or an id, as joined by the moment's recorded time. Throws KnownError `unknown-name`
 * when nobody is, naming those that are like it, and `ambiguous-name` when it cannot be told who.
 */
export async function entityNamed(
  workspace: Workspace,
  name: string,
  { recorded }: Pick<Moment, 'recorded'> = { recorded: null },
): Promise<EntityRecord> {
  const known = (await recordOf(workspace, name, recorded)) ?? (await bearerByName(workspace, name, recorded))
  if (known !== undefined) return known
  const candidates = await candidatesFor(workspace, name, recorded)
  const meant = meantAmong(candidates, name)
  const record =
    meant && (await inView(workspace, recorded, async ({ view }) => recordsIn(view, [meant.id]).get(meant.id)))
  if (record !== undefined) return record
  const may = candidates.slice(0, NAMED).map(({ entity, id }) => `${entity} [${id}]`)
  if ((candidates[0]?.score ?? 0) < LIKELY) {
    throw new KnownError('unknown-name', `nothing in the workspace is named "${name}"; perhaps ${may.join(' or ')}`)
  }
  throw new KnownError('ambiguous-name', `"${name}" may be ${may.join(' or ')}; give one of the ids`)
}

/**
 * The only entity that bears just that name, whatever its case and marks, without comparing names; undefined where nobody
 * does. Throws KnownError `ambiguous-name` where several do.
 */
async function bearerByName(
  workspace: Workspace,
  name: string,
  recorded: Moment['recorded'],
): Promise<EntityRecord | undefined> {
  const bearers = await inView(workspace, recorded, async ({ view }) => {
    return entitiesNamed(view, name).map((entity) => recordIn(view, entity))
  })
  if (bearers.length < 2) return bearers[0]
  throw ambiguous(
    name,
    bearers.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
}

function ambiguous(name: string, candidates: readonly EntityRecord[]): KnownError {
  const may = candidates.slice(0, NAMED).map(({ name: called, id }) => `${called} [${id}]`)
  return new KnownError('ambiguous-name', `"${name}" may be ${may.join(' or ')}; give one of the ids`)
}

/** The entity that an id belongs to, or one of its parts has, without looking at any other; undefined for none. */
export async function recordOf(
  { store }: Workspace,
  id: string,
  recorded: Moment['recorded'],
): Promise<EntityRecord | undefined> {
  if (!id.startsWith('ent_')) return undefined
  return await store.read(async (reader) => {
    const head = recorded === null ? (await reader.last()).sequence : await reader.headBy(recorded)
    const clusters = await reader.clustersOf([id], head)
    const records = await reader.records(clusters)
    return records.get(clusters.get(id)?.[0] ?? '')
  })
}

/** The only one that bears just that name, else one that is likely and stands clearly before the others. */
function meantAmong(candidates: readonly MeantEntity[], name: string): MeantEntity | undefined {
  const exact = candidates.filter((candidate) => fold(candidate.name) === fold(name))
  if (exact.length === 1) return exact[0]
  const [first, second] = candidates
  if (first === undefined || first.score < LIKELY) return undefined
  return second === undefined || first.score - second.score >= CLEARLY ? first : undefined
}

/** The questions of identity that wait for a person, the likeliest first. */
export async function openQuestions(workspace: Workspace): Promise<readonly IdentityQuestion[]> {
  return await fromPart(
    workspace,
    ANY_MOMENT,
    (view) => ({ rows: [], judgements: judgementsOn(view, null), entities: [] }),
    (held) => identityQuestions(held, null),
  )
}

/** Everything said of an entity, as of a moment. */
export async function profileOf(
  workspace: Workspace,
  entityId: string,
  moment: Moment,
  include: readonly string[] = [],
): Promise<Profile> {
  return await fromPart(
    workspace,
    moment,
    (view) => profilePart(view, entityId, moment, 'all'),
    (held) => profile(held, entityId, moment, include),
  )
}

/** The part of a workspace that a profile needs, as everybody tells it or some do; `near` are the rows about the entity. */
export function profilePart(
  view: ClaimView,
  entityId: string,
  moment: Moment,
  heard: Heard,
): Part & { readonly near: readonly number[] } {
  const entity = entityIn(view, entityId)
  const near = rowsAbout(view, entity)
  const { rows, judgements } = conflictingIn(view, moment, [entity], heard)
  return {
    near,
    rows: inOrder([...near, ...rows]),
    judgements: inOrder([...judgementsOn(view, entity), ...judgements]),
    entities: [entity],
    compared: touches(entityId),
  }
}

/** What happened when, to an entity or to all. */
export async function timelineOf(
  workspace: Workspace,
  entityId: string | null,
  moment: Moment,
  options: TimelineOptions = {},
): Promise<Timeline> {
  return await fromPart(
    workspace,
    moment,
    (view) => timelinePart(view, entityId, { moment, options, isHeard: () => true }),
    (held, { undated }) => {
      const told = timeline(held, entityId, moment, options)
      return { ...told, undated: told.undated + undated }
    },
  )
}

/** The part of a workspace that a timeline needs, and how many facts without a time are not in it. */
export function timelinePart(
  view: ClaimView,
  entityId: string | null,
  asked: TimelineAsked,
): Part & { readonly undated: number } {
  if (entityId === null) return { ...timelineIn(view, asked), judgements: [], entities: [], compared: () => true }
  const entity = entityIn(view, entityId)
  const rows = rowsAbout(view, entity).filter(asked.isHeard)
  return { rows, undated: 0, judgements: [], entities: [entity], compared: touches(entityId) }
}
