import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conflicts } from '../../../src/inquiry/conflicts.ts'
import { identityQuestions } from '../../../src/inquiry/identity-questions.ts'
import { ANY_MOMENT, type Moment, momentOf } from '../../../src/inquiry/moment.ts'
import { profile, touches } from '../../../src/inquiry/profile.ts'
import { timeline } from '../../../src/inquiry/timeline.ts'
import { contradictionsSince } from '../../../src/workspace/asking/conflicts.ts'
import { IndexKeeper } from '../../../src/workspace/asking/index-keeper.ts'
import { withPassages } from '../../../src/workspace/asking/passages.ts'
import {
  conflictsOf,
  entityNamed,
  openQuestions,
  profileOf,
  timelineOf,
} from '../../../src/workspace/asking/questions.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { idIn, type Line, type Written, written } from '../../store/documents.ts'
import { ENGINES } from '../../store/engines.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'
import { filled, running } from '../running.ts'

const called = fc.constantFrom('Front', 'Army', 'Brigade', 'Agency', 'The Front')
const line: fc.Arbitrary<Line> = fc.record({
  s: called,
  p: fc.constantFrom('part_of', 'allied_with', 'opposed_to', 'leader_of', 'status', 'name', 'ideology'),
  o: fc.constantFrom('Front', 'Army', 'Agency', 'dissolved', 'killed', 'citing Agency'),
  valid: fc.constantFrom('2011/..', '/2014', '2012/2015~', '2013', '2016-05/2018'),
  factuality: fc.constantFrom('asserted', 'asserted', 'alleged', 'denied', 'false'),
  by: fc.constantFrom('Agency', 'Paper', 'Front', 'The Front'),
  nameKind: fc.constantFrom('alias', 'former'),
})
const spoken = fc.tuple(line, fc.boolean()).map(([{ by, ...rest }, isQuoted]): Line => {
  return isQuoted && by !== undefined ? { ...rest, by } : rest
})
const papers: fc.Arbitrary<readonly Written[]> = fc
  .array(
    fc.tuple(
      fc.array(spoken, { minLength: 1, maxLength: 7 }),
      fc.constantFrom('2012-05-01', '2014', '2017-03'),
      fc.constantFrom('Agency', 'Paper', 'The Front', null),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map(([lines, ...told], index) => written(`Paper ${index}`, lines, ...told)))

const MOMENTS: readonly Moment[] = [
  momentOf({}),
  momentOf({ at: '2017', known: '2015' }),
  momentOf({ at: '2014', recorded: '2026-01-14' }),
]

/** The answers from a part are those from everything that is held. */
async function check(workspace: Workspace): Promise<void> {
  expect(await openQuestions(workspace)).toEqual(identityQuestions(await workspace.store.holdings(), null))
  for (const moment of MOMENTS) {
    const holdings = await workspace.store.holdings(moment.recorded)
    expect(await conflictsOf(workspace, null, moment)).toEqual(conflicts(holdings, moment))
    for (const { id } of holdings.entities.values()) {
      const held = await withPassages(workspace.store, holdings, touches(id))
      expect(await profileOf(workspace, id, moment)).toEqual(profile(held, id, moment))
      expect(await timelineOf(workspace, id, moment)).toEqual(timeline(held, id, moment))
      expect(await conflictsOf(workspace, id, moment)).toEqual(conflicts(holdings, moment, new Set([id])))
    }
  }
}

for (const engine of ENGINES) {
  describe.runIf(engine.isHere)(`a part that the index finds answers as everything does: ${engine.title}`, () => {
    test('also where there is nothing', async () => {
      await check(await opened(await engine.fresh()))
    })

    test('also after more has come, from memory and from a file', async () => {
      await fc.assert(
        fc.asyncProperty(papers, papers, fc.nat({ max: 30 }), async (first, second, seed) => {
          const file = freshPath(temporaryFolder())
          const run = await running(await engine.fresh())
          const filed = (): Workspace => ({ ...run.workspace, index: new IndexKeeper(file, 1) })
          await filled(run, first, seed)
          await check(run.workspace)
          await conflictsOf(filed(), null, ANY_MOMENT)
          await filled(run, second.map(renamed), seed + 3)
          await check(run.workspace)
          await check(filed())
        }),
        { numRuns: Math.ceil(6 * engine.share) },
      )
    })
  })
}

describe('what is new', () => {
  test('the contradictions that new documents are part of are counted', async () => {
    await fc.assert(
      fc.asyncProperty(papers, papers, async (first, second) => {
        const { workspace } = await running()
        for (const paper of first) await recorded(workspace, paper)
        const before = await workspace.store.head()
        const { claims } = await workspace.store.holdings()
        const known = new Set(claims.map(({ id }) => id))
        for (const paper of second.map(renamed)) await recorded(workspace, paper)
        const all = conflicts(await workspace.store.holdings(), ANY_MOMENT)
        const fresh = all.filter(({ sides }) => sides.some((side) => side.claims.some(({ id }) => !known.has(id))))
        expect(await contradictionsSince(workspace, before)).toBe(fresh.length)
      }),
      { numRuns: 15 },
    )
  })
})

/** The same paper under another title is another document. */
function renamed({ captured }: Written, index: number): Written {
  const lines = captured.source.text.split('\n').slice(1)
  const parts = /^(.*) (part_of|allied_with|opposed_to|leader_of|status|name|ideology) (.*)\.$/
  return written(
    `Another ${index}`,
    lines.map((text) => {
      const [, s = '', p = '', o = ''] = parts.exec(text) ?? []
      return { s, p, o, valid: '2015/..' }
    }),
    '2016',
    'Agency',
  )
}

test('a chain of judgements that joins what a person keeps apart is told, with every judgement of it', async () => {
  const workspace = await opened()
  const all = ['One', 'Two', 'Three'].map((title) =>
    written(title, [{ s: `Front ${title}`, p: 'status', o: 'active' }]),
  )
  for (const paper of all) await recorded(workspace, paper)
  const [one = '', two = '', three = ''] = ['One', 'Two', 'Three'].flatMap((title, index) => {
    const paper = all[index]
    return paper === undefined ? [] : idIn(paper, `Front ${title}`, 'person')
  })
  await judge(workspace, { left: one, right: three }, 'different', ['they met'])
  await judge(workspace, { left: one, right: two }, 'same', [])
  await judge(workspace, { left: two, right: three }, 'same', [])
  const [found] = await conflictsOf(workspace, one, ANY_MOMENT)
  expect(found?.sides.map(({ judgements }) => judgements.length)).toEqual([2, 1])
  expect(await conflictsOf(workspace, null, ANY_MOMENT)).toEqual(
    conflicts(await workspace.store.holdings(), ANY_MOMENT),
  )
})

test('a name that several bear is refused without comparing names', async () => {
  const workspace = await opened()
  await recorded(workspace, written('One', [{ s: 'Front', p: 'status', o: 'active' }]))
  await recorded(workspace, written('Two', [{ s: 'Front', p: 'ideology', o: 'left' }]))
  await expect(entityNamed(workspace, 'FRONT')).rejects.toThrow(/^"FRONT" may be Front \[ent_\w+\] or Front \[/)
})
