import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deciderOf, matterOf } from '../../src/claims/decision.ts'
import type { NewEntry } from '../../src/store/entry.ts'
import { entryFor, NOW, RECORDING, written } from './documents.ts'
import { ENGINES } from './engines.ts'

const PAPER = written('Paper', [
  { s: 'North', p: 'allied_with', o: 'South' },
  { s: 'West', p: 'allied_with', o: 'East' },
])
const CLAIMS = PAPER.reading.claims.map(({ id }) => id)
const IDS = entryFor(PAPER).payload.entities.map(({ id }) => id)

/** A decision by a person or the program, or that one of those before is taken back. */
const act = fc.record({
  kind: fc.constantFrom('judge', 'judge', 'assess', 'assess', 'undo'),
  on: fc.nat(5),
  by: fc.constantFrom('tester', 'stemma'),
})

function entryOf({ kind, on, by }: typeof act extends fc.Arbitrary<infer T> ? T : never, open: number[]): NewEntry[] {
  if (kind === 'undo') {
    const [entry] = open.splice(on, 1)
    return entry === undefined ? [] : [{ kind: 'undo', payload: { entry, because: [], by, at: NOW } }]
  }
  if (kind === 'assess') {
    const assessment = { verdict: 'accepted', note: null, by, at: NOW } as const
    return [{ kind: 'assessment', payload: { claim: CLAIMS[on % CLAIMS.length] ?? '', assessment } }]
  }
  const [left = '', right = ''] = [IDS[0], IDS[1 + (on % 3)]].toSorted()
  const judgement = { left, right, decision: 'same', score: null, because: [], by, at: NOW } as const
  return [{ kind: 'judgement', payload: { judgement } }]
}

for (const engine of ENGINES) {
  describe.runIf(engine.isHere)(`decisions: ${engine.title}`, () => {
    test('asked for by entry, by claim, or the last of others, are those among all', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
          const store = await engine.open(await engine.fresh())
          const entries: NewEntry[] = [entryFor(PAPER)]
          const open: number[] = []
          for (const one of acts) {
            const made = entryOf(one, open)
            entries.push(...made)
            if (made.length > 0 && one.kind !== 'undo') open.push(entries.length)
          }
          await store.append(entries, RECORDING)
          const all = await store.decisions()
          for (let entry = 1; entry <= entries.length; entry += 1) {
            const decided = all.find((one) => one.entry === entry)
            const same = all.filter((one) => decided !== undefined && matterOf(one) === matterOf(decided))
            expect(await store.decisions({ entry })).toEqual(same)
          }
          const assessed = all.filter(({ kind }) => kind === 'assessment')
          expect(await store.decisions({ claims: CLAIMS })).toEqual(assessed)
          const last = all.findLast((one) => one.takenBack === null && deciderOf(one) !== 'stemma')
          expect(await store.lastDecidedByOthers('stemma')).toBe(last?.entry ?? null)
          await store.close()
        }),
        { numRuns: Math.ceil(40 * engine.share) },
      )
    })

    test('an entity is held when a document brought it', async () => {
      const store = await engine.open(await engine.fresh())
      await store.append([entryFor(PAPER)], RECORDING)
      expect(await Promise.all([IDS[0] ?? '', 'ent_other'].map(async (id) => await store.hasEntity(id)))).toEqual([
        true,
        false,
      ])
      await store.close()
    })
  })
}
