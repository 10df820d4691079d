import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { assess } from '../../src/workspace/reviewing/assess.ts'
import { verify } from '../../src/workspace/verify.ts'
import { written } from '../store/documents.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { opened, recorded } from './opened.ts'

const ONE = written('One', [{ s: 'Ural', p: 'leader_of', o: 'Resistance', by: 'Agency' }])
const TWO = written('Two', [{ s: 'Ural', p: 'leader_of', o: 'Front' }])

test('a sound workspace', async () => {
  const workspace = await opened()
  await recorded(workspace, ONE)
  await recorded(workspace, TWO)
  await assess(workspace, ONE.reading.claims[0]?.id ?? '', 'accepted', null)
  expect(await verify(workspace)).toEqual({
    checked: { entries: 4, sources: 2, quotes: 4 },
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
    faults: [],
  })
})

/** What verify finds after somebody changed the file behind the program's back. */
async function foundAfter(...statements: readonly string[]): Promise<readonly string[]> {
  const path = freshPath(temporaryFolder())
  const workspace = await openWorkspace(path, { create: true, user: 'tester' })
  await recorded(workspace, ONE)
  await recorded(workspace, TWO)
  await closeWorkspace(workspace)
  const database = new DatabaseSync(path)
  for (const statement of statements) database.exec(statement)
  database.close()
  const { faults } = await verify(await opened(path))
  return faults.map(({ where, what }) => `${where}: ${what}`)
}

test('a changed payload', async () => {
  expect(
    await foundAfter(`update log set payload = replace(payload, 'Agency', 'Police') where sequence = 1`),
  ).toMatchInlineSnapshot(`
    [
      "log entry 1: It was changed after it was recorded: its hash is not that of its content.",
      "the tables: They were not compared with the log, because the log is not sound.",
    ]
  `)
})

test('a changed date', async () => {
  expect(
    await foundAfter(`update log set recorded_at = '2020-01-01T00:00:00.000Z' where sequence = 2`),
  ).toMatchInlineSnapshot(`
    [
      "log entry 2: It was changed after it was recorded: its hash is not that of its content.",
      "the tables: They were not compared with the log, because the log is not sound.",
    ]
  `)
})

test('a lost entry', async () => {
  expect(await foundAfter('delete from log where sequence = 2')).toMatchInlineSnapshot(`
    [
      "log entry 3: Entry 2 is missing before it.",
      "log entry 3: It does not follow the entry before it: the hash it names is another.",
      "the tables: They were not compared with the log, because the log is not sound.",
    ]
  `)
})

test('entries cut from the end', async () => {
  expect(await foundAfter('delete from log where sequence = 3')).toMatchInlineSnapshot(`
    [
      "judgement 3: The table has this row, and the log does not record it.",
    ]
  `)
})

test('changed and lost bytes', async () => {
  expect(
    await foundAfter(`update bytes set content = x'00' where sha256 = '${ONE.captured.source.sha256}'`),
  ).toMatchInlineSnapshot(`
    [
      "src_5127359bfab5e64a0a75: Its original bytes were changed: their SHA-256 is another.",
    ]
  `)
  expect(await foundAfter('delete from bytes where true')).toHaveLength(2)
})

test('changed tables', async () => {
  expect(
    await foundAfter(
      `update claim set factuality = predicate where id = '${TWO.reading.claims[0]?.id}'`,
      `update source set text = 'other' where title = 'One'`,
      `delete from entity where names like '%Front%'`,
      `insert into assessment values('clm_x', 9, 'accepted', null, 'me', 'now')`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "source src_5127359bfab5e64a0a75: The column text is not what the log says.",
      "entity ent_1179520cb69c3592be82: The log records this row, and the table has lost it.",
      "claim clm_2572459119e86f3bee07: The column factuality is not what the log says.",
      "assessment 9: The table has this row, and the log does not record it.",
    ]
  `)
})
