import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { entryFor, idIn, judgementEntry, type Line, parted, RECORDING, written } from './documents.ts'
import { freshPath, temporaryFolder } from './temporary.ts'

/** A document with so many claims that indexing them one by one does not pay. */
function large(title: string): ReturnType<typeof written> {
  const lines = Array.from(
    { length: 10_500 },
    (_, place): Line => ({ s: `A${place % 300}`, p: 'part_of', o: `B${place}` }),
  )
  return written(title, lines)
}

function indexesOf(path: string): readonly unknown[] {
  const database = new DatabaseSync(path)
  const rows = database.prepare(`select name from sqlite_schema where type = 'index' and sql is not null order by name`)
  const names = rows.all().map(({ name }) => name)
  database.close()
  return names
}

test('a large load leaves the same indexes and tables as any, and what comes after it in the log is found', async () => {
  const path = freshPath(temporaryFolder())
  const store = await openSqlite(path, { create: true })
  const before = indexesOf(path)
  expect(before).toEqual(expect.arrayContaining(['claim_id', 'claim_object', 'claim_subject', 'entity_id']))
  const [document, later] = parted(large('Large'), 10)
  const judged = judgementEntry(idIn(document, 'A0'), idIn(document, 'B0'), 'same')
  await store.append(
    [entryFor(document), later, judged, entryFor(written('Small', [{ s: 'A', p: 'part_of', o: 'B' }]))],
    RECORDING,
  )
  expect(indexesOf(path)).toEqual(before)
  expect(await store.hasClaim(later.payload.claims[9]?.id ?? '')).toBe(true)
  expect(await store.drift()).toEqual([])
  await store.rebuild()
  expect(indexesOf(path)).toEqual(before)
  await store.close()
})

test('a large load that breaks at its end leaves everything as it was', async () => {
  const path = freshPath(temporaryFolder())
  const store = await openSqlite(path, { create: true })
  const before = indexesOf(path)
  const document = entryFor(large('Large'))
  const twice = {
    ...document,
    payload: { ...document.payload, source: { ...document.payload.source, id: 'src_other' } },
  }
  await expect(store.append([document, twice], RECORDING)).rejects.toThrow(/UNIQUE/)
  expect([await store.head(), indexesOf(path)]).toEqual([0, before])
  await store.close()
})
