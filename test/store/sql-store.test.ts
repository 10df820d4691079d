import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewEntry } from '../../src/store/entry.ts'
import type { Store } from '../../src/store/store.ts'
import {
  actsAmong,
  documents,
  entryFor,
  idIn,
  judgementEntry,
  judging,
  NOW,
  RECORDING,
  undoEntry,
  written,
} from './documents.ts'
import { ENGINES } from './engines.ts'

const ONE = written('One', [
  { s: 'Ural', p: 'leader_of', o: 'Resistance', by: 'Agency' },
  { s: 'Resistance', p: 'ideology', o: 'left' },
])
const TWO = written('Two', [{ s: 'The Resistance', p: 'allied_with', o: 'Army' }])

/** An object in which maps are seen by `toEqual` with their order. */
async function pictureOf(store: Store): Promise<unknown> {
  const { sources, entities, claims, judgements } = await store.holdings()
  const [named, decisions] = [await store.documentEntities(), await store.decisions()]
  return { sources: [...sources], entities: [...entities], claims, judgements, named, decisions }
}

for (const engine of ENGINES) {
  describe.runIf(engine.isHere)(engine.title, () => {
    async function withStoreAt(place: string, work: (store: Store) => Promise<void>): Promise<void> {
      const store = await engine.open(place)
      try {
        await work(store)
      } finally {
        await store.close()
      }
    }

    async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
      await withStoreAt(await engine.fresh(), work)
    }

    describe('append', () => {
      test('keeps the document, its bytes and its text', async () => {
        await withStore(async (store) => {
          await store.append([entryFor(ONE)], RECORDING)
          const { source, bytes } = ONE.captured
          expect(await store.head()).toBe(1)
          expect(await store.hasSource(source.id)).toBe(true)
          expect(await store.hasSource('src_other')).toBe(false)
          expect(await store.sourceText(source.id)).toBe(source.text)
          expect(await store.sourceText('src_other')).toBeUndefined()
          expect(await store.bytes(source.sha256)).toEqual(bytes)
          const { claims } = await store.holdings()
          expect(claims).toEqual(ONE.reading.claims.map((claim) => ({ ...claim, recordedAt: NOW })))
        })
      })

      test.each([1, 2000])(
        'keeps characters that stand for others in an engine, in texts of any length',
        async (times) => {
          await withStore(async (store) => {
            const odd = written('Odd', [{ s: `\u{10FFFF}\0${'x'.repeat(times)}`, p: 'part_of', o: '\u{10FFFF}0' }])
            await store.append([entryFor(odd)], RECORDING)
            expect(await store.sourceText(odd.captured.source.id)).toBe(odd.captured.source.text)
            expect((await store.holdings()).claims[0]?.subject.name).toBe(odd.reading.claims[0]?.subject.name)
            expect(await store.drift()).toEqual([])
          })
        },
      )

      test('is all or nothing', async () => {
        await withStore(async (store) => {
          const wrong = judgementEntry(idIn(ONE, 'Resistance'), 'ent_nobody', 'same')
          await expect(store.append([entryFor(ONE), wrong], RECORDING)).rejects.toThrow(
            'entry 2 names ent_nobody, which is not held',
          )
          expect(await store.head()).toBe(0)
          expect(await store.hasSource(ONE.captured.source.id)).toBe(false)
          expect(await store.bytes(ONE.captured.source.sha256)).toBeUndefined()
          await store.append([entryFor(TWO)], RECORDING)
          expect((await store.holdings()).sources.size).toBe(1)
          expect(await store.drift()).toEqual([])
        })
      })

      test('refuses a judgement on who comes later', async () => {
        await withStore(async (store) => {
          const early = judgementEntry(idIn(ONE, 'Resistance'), idIn(TWO, 'Resistance'), 'same')
          await expect(store.append([entryFor(ONE), early, entryFor(TWO)], RECORDING)).rejects.toThrow(
            `entry 2 names ${idIn(TWO, 'Resistance')}, which is not held`,
          )
        })
      })

      test('is refused when the log has moved on', async () => {
        await withStore(async (store) => {
          expect(await store.append([entryFor(ONE)], { at: NOW, head: 0 })).toBe(true)
          expect(await store.append([entryFor(TWO)], { at: NOW, head: 0 })).toBe(false)
          expect(await store.append([entryFor(TWO)], { at: NOW, head: 1 })).toBe(true)
        })
      })

      test('refuses bytes that are not those of the source', async () => {
        await withStore(async (store) => {
          await expect(store.append([{ ...entryFor(ONE), bytes: TWO.captured.bytes }], RECORDING)).rejects.toThrow(
            /bytes/,
          )
        })
      })

      test('takes back a decision once, and nothing else', async () => {
        await withStore(async (store) => {
          const judged = judgementEntry(idIn(ONE, 'Resistance'), idIn(TWO, 'The Resistance'), 'same')
          await store.append([entryFor(ONE), entryFor(TWO), judged, undoEntry(3)], RECORDING)
          await expect(store.append([undoEntry(3)], RECORDING)).rejects.toThrow(
            'entry 5 takes back entry 3, which has been',
          )
          await expect(store.append([undoEntry(1)], RECORDING)).rejects.toThrow(
            'entry 5 takes back entry 1, which is no',
          )
          await expect(store.append([undoEntry(4)], RECORDING)).rejects.toThrow(
            'entry 5 takes back entry 4, which is no',
          )
          expect(await store.head()).toBe(4)
        })
      })

      test('is seen by whoever has the file open', async () => {
        const place = await engine.fresh()
        await withStoreAt(place, async (store) => {
          await withStoreAt(place, async (other) => {
            await store.append([entryFor(ONE)], RECORDING)
            expect((await other.holdings()).claims).toHaveLength(2)
            await other.append([entryFor(TWO)], RECORDING)
            expect((await store.holdings()).claims).toHaveLength(3)
            expect(await store.documentEntities()).toEqual(await other.documentEntities())
            expect([...new Set((await store.documentEntities()).map(({ document }) => document))]).toEqual([1, 2])
          })
        })
      })

      test('does not mix what is appended at once', async () => {
        await withStore(async (store) => {
          const many = Array.from({ length: 8 }, (_, index) =>
            written(`Many ${index}`, [{ s: 'A', p: 'part_of', o: 'B' }]),
          )
          await Promise.all([...many.map((each) => store.append([entryFor(each)], RECORDING)), store.holdings()])
          expect(await store.head()).toBe(8)
          expect(await store.drift()).toEqual([])
        })
      })
    })

    describe('holdings', () => {
      test('join entities judged the same under the one recorded first', async () => {
        await withStore(async (store) => {
          const [first, second] = [idIn(ONE, 'Resistance'), idIn(TWO, 'The Resistance')]
          await store.append([entryFor(ONE), entryFor(TWO), judgementEntry(second, first, 'same')], RECORDING)
          const { entities, claims } = await store.holdings()
          expect(entities.get(first)).toEqual({
            id: first,
            type: 'organization',
            name: 'The Resistance',
            members: [first, second],
            called: ['Resistance', 'The Resistance'],
          })
          expect(entities.has(second)).toBe(false)
          expect(claims.map(({ subject, object }) => [subject, object])).toMatchObject([
            [{ name: 'Ural' }, { id: first, name: 'The Resistance', mention: 'Resistance' }],
            [{ id: first, name: 'The Resistance', mention: 'Resistance' }, { value: 'left' }],
            [{ id: first, name: 'The Resistance' }, { name: 'Army' }],
          ])
          expect(claims[2]?.subject).not.toHaveProperty('mention')
          await store.append([judgementEntry(first, second, 'different')], RECORDING)
          expect((await store.holdings()).entities.has(second)).toBe(true)
        })
      })

      test('are the same object until the log grows', async () => {
        await withStore(async (store) => {
          await store.append([entryFor(ONE)], RECORDING)
          const before = await store.holdings()
          expect(await store.holdings()).toBe(before)
          await store.append([entryFor(TWO)], RECORDING)
          expect(await store.holdings()).not.toBe(before)
        })
      })

      test('carry the last assessment', async () => {
        await withStore(async (store) => {
          const claim = ONE.reading.claims[0]?.id ?? ''
          const assessment = { verdict: 'accepted', note: 'seen', by: 'tester', at: NOW } as const
          await store.append([entryFor(ONE), { kind: 'assessment', payload: { claim, assessment } }], RECORDING)
          const later = { ...assessment, verdict: 'rejected', note: null } as const
          await store.append([{ kind: 'assessment', payload: { claim, assessment: later } }], RECORDING)
          const { claims } = await store.holdings()
          expect(claims.map((each) => each.assessment)).toEqual([later, null])
        })
      })
    })

    describe('what was held by a date', () => {
      const on = (day: number): string => `2026-01-0${day}T00:00:00.000Z`
      const [first, second] = [idIn(ONE, 'Resistance'), idIn(TWO, 'The Resistance')]
      const claim = ONE.reading.claims[0]?.id ?? ''
      const assessed = (verdict: 'accepted' | 'rejected'): NewEntry => {
        return { kind: 'assessment', payload: { claim, assessment: { verdict, note: null, by: 'tester', at: NOW } } }
      }
      const days: readonly (readonly NewEntry[])[] = [
        [entryFor(ONE)],
        [entryFor(TWO), judgementEntry(first, second, 'same'), assessed('accepted')],
        [judgementEntry(first, second, 'different'), assessed('rejected')],
        [undoEntry(5), undoEntry(6)],
      ]

      test('is joined and assessed as it was then, also where it was taken back since', async () => {
        await withStore(async (store) => {
          for (const [index, entries] of days.entries()) await store.append(entries, { at: on(index + 1) })
          const then = async (recorded: string | null) => {
            const { sources, entities, claims } = await store.holdings(recorded)
            const joined = entities.get(first)?.members.length
            return [sources.size, claims.length, joined, claims[0]?.assessment?.verdict]
          }
          expect(await then('2025')).toEqual([0, 0, undefined, undefined])
          expect(await then(on(1))).toEqual([1, 2, 1, undefined])
          expect(await then(on(2))).toEqual([2, 3, 2, 'accepted'])
          expect(await then(on(3))).toEqual([2, 3, 1, 'rejected'])
          expect(await then(on(4))).toEqual([2, 3, 2, 'accepted'])
          expect(await store.holdings(on(4))).toBe(await store.holdings())
          expect(await store.holdings(on(3))).toBe(await store.holdings(on(3)))
        })
      })
    })

    describe('the tables are a function of the log', () => {
      test('rebuild gives the same holdings, and nothing drifts', async () => {
        const script = documents.chain((texts) => {
          const ids = texts.flatMap((each) => entryFor(each).payload.entities.map(({ id }) => id))
          return ids.length < 2
            ? fc.constant({ texts, ids, acts: [] })
            : fc.record({
                texts: fc.constant(texts),
                ids: fc.constant(ids),
                acts: actsAmong(ids.length),
              })
        })
        await fc.assert(
          fc.asyncProperty(script, async ({ texts, ids, acts }) => {
            await withStore(async (store) => {
              for (const each of texts) await store.append([entryFor(each)], RECORDING)
              for (const entry of judging(acts, ids, texts.length).entries) {
                await store.append([entry], RECORDING)
                // What is read between two entries is remembered, and must be no different from what is read anew.
                await store.judgements()
              }
              expect(await store.judgements()).toEqual((await store.holdings()).judgements)
              for (const { captured } of texts) {
                expect(await store.sourceText(captured.source.id)).toBe(captured.source.text.toWellFormed())
              }
              const before = await pictureOf(store)
              expect(await store.drift()).toEqual([])
              await store.rebuild()
              expect(await pictureOf(store)).toEqual(before)
              expect(await store.drift()).toEqual([])
            })
          }),
          { numRuns: 40 * engine.share },
        )
      })

      test('only the last word on each pair that was not taken back counts, whatever came before', async () => {
        const names = ['A', 'B', 'C', 'D', 'E']
        const cast = written(
          'Cast',
          names.map((name) => ({ s: name, p: 'ideology', o: 'left' })),
        )
        const ids = names.map((name) => idIn(cast, name))
        await fc.assert(
          fc.asyncProperty(actsAmong(names.length), async (acts) => {
            const { entries, inForce } = judging(acts, ids, 1)
            const entitiesAfter = async (judged: typeof entries): Promise<unknown> => {
              let found: unknown
              await withStore(async (store) => {
                await store.append([entryFor(cast), ...judged], RECORDING)
                const { entities, judgements } = await store.holdings()
                found = { entities: [...entities], inForce: judgements.length }
              })
              return found
            }
            expect(await entitiesAfter(entries)).toEqual(await entitiesAfter(inForce.toReversed()))
          }),
          { numRuns: Math.ceil(30 * engine.share) },
        )
      })
    })
  })
}
