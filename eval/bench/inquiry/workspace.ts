import { rmSync } from 'node:fs'
import type { NewEntry } from '../../../src/store/entry.ts'
import { contradictionsSince } from '../../../src/workspace/asking/conflicts.ts'
import { edgeBetween } from '../../../src/workspace/asking/edge.ts'
import { mapOf } from '../../../src/workspace/asking/map.ts'
import { networkOf } from '../../../src/workspace/asking/network-questions.ts'
import {
  conflictsOf,
  type EntityRecord,
  entityNamed,
  meantBy,
  momentOf,
  profileOf,
  timelineOf,
} from '../../../src/workspace/asking/questions.ts'
import { structureAt } from '../../../src/workspace/asking/structure.ts'
import { conflictsHeard, networkHeard, profileHeard, STANCES } from '../../../src/workspace/asking/voices.ts'
import { witnessesFor } from '../../../src/workspace/asking/witnesses.ts'
import { decisionsOn } from '../../../src/workspace/judging/decisions.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../../src/workspace/open.ts'
import { type Archive, randomFrom } from './archive.ts'
import { entriesOf } from './store-load.ts'

const AT = '2026-01-01T00:00:00.000Z'
/** Entries that are recorded in one transaction. */
const BATCH = 4000
/** So many judgements say the same until one says that two are different, and is contradicted by the rest. */
const SAME_BEFORE_DIFFERENT = 5000
/** Entries of the log that were just added: a document and who is whom. */
const LAST = 50
/** Entities that are asked about. */
const ASKED = 100

/** Fills a workspace with the documents of an archive, whose entities are joined document by document, as `add` does. */
export async function fillWorkspace(path: string, archive: Archive): Promise<void> {
  const workspace = await openWorkspace(path, { create: true })
  let batch: NewEntry[] = []
  for (const entry of joinedEntries(archive)) {
    batch.push(entry)
    if (batch.length < BATCH) continue
    await workspace.store.append(batch, { at: AT })
    batch = []
  }
  await workspace.store.append(batch, { at: AT })
  await closeWorkspace(workspace)
}

function* joinedEntries(archive: Archive): Generator<NewEntry> {
  const bearers = new Map<string, { readonly first: string; last: string }>()
  let judged = 0
  for (const entry of entriesOf(archive)) {
    yield entry
    if (entry.kind !== 'document') continue
    for (const { id, names } of entry.payload.entities) {
      const name = names[0]?.text ?? ''
      const known = bearers.get(name)
      if (known === undefined) {
        bearers.set(name, { first: id, last: id })
        continue
      }
      judged += 1
      yield* judgedBy(id, known, judged)
      known.last = id
    }
  }
}

/** That somebody is one with those who came before under that name; now and then somebody doubts it. */
function* judgedBy(id: string, known: { readonly first: string; readonly last: string }, judged: number) {
  const [near, far] = judged % 3 === 0 ? [known.last, known.first] : [known.first, known.last]
  yield judgementEntry(near, id, 'same')
  // Of another pair, or it would take the place of the judgement before, and two would bear one name.
  if (judged % SAME_BEFORE_DIFFERENT === 0 && near !== far) yield judgementEntry(far, id, 'different')
}

function judgementEntry(left: string, right: string, decision: 'same' | 'different'): NewEntry {
  const judgement = { left, right, decision, score: 1, because: ['both are called so'], by: 'bench', at: AT }
  return { kind: 'judgement', payload: { judgement } }
}

/** What was asked, and how long the processor worked for the answer, in milliseconds. */
type Asked = readonly [what: string, milliseconds: number]
type Question = (workspace: Workspace, name: string) => Promise<unknown>

const EVERYTHING = momentOf({})
const QUESTIONS: Readonly<Record<string, Question>> = {
  profile: async (workspace, name) => {
    return await profileOf(workspace, (await entityNamed(workspace, name)).id, EVERYTHING)
  },
  timeline: async (workspace, name) => {
    return await timelineOf(workspace, (await entityNamed(workspace, name)).id, EVERYTHING)
  },
  network: async (workspace, name) => {
    return await networkOf(workspace, EVERYTHING, { around: (await entityNamed(workspace, name)).id })
  },
}
const AT_A_DAY = momentOf({ at: '2014' })
const NOT_OPPONENTS = { stances: STANCES.filter((stance) => stance !== 'opponent'), only: null }
/** What is asked less often, of everything, of a pair or of those who are heard. */
const OTHERS: Readonly<Record<string, Question>> = {
  'profile without opponents': async (workspace, name) => {
    const { id } = await entityNamed(workspace, name)
    return await profileHeard(workspace, id, EVERYTHING, { hearing: NOT_OPPONENTS })
  },
  'network around without opponents': async (workspace, name) => {
    const around = (await entityNamed(workspace, name)).id
    return await networkHeard(workspace, EVERYTHING, { hearing: NOT_OPPONENTS, around })
  },
  'conflicts of all without opponents': async (workspace) => {
    return await conflictsHeard(workspace, null, EVERYTHING, NOT_OPPONENTS)
  },
  'whole network at a day without opponents': async (workspace) => {
    return await networkHeard(workspace, AT_A_DAY, { hearing: NOT_OPPONENTS })
  },
  'whole network at a day': async (workspace) => await networkOf(workspace, AT_A_DAY),
  'timeline of all, two years': async (workspace) => {
    return await timelineOf(workspace, null, EVERYTHING, { from: '2013', to: '2014' })
  },
  'structure at a day': async (workspace) => {
    return await structureAt(workspace, AT_A_DAY, { certainty: 'sure', latest: false })
  },
  'what stands between two': async (workspace, name) => {
    const one = await entityNamed(workspace, name)
    return await edgeBetween(workspace, [one, await partnerOf(workspace, one)], EVERYTHING)
  },
  'witnesses of what stands between two': async (workspace, name) => {
    const one = await entityNamed(workspace, name)
    return await witnessesFor(workspace, [one.id, (await partnerOf(workspace, one)).id], EVERYTHING)
  },
  'decisions on a name': async (workspace, name) => await decisionsOn(workspace, name),
  'what stands at places': async (workspace) => await mapOf(workspace, EVERYTHING),
}

/** Somebody in a relation to an entity. */
async function partnerOf(workspace: Workspace, one: EntityRecord): Promise<EntityRecord> {
  const { nodes } = await networkOf(workspace, EVERYTHING, { around: one.id })
  const other = nodes.find(({ id }) => id !== one.id)
  return other === undefined ? one : await entityNamed(workspace, other.id)
}

/** A name that nobody bears is compared with all. */
const unknownName: Question = async (workspace, name) => await meantBy(workspace, name.replace('Group', 'Gruop'))

const conflicts: Question = async (workspace) => await conflictsOf(workspace, null, EVERYTHING)

/** How long questions of a workspace take: when it is opened for one of them, and when it stays open for many. */
export async function* workspaceTimings(path: string, archive: Archive): AsyncGenerator<Asked> {
  const names = namesAsked(archive)
  const [first = ''] = names
  for (const copy of ['index', 'names']) rmSync(`${path}.${copy}`, { force: true })
  const anew = async (question: Question): Promise<number> => {
    return await timed(async () => {
      const workspace = await openWorkspace(path, { create: false })
      await question(workspace, first)
      await closeWorkspace(workspace)
    })
  }
  yield ['conflicts, making the index first', await anew(conflicts)]
  yield ['conflicts, opened anew', await anew(conflicts)]
  for (const [kind, question] of Object.entries(QUESTIONS)) yield [`${kind} by name, opened anew`, await anew(question)]
  yield ['a name that nobody bears, taking all names apart first', await anew(unknownName)]
  yield ['a name that nobody bears, opened anew', await anew(unknownName)]
  const workspace = await openWorkspace(path, { create: false })
  yield* timingsHeldOpen(workspace, names)
  await closeWorkspace(workspace)
}

async function* timingsHeldOpen(workspace: Workspace, names: readonly string[]): AsyncGenerator<Asked> {
  await conflicts(workspace, '')
  for (const [kind, question] of Object.entries(QUESTIONS)) {
    const times: number[] = []
    for (const name of names) times.push(await timed(async () => await question(workspace, name)))
    times.sort((a, b) => a - b)
    yield [`${kind} by name, held open: median`, times[ASKED / 2] ?? NaN]
    yield [`${kind} by name, held open: 95th percentile`, times[Math.floor(ASKED * 0.95)] ?? NaN]
  }
  for (const [kind, question] of Object.entries(OTHERS)) {
    yield [`${kind}, held open`, await timed(async () => await question(workspace, names[0] ?? ''))]
  }
  await unknownName(workspace, names[1] ?? '')
  yield ['a name that nobody bears, held open', await timed(async () => await unknownName(workspace, names[0] ?? ''))]
  yield ['conflicts, held open', await timed(async () => await conflicts(workspace, ''))]
  const head = await workspace.store.head()
  const since = async (): Promise<number> => await contradictionsSince(workspace, head - LAST)
  yield [`contradictions of the last ${LAST} entries`, await timed(since)]
}

/** Names of entities, half of which are any and half those with many claims. */
function namesAsked(archive: Archive): readonly string[] {
  const random = randomFrom(11)
  const some = (): number => archive.subject[Math.floor(random() * archive.claims)] ?? 0
  const subjects = new Set(archive.subject)
  const rare = [...subjects].slice(0, ASKED / 2)
  return [...rare, ...Array.from({ length: ASKED / 2 }, some)].map((number) => `Group ${number}`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
