import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, digest } from '../../src/claims/id.ts'
import { chainFaults, entryHash, GENESIS } from '../../src/store/chain.ts'
import type { LogEntry } from '../../src/store/entry.ts'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { documents, entryFor, judgementEntry, RECORDING } from './documents.ts'
import { freshPath, temporaryFolder } from './temporary.ts'

test('an entry is hashed as the canonical JSON of what it says', () => {
  const payload = { b: [1, 'كيالي'], a: null }
  const entry = { sequence: 7, recordedAt: '2026-01-10T08:00:00.000Z', kind: 'document', previous: GENESIS }
  expect(entryHash({ ...entry, payload: canonicalJson(payload) })).toBe(digest(canonicalJson({ ...entry, payload })))
})

async function faultsIn(path: string): Promise<number> {
  const store = await openSqlite(path, { create: false })
  let faults = 0
  let before: LogEntry | undefined
  for await (const entry of store.log()) {
    faults += chainFaults(entry, before).length
    before = entry
  }
  await store.close()
  return faults
}

test('one changed byte of any payload breaks the chain', async () => {
  const folder = temporaryFolder()
  const change = fc.record({ entry: fc.nat(), at: fc.nat(), to: fc.integer({ min: 1, max: 255 }) })
  await fc.assert(
    fc.asyncProperty(documents, fc.array(change, { minLength: 1, maxLength: 12 }), async (texts, changes) => {
      const path = freshPath(folder)
      const store = await openSqlite(path, { create: true })
      const entries = texts.map(entryFor)
      await store.append(entries, RECORDING)
      const [one, other] = entries.flatMap(({ payload }) => payload.entities)
      if (one !== undefined && other !== undefined) {
        await store.append([judgementEntry(one.id, other.id, 'same')], RECORDING)
      }
      const length = await store.head()
      await store.close()
      expect(await faultsIn(path)).toBe(0)
      for (const { entry, at, to } of changes) {
        const sequence = (entry % length) + 1
        const original = exchange(path, sequence, (bytes) => {
          const place = at % bytes.length
          bytes[place] = ((bytes[place] ?? 0) + to) % 256
        })
        expect(await faultsIn(path)).toBeGreaterThan(0)
        exchange(path, sequence, (bytes) => bytes.set(original))
      }
      expect(await faultsIn(path)).toBe(0)
    }),
    { numRuns: 15 },
  )
})

/** Changes the bytes of a payload behind the store's back, and gives them as they were. */
function exchange(path: string, sequence: number, change: (bytes: Uint8Array) => void): Uint8Array {
  const database = new DatabaseSync(path)
  const row = database.prepare('select cast(payload as blob) as bytes from log where sequence = ?').get(sequence)
  const bytes = row?.['bytes']
  if (!(bytes instanceof Uint8Array)) throw new Error('no payload')
  const original = bytes.slice()
  change(bytes)
  database.prepare('update log set payload = cast(? as text) where sequence = ?').run(bytes, sequence)
  database.close()
  return original
}

test('entries that are lost, moved or put in are found', () => {
  const first = sealed({ sequence: 1, recordedAt: 'a', kind: 'document', payload: '{}', previous: GENESIS })
  const second = sealed({ sequence: 2, recordedAt: 'b', kind: 'document', payload: '{}', previous: first.hash })
  expect(chainFaults(first, undefined)).toEqual([])
  expect(chainFaults(second, first)).toEqual([])
  expect(chainFaults(second, undefined).map(({ what }) => what)).toMatchInlineSnapshot(`
    [
      "Entry 1 is missing before it.",
      "It does not follow the entry before it: the hash it names is another.",
    ]
  `)
  expect(chainFaults({ ...second, recordedAt: 'c' }, first).map(({ what }) => what)).toMatchInlineSnapshot(`
    [
      "It was changed after it was recorded: its hash is not that of its content.",
    ]
  `)
})

function sealed(entry: Omit<LogEntry, 'hash'>): LogEntry {
  return { ...entry, hash: entryHash(entry) }
}
