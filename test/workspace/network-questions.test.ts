import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { history } from '../../src/inquiry/history.ts'
import { type Moment, momentOf } from '../../src/inquiry/moment.ts'
import { network } from '../../src/inquiry/network.ts'
import { dayOf } from '../../src/time/day.ts'
import { assess } from '../../src/workspace/assess.ts'
import { IndexKeeper } from '../../src/workspace/index-keeper.ts'
import { judge } from '../../src/workspace/judge.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/workspace/open.ts'
import { diffOf, entityNamed, historyOf, networkOf, pathOf } from '../../src/workspace/questions.ts'
import { undoLast } from '../../src/workspace/undo.ts'
import { type Line, NOW, type Written, written } from '../store/documents.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { opened, recorded } from './opened.ts'

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

/** Adds papers, then judges and concludes a little, some of it taken back. */
async function filled(workspace: Workspace, all: readonly Written[], seed: number): Promise<void> {
  for (const paper of all) await recorded(workspace, paper)
  const { claims, entities } = await workspace.store.holdings()
  const ids = [...entities.keys()]
  const [left = '', right = ''] = [ids[seed % ids.length], ids[(seed * 7 + 1) % ids.length]]
  if (left !== right) await judge(workspace, { left, right }, seed % 2 === 0 ? 'same' : 'different', [])
  const claim = claims[seed % claims.length]
  if (claim !== undefined) await assess(workspace, claim.id, seed % 3 === 0 ? 'rejected' : 'contested', null)
  if (seed % 5 === 0) await undoLast(workspace, [])
}

const MOMENTS: readonly Moment[] = [
  momentOf({}),
  momentOf({ at: '2013-06-01' }),
  momentOf({ at: '2017', known: '2015' }),
]

/** Every way of answering gives what the questions over plain arrays give. */
async function check(workspace: Workspace): Promise<void> {
  const holdings = await workspace.store.holdings()
  const [one, other] = [...holdings.entities.values()]
  for (const moment of MOMENTS) {
    const whole = await networkOf(workspace, moment)
    const scanned = network(holdings, moment)
    expect(whole.edges).toEqual(scanned.edges.map((edge) => ({ ...edge, independent: expect.any(Number) })))
    expect({ ...whole, edges: [] }).toEqual({ ...scanned, edges: [] })
    for (const { id } of holdings.entities.values()) {
      for (const hops of [1, 2]) {
        const around = await networkOf(workspace, moment, { around: id, hops })
        expect({ ...around, edges: around.edges.map(({ claims }) => claims) }).toEqual({
          ...network(holdings, moment, { around: id, hops }),
          edges: network(holdings, moment, { around: id, hops }).edges.map(({ claims }) => claims),
        })
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
        const workspace = await opened()
        await filled(workspace, first, seed)
        await check(workspace)
        await filled(
          workspace,
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
        const workspace = await opened()
        await filled(workspace, all, seed)
        const holdings = await workspace.store.holdings()
        const { store } = workspace
        for (const moment of MOMENTS) {
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
        const workspace = await opened(path)
        await filled(workspace, first, seed)
        await networkOf(keptIn(workspace, `${path}.index`, 1), momentOf({}))
        await check(keptIn(workspace, `${path}.index`, 1))
        await filled(
          workspace,
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
