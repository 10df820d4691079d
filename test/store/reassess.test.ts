import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { entryFor, NOW, written } from './documents.ts'
import { freshPath, temporaryFolder } from './temporary.ts'

/** Something that happens to a workspace: a claim is assessed, a pair judged, a paper comes, or the last decision goes. */
const happening = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('assess' as const), claim: fc.nat(20), verdict: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('judge' as const), left: fc.nat(20), right: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('paper' as const) }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

const VERDICTS = ['accepted', 'contested', 'rejected'] as const

function paper(number: number) {
  return entryFor(
    written(`Paper ${number}`, [
      { s: `Front ${number}`, p: 'allied_with', o: 'Army' },
      { s: 'Army', p: 'ideology', o: 'Left' },
    ]),
  )
}

async function happens(store: Store, what: Happening, papers: number): Promise<void> {
  const recording = { at: NOW }
  if (what.kind === 'paper') await store.append([paper(papers)], recording)
  if (what.kind === 'assess') {
    const { claims } = await store.holdings()
    const claim = claims[what.claim % claims.length]?.id ?? ''
    const assessment = { verdict: VERDICTS[what.verdict] ?? 'accepted', note: null, by: 'tester', at: NOW }
    await store.append([{ kind: 'assessment', payload: { claim, assessment } }], recording)
  }
  if (what.kind === 'judge') {
    const all = await store.documentEntities()
    const [left = '', right = ''] = [all[what.left % all.length]?.id, all[what.right % all.length]?.id]
    if (left === right) return
    const judgement = { left, right, decision: 'same', score: null, because: [], by: 'tester', at: NOW } as const
    await store.append([{ kind: 'judgement', payload: { judgement } }], recording)
  }
  if (what.kind === 'undo') {
    const last = (await store.decisions()).findLast(({ effect }) => effect !== 'taken back')
    if (last === undefined) return
    await store.append(
      [{ kind: 'undo', payload: { entry: last.entry, because: [], by: 'tester', at: NOW } }],
      recording,
    )
  }
}

test('holdings brought from one head to the next are those that are loaded anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (all) => {
      const path = freshPath(temporaryFolder())
      const store = await openSqlite(path, { create: true })
      const other = await openSqlite(path, { create: false })
      await store.append([paper(0), paper(1)], { at: NOW })
      for (const [at, what] of all.entries()) {
        const before = await store.holdings()
        await happens(store, what, 2 + at)
        const after = await store.holdings()
        await other.rebuild() // Which forgets what it knew.
        expect(after).toEqual(await other.holdings())
        if (what.kind === 'assess') expect([after.entities, after.sources]).toEqual([before.entities, before.sources])
      }
      await store.close()
      await other.close()
    }),
    { numRuns: 20 },
  )
})
