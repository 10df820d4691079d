import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { history } from '../../../src/inquiry/history.ts'
import { type Moment, momentOf } from '../../../src/inquiry/moment.ts'
import { network } from '../../../src/inquiry/network.ts'
import type { NewEntry } from '../../../src/store/entry.ts'
import { dayOf } from '../../../src/time/day.ts'
import { IndexKeeper } from '../../../src/workspace/asking/index-keeper.ts'
import { withPassages } from '../../../src/workspace/asking/passages.ts'
import { diffOf, entityNamed, historyOf, networkOf, pathOf } from '../../../src/workspace/asking/questions.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../../src/workspace/open.ts'
import { idIn, type Line, NOW, parted, type Written, written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'
import { filled, quoting, running } from '../running.ts'

const group = fc.constantFrom('Front', 'Army', 'Brigade', 'Party', 'Council', 'Front North')
const line: fc.Arbitrary<Line> = fc.record({
  s: group,
  p: fc.constantFrom('part_of', 'allied_with', 'leader_of', 'ideology'),
  o: group,
  valid: fc.constantFrom('2011/..', '/2014', '2012/2015~', '2013', '2016-05/2018'),
  factuality: fc.constantFrom('asserted', 'asserted', 'alleged', 'denied', 'false'),
  by: fc.constantFrom('Agency', 'Paper', 'Front'),
})
const papers: fc.Arbitrary<readonly Written[]> = fc
  .array(fc.tuple(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('2012-05-01', '2014', '2017-03')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.map(([lines, published], index) => written(`Paper ${index}`, lines, published)))

const LATER = '2026-02-10T08:00:00.000Z'
const MOMENTS: readonly Moment[] = [
  momentOf({}),
  momentOf({ at: '2013-06-01' }),
  momentOf({ at: '2017', known: '2015' }),
  momentOf({ at: '2014', recorded: '2026-01-14' }),
]

/** Every way of answering gives what the questions over plain arrays give. */
async function check(workspace: Workspace): Promise<void> {
  for (const moment of MOMENTS) {
    const holdings = await withPassages(workspace.store, await workspace.store.holdings(moment.recorded))
    const [one, other] = [...holdings.entities.values()]
    expect(await networkOf(workspace, moment)).toEqual(network(holdings, moment))
    for (const { id } of holdings.entities.values()) {
      for (const hops of [1, 2]) {
        const options = { around: id, hops }
        expect(await networkOf(workspace, moment, options)).toEqual(network(holdings, moment, options))
      }
    }
    if (one === undefined || other === undefined) return
    const { entries } = await historyOf(workspace, [one, other], moment)
    const about = holdings.claims.filter(({ subject, object }) => {
      const to = object !== null && 'id' in object ? object.id : ''
      return (subject.id === one.id && to === other.id) || (subject.id === other.id && to === one.id)
    })
    const told = history({ ...holdings, claims: about }, moment, [one, other]).entries
    expect(entries.map(({ claim, state, told: day }) => [claim, state, day])).toEqual(
      told.map(({ claim, state, told: day }) => [claim, state, day]),
    )
  }
}

function keptIn(workspace: Workspace, path: string | null, large: number): Workspace {
  return { ...workspace, index: new IndexKeeper(path, large) }
}

describe('the answers are those of a scan over all claims', () => {
  const RUNS = { numRuns: 12 }

  test('from the index, also after more has come', async () => {
    await fc.assert(
      fc.asyncProperty(papers, papers, fc.nat({ max: 30 }), async (first, second, seed) => {
        const run = await running()
        const { workspace } = run
        await filled(run, first, seed)
        await check(workspace)
        await filled(
          run,
          second.map((paper, index) => again(paper, index)),
          seed + 3,
        )
        await check(workspace)
      }),
      RUNS,
    )
  })

  test('from the store, where there is no index yet', async () => {
    await fc.assert(
      fc.asyncProperty(papers, fc.nat({ max: 30 }), async (all, seed) => {
        const run = await running()
        const { workspace } = run
        await filled(run, all, seed)
        const { store } = workspace
        for (const moment of MOMENTS) {
          const holdings = await store.holdings(moment.recorded)
          for (const { id } of holdings.entities.values()) {
            const without = { ...workspace, store, index: new IndexKeeper(null, 1) }
            const around = await networkOf(without, moment, { around: id, hops: 2 })
            expect(around).toEqual(await networkOf(workspace, moment, { around: id, hops: 2 }))
            const days = { from: dayOf('2013-01-01'), to: dayOf('2016-01-01') }
            expect(await diffOf(without, moment, days, { around: id })).toEqual(
              await diffOf(workspace, moment, days, { around: id }),
            )
          }
        }
      }),
      RUNS,
    )
  })

  test('from an index file of any age', async () => {
    await fc.assert(
      fc.asyncProperty(papers, papers, fc.nat({ max: 30 }), async (first, second, seed) => {
        const path = freshPath(temporaryFolder())
        const run = await running(path)
        const { workspace } = run
        await filled(run, first, seed)
        await networkOf(keptIn(workspace, `${path}.index`, 1), momentOf({}))
        await check(keptIn(workspace, `${path}.index`, 1))
        await filled(
          run,
          second.map((paper, index) => again(paper, index)),
          seed + 3,
        )
        await check(keptIn(workspace, `${path}.index`, 1))
        rmSync(`${path}.index`, { force: true })
        await check(keptIn(workspace, `${path}.index`, 1))
      }),
      RUNS,
    )
  })
})

/** The same paper under another title is another document. */
function again({ captured }: Written, index: number): Written {
  const lines = captured.source.text.split('\n').slice(1)
  return written(
    `Another ${index}`,
    lines.map((text) => {
      const [s = '', p = '', o = ''] = text.replace(/\.$/, '').split(/ (part_of|allied_with|leader_of|ideology) /)
      return { s, p, o, by: 'Agency' }
    }),
  )
}

test('the index follows what was recorded by a day', async () => {
  let now = new Date('2026-01-01T12:00:00Z')
  const workspace = await opened(freshPath(temporaryFolder()), () => now)
  await recorded(workspace, written('One', [{ s: 'Front', p: 'allied_with', o: 'Army' }]))
  now = new Date('2026-01-02T12:00:00Z')
  await recorded(workspace, written('Two', [{ s: 'Front', p: 'allied_with', o: 'Party' }]))
  const seen = async (recorded: string | null) => (await networkOf(workspace, momentOf({ recorded }))).edges.length
  expect([await seen(null), await seen('2026-01-01'), await seen('2025'), await seen('2026')]).toEqual([2, 1, 0, 2])
})

describe('claims brought to a source later', () => {
  const lines: readonly Line[] = [
    { s: 'Front', p: 'allied_with', o: 'Army', valid: '2011/..' },
    { s: 'Front', p: 'allied_with', o: 'Party', valid: '2011/..' },
  ]
  const early = written('Early', [{ s: 'Army', p: 'part_of', o: 'Council' }], '2012')
  const [late, later] = parted(written('Late', lines, '2018'), 1)

  /** How many relations of the Front are seen, by an index that knew the documents before the claims came, or not. */
  async function seen(index: string, entry: NewEntry, moments: readonly Moment[]): Promise<readonly number[]> {
    const path = freshPath(temporaryFolder())
    const workspace = await opened(path)
    const kept = (): Workspace =>
      index === 'none' ? keptIn(workspace, null, 1) : keptIn(workspace, `${path}.index`, 1)
    for (const paper of [early, late]) await recorded(workspace, paper)
    const before = kept()
    if (index.startsWith('brought')) await networkOf(before, momentOf({}))
    await workspace.store.append([entry], { at: LATER })
    const asked = index === 'brought up to date' ? before : kept()
    if (index !== 'none') await networkOf(asked, momentOf({}))
    const around = idIn(late, 'Front')
    const sizes = moments.map(async (moment) => (await networkOf(asked, moment, { around })).edges.length)
    expect((await workspace.store.holdings()).claims.map(({ recordedAt }) => recordedAt)).toEqual([NOW, NOW, LATER])
    return await Promise.all(sizes)
  }

  const INDEXES = ['none', 'made whole', 'brought up to date', 'brought up to date from a file']

  test.each(INDEXES)('were recorded when they came, and told when their source was; index: %s', async (index) => {
    const moments = [{}, { recorded: '2026-01-10' }, { known: '2018' }, { known: '2017' }].map(momentOf)
    expect(await seen(index, later, moments)).toEqual([2, 1, 2, 0])
  })

  test.each(INDEXES)('were told when the first of several sources was; index: %s', async (index) => {
    const moments = [{}, { known: '2018' }, { known: '2012' }, { known: '2011' }].map(momentOf)
    expect(await seen(index, quoting(later, early), moments)).toEqual([2, 2, 1, 0])
  })
})

test('what began, what ended, and what was only learned later', async () => {
  const workspace = await opened()
  await recorded(
    workspace,
    written('Old', [{ s: 'Front', p: 'allied_with', o: 'Army', valid: '2010/2014' }], '2011-01-01'),
  )
  await recorded(
    workspace,
    written(
      'New',
      [
        { s: 'Front', p: 'allied_with', o: 'Party', valid: '2016/..' },
        { s: 'Front', p: 'part_of', o: 'Council', valid: '2011/..' },
      ],
      '2018-01-01',
    ),
  )
  const days = { from: dayOf('2013-01-01'), to: dayOf('2017-06-01') }
  const { began, ended, learned, unproven, nodes } = await diffOf(workspace, momentOf({}), days)
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const words = (edges: typeof began) => edges.map(({ predicate, object }) => `${predicate} ${names.get(object)}`)
  expect([words(began), words(ended), words(learned)]).toEqual([
    ['allied_with Party'],
    ['allied_with Army'],
    ['part_of Council'],
  ])
  expect([learned[0]?.told, unproven]).toEqual(['2018-01-01', 0])
  expect((await diffOf(workspace, momentOf({ known: '2012' }), days)).began).toEqual([])
})

test('the shortest way from one to another', async () => {
  const path = freshPath(temporaryFolder())
  const workspace = await opened(path)
  const lines: readonly Line[] = [
    { s: 'Front', p: 'allied_with', o: 'Army', valid: '2012/2014' },
    { s: 'Army', p: 'part_of', o: 'Council' },
    { s: 'Party', p: 'allied_with', o: 'Council' },
  ]
  await recorded(workspace, written('One', lines))
  const named = async (name: string) => await entityNamed(workspace, name)
  const way = async (at: string | null, hops: number) => {
    const { nodes, edges } = await pathOf(workspace, [await named('Front'), await named('Party')], momentOf({ at }), {
      hops,
    })
    return [nodes.map(({ name }) => name).join(' '), edges.length]
  }
  expect([await way(null, 4), await way(null, 2), await way('2015', 4)]).toEqual([
    ['Front Army Council Party', 3],
    ['', 0],
    ['', 0],
  ])
  const { nodes } = await pathOf(workspace, [await named('Front'), await named('Front')], momentOf({}))
  expect(nodes.map(({ name }) => name)).toEqual(['Front'])
})

test('a small workspace gets no file beside it', async () => {
  const path = freshPath(temporaryFolder())
  const workspace = await openWorkspace(path, { create: true, clock: () => new Date(NOW), user: 'tester' })
  await recorded(workspace, written('One', [{ s: 'A', p: 'allied_with', o: 'B' }]))
  expect((await networkOf(workspace, momentOf({}))).edges).toHaveLength(1)
  await closeWorkspace(workspace)
  expect(() => rmSync(`${path}.index`)).toThrow('ENOENT')
})
