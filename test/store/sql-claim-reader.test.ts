import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordsOf } from '../../src/store/claim-reader.ts'
import type { NewEntry } from '../../src/store/entry.ts'
import type { Store } from '../../src/store/store.ts'
import { actsAmong, documents, entryFor, judging, NOW, parted } from './documents.ts'
import { ENGINES } from './engines.ts'

/** A log with documents, claims that were brought later, judgements, assessments, and some of these taken back. */
const logs: fc.Arbitrary<readonly NewEntry[]> = documents.chain((texts) => {
  const brought = texts.flatMap((each): readonly NewEntry[] => {
    if (each.reading.claims.length < 2) return [entryFor(each)]
    const [kept, later] = parted(each, 1)
    return [entryFor(kept), later]
  })
  const ids = texts.flatMap((each) => entryFor(each).payload.entities.map(({ id }) => id))
  const claims = texts.flatMap(({ reading }) => reading.claims.map(({ id }) => id))
  const assessed = claims.slice(0, 2).map((claim): NewEntry => {
    return {
      kind: 'assessment',
      payload: { claim, assessment: { verdict: 'contested', note: null, by: 'me', at: NOW } },
    }
  })
  const before = brought.length + assessed.length
  const acts = ids.length < 2 ? fc.constant([]) : actsAmong(ids.length)
  return acts.map((all) => [...brought, ...assessed, ...judging(all, ids, before).entries])
})

/** Everything a reader can be asked. */
async function allOf(store: Store, head: number): Promise<unknown> {
  const ids = (await store.documentEntities()).map(({ id }) => id)
  return await store.read(async (reader) => {
    const lines = []
    for await (const page of reader.allClaims()) lines.push(...page)
    const half = Math.floor(head / 2)
    const stretch = { after: half, head }
    const recordsOf: RecordsOf = async (some) => {
      const records = await reader.records(await reader.clustersOf(some, head))
      return new Map([...records.values()].flatMap((record) => record.members.map((id) => [id, record])))
    }
    const some = lines.filter((_, index) => index % 2 === 0)
    return {
      lines,
      last: (await reader.last()).sequence,
      count: [await reader.countClaims(1), await reader.countClaims(1000)].map((count) =>
        Math.min(count, lines.length),
      ),
      bringings: [await reader.bringings({ after: 0, head }), await reader.bringings(stretch)],
      entities: [await reader.entities({ after: 0, head }), await reader.entities(stretch)],
      claimsIn: await reader.claimsIn(stretch),
      touching: [
        inOrder(await reader.claimsTouching([], head)),
        inOrder(await reader.claimsTouching(ids.slice(0, 3), half)),
      ],
      pairs: [inOrder(await reader.judgedPairs(head)), inOrder(await reader.judgedPairs(half))],
      judgements: await reader.judgementsAt(Array.from({ length: head }, (_, index) => index + 1)),
      publishers: inOrder(await reader.publishers(head)),
      counted: [await reader.countEntities(half), await reader.countEntities(head)],
      conclusions: [
        await reader.conclusions(head),
        await reader.conclusions(head, [1, 2]),
        await reader.conclusions(1, []),
      ].map(inOrder),
      changes: [await reader.changesAfter(0), await reader.changesAfter(half), await reader.changesAfter(head)].map(
        ({ pairs, conclusions }) => [inOrder(pairs), inOrder(conclusions)],
      ),
      clusters: [...(await reader.clustersOf(ids, head))],
      records: [...(await reader.records(await reader.clustersOf(ids, half)))],
      part: Object.entries(await reader.holdingsOf(some, head, recordsOf)).map(([, part]) => [...part]),
      none: (await reader.holdingsOf([], head, recordsOf)).claims,
    }
  })
}

/** Lists of which nobody is told in what order they come. */
function inOrder(list: readonly unknown[]): readonly unknown[] {
  return list.map((each) => JSON.stringify(each)).sort()
}

describe.runIf(ENGINES.every(({ isHere }) => isHere))('every engine', () => {
  test('answers every question alike', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (entries) => {
        const answers: unknown[] = []
        for (const engine of ENGINES) {
          const store = await engine.open(await engine.fresh())
          await store.append(entries, { at: NOW })
          answers.push(await allOf(store, entries.length))
          await store.close()
        }
        const [first, ...others] = answers
        for (const other of others) expect(other).toEqual(first)
      }),
      { numRuns: 10 },
    )
  })
})
