import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEntityReference } from '../../../src/claims/claim.ts'
import { conflicts } from '../../../src/inquiry/conflicts.ts'
import { factsOf } from '../../../src/inquiry/facts.ts'
import { type Hearable, type Hearing, heard, withStances } from '../../../src/inquiry/hearing.ts'
import type { Holdings } from '../../../src/inquiry/holdings.ts'
import { ANY_MOMENT, type Moment, momentOf } from '../../../src/inquiry/moment.ts'
import { isRelation, network } from '../../../src/inquiry/network.ts'
import { profile, touches } from '../../../src/inquiry/profile.ts'
import { STANCES } from '../../../src/inquiry/stance.ts'
import { stancesIn } from '../../../src/inquiry/stances.ts'
import { changeBetween } from '../../../src/inquiry/structure/change.ts'
import { type Structure, structureOf } from '../../../src/inquiry/structure/structure.ts'
import type { TieEdge } from '../../../src/inquiry/structure/ties.ts'
import { type TimelineOptions, timeline } from '../../../src/inquiry/timeline.ts'
import { witnessAnswer } from '../../../src/inquiry/witness-answer.ts'
import { boundsOf } from '../../../src/time/edtf.ts'
import { edgeBetween } from '../../../src/workspace/asking/edge.ts'
import { IndexKeeper } from '../../../src/workspace/asking/index-keeper.ts'
import { mapOf } from '../../../src/workspace/asking/map.ts'
import { withPassages } from '../../../src/workspace/asking/passages.ts'
import { timelineOf } from '../../../src/workspace/asking/questions.ts'
import { structureAt, structureBetween } from '../../../src/workspace/asking/structure.ts'
import {
  conflictsHeard,
  networkHeard,
  profileHeard,
  profileSides,
  timelineHeard,
} from '../../../src/workspace/asking/voices.ts'
import { witnessesFor } from '../../../src/workspace/asking/witnesses.ts'
import { decisionsOn } from '../../../src/workspace/judging/decisions.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import type { Line, Written } from '../../store/documents.ts'
import { written } from '../../store/documents.ts'
import { ENGINES } from '../../store/engines.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { filled, running } from '../running.ts'

const called = fc.constantFrom('Front', 'Army', 'Brigade', 'Agency', 'The Front')
const line: fc.Arbitrary<Line> = fc.record({
  s: called,
  p: fc.constantFrom('part_of', 'part_of', 'allied_with', 'opposed_to', 'leader_of', 'status', 'name', 'ideology'),
  o: fc.constantFrom('Front', 'Army', 'Agency', 'dissolved', 'killed', 'citing Agency', 'citing The Front'),
  valid: fc.constantFrom('2011/..', '/2014', '2012/2015~', '2013', '2016-05/2018'),
  factuality: fc.constantFrom('asserted', 'asserted', 'alleged', 'denied', 'false'),
  by: fc.constantFrom('Agency', 'Paper', 'Front', 'The Front'),
  nameKind: fc.constantFrom('alias', 'former'),
})
const placed: fc.Arbitrary<Line> = fc.record({
  s: fc.constantFrom('Front', 'Battle', 'Raid'),
  p: fc.constantFrom('headquarters', 'location', 'occurred'),
  o: fc.constantFrom('Aleppo', 'Beirut'),
  valid: fc.constantFrom('2011/..', '2013', '/2014'),
  factuality: fc.constantFrom('asserted', 'denied', 'false'),
})
const spoken = fc.tuple(line, fc.boolean(), fc.boolean()).map(([{ by, valid, ...rest }, isQuoted, isDated]): Line => {
  return {
    ...rest,
    ...(isQuoted && by !== undefined ? { by } : {}),
    ...(isDated && valid !== undefined ? { valid } : {}),
  }
})
const papers = (title: string): fc.Arbitrary<readonly Written[]> =>
  fc
    .array(
      fc.tuple(
        fc.array(fc.oneof({ weight: 4, arbitrary: spoken }, placed), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('2012-05-01', '2014', '2017-03'),
        fc.constantFrom('Agency', 'Paper', 'The Front', 'agency', null),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.map(([lines, ...told], index) => written(`${title} ${index}`, lines, ...told)))

const MOMENTS: readonly Moment[] = [
  momentOf({}),
  momentOf({ at: '2017', known: '2015' }),
  momentOf({ at: '2014', recorded: '2026-01-14' }),
]

const hearings: fc.Arbitrary<Hearing> = fc
  .tuple(
    fc.subarray([...STANCES], { minLength: 1 }),
    fc.option(fc.constantFrom('publisher:agency', 'publisher:paper', 'first entity', 'last entity')),
  )
  .map(([stances, only]) => ({ stances, only: only === null ? null : [only] }))

/** A hearing of somebody among those who are there. */
function meant({ stances, only }: Hearing, ids: readonly string[]): Hearing {
  const named = only?.map((one) => (one === 'first entity' ? ids[0] : one === 'last entity' ? ids.at(-1) : one) ?? one)
  return { stances, only: named ?? null }
}

/** The answers of those who are heard, from the index, are those of a scan over everything that is held. */
async function checkHeard(workspace: Workspace, asked: Hearing): Promise<void> {
  for (const moment of MOMENTS) {
    const all = await workspace.store.holdings(moment.recorded)
    const hearing = meant(asked, [...all.entities.keys()])
    const scan = async (hearable: Hearable) => {
      const { holdings, unheard } = heard(all, moment, hearing, hearable)
      return { held: await withPassages(workspace.store, holdings, hearable.wanted), unheard }
    }
    const everything = await scan({ about: null, wanted: () => true })
    expect(await conflictsHeard(workspace, null, moment, hearing)).toEqual({
      conflicts: conflicts(everything.held, moment),
      unheard: everything.unheard,
    })
    expect(await timelineHeard(workspace, null, moment, hearing)).toEqual({
      ...timeline(everything.held, null, moment),
      unheard: everything.unheard,
    })
    const relations = await scan({ about: null, wanted: isRelation })
    expect(await networkHeard(workspace, moment, { hearing })).toEqual({
      ...network(relations.held, moment),
      unheard: relations.unheard,
    })
    for (const { id } of all.entities.values()) {
      const { held, unheard } = await scan({ about: id, wanted: touches(id) })
      expect(await profileHeard(workspace, id, moment, { hearing })).toEqual({ ...profile(held, id, moment), unheard })
      expect(await timelineHeard(workspace, id, moment, hearing)).toEqual({ ...timeline(held, id, moment), unheard })
      expect(await conflictsHeard(workspace, id, moment, hearing)).toEqual({
        conflicts: conflicts(held, moment, new Set([id])),
        unheard,
      })
      const near = await scan({ about: null, wanted: touches(id) })
      const around = { around: id, hops: 2 }
      // Its witnesses are compared by the passages of all that is shown.
      const shown = await withPassages(workspace.store, near.held)
      expect(await networkHeard(workspace, moment, { hearing, ...around })).toEqual({
        ...network(shown, moment, around),
        unheard: near.unheard,
      })
    }
  }
}

/** So are answers about everything, about a pair and about one claim. */
async function checkAll(workspace: Workspace): Promise<void> {
  await checkDecisions(workspace)
  for (const moment of MOMENTS) {
    const held = await withPassages(workspace.store, await workspace.store.holdings(moment.recorded))
    for (const options of TIMELINES) {
      expect(await timelineOf(workspace, null, moment, options)).toEqual(timeline(held, null, moment, options))
    }
    for (const latest of [false, true]) {
      const options = { certainty: 'possible', latest } as const
      expect(await structureAt(workspace, moment, options)).toEqual(scannedStructure(held, moment, latest))
    }
    await checkMap(workspace, held, moment)
    await checkPairs(workspace, held, moment)
    await checkSides(workspace, held, moment)
  }
}

const TIMELINES: readonly TimelineOptions[] = [
  {},
  { from: '2014', to: '2016' },
  { predicates: ['part_of', 'status', 'name'] },
]

function scannedStructure(held: Holdings, moment: Moment, latest: boolean): Structure {
  const days = new Map(
    held.claims.map(({ id, valid }) => [id, valid === null ? null : (boundsOf(valid)?.start?.earliest ?? null)]),
  )
  const { edges, ...rest } = network(held, moment)
  const dated = edges.map((edge): TieEdge => {
    const begun = edge.claims.flatMap((id) => days.get(id) ?? []).filter((day) => day <= (moment.at ?? day))
    return { ...edge, began: begun.length === 0 ? null : Math.max(...begun) }
  })
  return structureOf({ ...rest, edges: dated }, { certainty: 'possible', latest })
}

const PARTS = ['participated_in', 'perpetrator_of', 'target_of']

/** What stands at places that are found; the documents name none other. */
async function checkMap(workspace: Workspace, held: Holdings, moment: Moment): Promise<void> {
  const { facts } = factsOf(held, moment)
  const standing = facts.filter(({ standing: how, state }) => {
    return how !== 'denied' && how !== 'false' && state !== 'ended' && state !== 'not_yet'
  })
  const stands = new Set(standing)
  /** When an event occurred is said of it, else of those who had a part in it; what all parts are false of did not happen. */
  const parts = (id: string) =>
    facts.filter(({ predicate, object }) => PARTS.includes(predicate) && isEntityReference(object) && object.id === id)
  const dates = (id: string) => {
    const said = facts.filter(({ predicate, subject }) => predicate === 'occurred' && subject.id === id)
    return said.length > 0 ? said : parts(id).filter(({ times }) => times.length > 0)
  }
  const happened = (id: string): boolean => {
    const [had, dated] = [parts(id), dates(id)]
    if (had.length > 0 && had.every((part) => part.standing === 'false')) return false
    return dated.length === 0 || dated.some((fact) => stands.has(fact))
  }
  const atPlaces = standing
    .filter(({ object }) => isEntityReference(object) && object.type === 'place')
    .filter(({ predicate, subject }) => predicate !== 'location' || happened(subject.id))
  const { places, events, unplaced } = await mapOf(workspace, moment)
  const told = places.flatMap((place) => place.facts.map((fact) => ({ place: place.entity, ...fact })))
  expect(unplaced).toEqual([])
  expect(told.map(({ place, predicate, claims, independent }) => ({ place, predicate, claims, independent }))).toEqual(
    [...Map.groupBy(atPlaces, ({ object }) => (isEntityReference(object) ? object.id : '')).values()]
      .flat()
      .map(({ object, predicate, testimonies, independent }) => {
        return { place: object, predicate, claims: testimonies.map(({ claim }) => claim.id), independent }
      }),
  )
  expect(events.map(({ entity, times }) => [entity, times])).toEqual(
    atPlaces
      .filter(({ predicate }) => predicate === 'location')
      .map((fact) => [fact.subject, (dates(fact.subject.id).find((date) => stands.has(date)) ?? fact).times]),
  )
}

async function checkDecisions(workspace: Workspace): Promise<void> {
  const { claims, entities } = await workspace.store.holdings()
  const all = await workspace.store.decisions()
  for (const { id, members } of entities.values()) {
    const about = new Set(claims.filter(touches(id)).map((claim) => claim.id))
    const expected = all.filter((one) => {
      return one.kind === 'assessment'
        ? about.has(one.claim)
        : members.includes(one.left.id) || members.includes(one.right.id)
    })
    expect(await decisionsOn(workspace, id)).toEqual(expected)
  }
  for (const { id } of claims) {
    const expected = all.filter((one) => one.kind === 'assessment' && one.claim === id)
    expect(await decisionsOn(workspace, id)).toEqual(expected)
  }
}

async function checkPairs(workspace: Workspace, held: Holdings, moment: Moment): Promise<void> {
  const texts = new Map<string, string>()
  for (const id of held.sources.keys()) texts.set(id, (await workspace.store.sourceText(id)) ?? '')
  const stanceOf = stancesIn(held, moment)
  const [one, ...others] = [...held.entities.values()]
  for (const other of one === undefined ? [] : others) {
    if (one === undefined) continue
    const between = ({ subject, object }: Holdings['claims'][number]): boolean => {
      return (
        isEntityReference(object) && [subject.id, object.id].toSorted().join() === [one.id, other.id].toSorted().join()
      )
    }
    const { facts, rejected } = factsOf(held, moment, between)
    const edge = await edgeBetween(workspace, [one, other], moment)
    expect(edge).toMatchObject({ facts: withStances(facts, stanceOf), rejected })
    const question = { between: [one.id, other.id] } as const
    expect(await witnessesFor(workspace, [one.id, other.id], moment)).toEqual(
      witnessAnswer(held, question, moment, texts),
    )
  }
  for (const claim of held.claims.slice(0, 3)) {
    expect(await witnessesFor(workspace, [claim.id], moment)).toEqual(witnessAnswer(held, { claim }, moment, texts))
  }
}

async function checkSides(workspace: Workspace, held: Holdings, moment: Moment): Promise<void> {
  const [id = ''] = held.entities.keys()
  if (id === '') return
  const sides = await profileSides(workspace, id, moment)
  const scanned = STANCES.flatMap((stance) => {
    const hearing = { stances: [stance], only: null }
    const told = profile(heard(held, moment, hearing, { about: id, wanted: touches(id) }).holdings, id, moment)
    return told.counts.claims === 0 ? [] : [{ stance, profile: told }]
  })
  expect(sides.map(({ stance, profile: told }) => ({ stance, profile: told }))).toEqual(scanned)
}

for (const engine of ENGINES) {
  describe.runIf(engine.isHere)(`from the index as from everything: ${engine.title}`, () => {
    test('what those say who are heard, also after more has come', async () => {
      await fc.assert(
        fc.asyncProperty(papers('Paper'), papers('Another'), hearings, fc.nat({ max: 30 }), async (...given) => {
          const [first, second, hearing, seed] = given
          const run = await running(await engine.fresh())
          await filled(run, first, seed)
          await checkHeard(run.workspace, hearing)
          await filled(run, second, seed + 3)
          await checkHeard(run.workspace, hearing)
        }),
        { numRuns: Math.ceil(8 * engine.share) },
      )
    })

    test('the timeline and the structure of all, pairs, claims and sides', async () => {
      await fc.assert(
        fc.asyncProperty(papers('Paper'), papers('Another'), fc.nat({ max: 30 }), async (first, second, seed) => {
          const file = freshPath(temporaryFolder())
          const run = await running(await engine.fresh())
          const filed = (): Workspace => ({ ...run.workspace, index: new IndexKeeper(file, 1) })
          await filled(run, first, seed)
          await checkAll(filed())
          await filled(run, second, seed + 3)
          await checkAll(run.workspace)
          await checkAll(filed())
        }),
        { numRuns: Math.ceil(6 * engine.share) },
      )
    })
  })
}

test('what changed in a structure is told of two moments of the index', async () => {
  const run = await running()
  const lines: readonly Line[] = [
    { s: 'Front', p: 'allied_with', o: 'Army', valid: '2011/2014' },
    { s: 'Front', p: 'opposed_to', o: 'Army', valid: '2015/..' },
  ]
  await filled(run, [written('One', lines)], 1)
  const options = { certainty: 'possible', latest: false } as const
  const moments = { before: momentOf({ at: '2012' }), after: momentOf({ at: '2016' }) }
  const change = await structureBetween(run.workspace, moments, options)
  const { before, after } = moments
  expect(change).toEqual(
    changeBetween(await structureAt(run.workspace, before, options), await structureAt(run.workspace, after, options)),
  )
  expect(change.ties.map(({ before: was, after: is }) => [was, is])).toEqual([['friendly', 'hostile']])
  expect(await structureAt(run.workspace, ANY_MOMENT, options)).toMatchObject({ signs: { mixed: 1 } })
})
