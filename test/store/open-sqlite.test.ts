import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/store/open-sqlite.ts'
import { SCHEMA_VERSION } from '../../src/store/shape.ts'
import { entryFor, idIn, judgementEntry, parted, RECORDING, written } from './documents.ts'
import { freshPath, temporaryFolder } from './temporary.ts'
import { VERSION_FOUR } from './version-four.ts'

async function refusal(path: string, create = false): Promise<unknown> {
  try {
    await (await openSqlite(path, { create })).close()
    return 'opened'
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return `${error.code}: ${error.message.replace(path, 'PATH')}`
  }
}

test('nothing there', async () => {
  const path = freshPath(temporaryFolder())
  expect(await refusal(path)).toMatchInlineSnapshot(`"no-workspace: store: there is no workspace at "PATH""`)
  expect(existsSync(path)).toBe(false)
  expect(await refusal(path, true)).toBe('opened')
  expect(await refusal(path)).toBe('opened')
})

test('a file that is not a database is left as it was', async () => {
  const path = freshPath(temporaryFolder())
  writeFileSync(path, 'my notes, which are precious '.repeat(500))
  expect(await refusal(path, true)).toMatchInlineSnapshot(
    `"not-a-workspace: store: "PATH" is not a workspace: it is not a database, or a broken one"`,
  )
  expect(readFileSync(path, 'utf8')).toBe('my notes, which are precious '.repeat(500))
})

test('a database of another program is left as it was', async () => {
  const path = freshPath(temporaryFolder())
  const database = new DatabaseSync(path)
  database.exec('create table bookmark(url text)')
  database.close()
  const before = readFileSync(path)
  expect(await refusal(path, true)).toMatchInlineSnapshot(
    `"not-a-workspace: store: "PATH" is not a workspace: it is a database of another program"`,
  )
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('an empty file, as a process leaves that is killed while creating', async () => {
  const path = freshPath(temporaryFolder())
  writeFileSync(path, '')
  expect(await refusal(path)).toMatchInlineSnapshot(`"not-a-workspace: store: "PATH" is not a workspace: it is empty"`)
  expect(await refusal(path, true)).toBe('opened')
})

test('a file that is prepared and still empty, as a process leaves that is killed a little later', async () => {
  const path = freshPath(temporaryFolder())
  const database = new DatabaseSync(path)
  database.exec('pragma page_size = 8192')
  database.exec('pragma journal_mode = wal')
  database.close()
  expect(await refusal(path, true)).toBe('opened')
})

test('a workspace of a newer version', async () => {
  const path = freshPath(temporaryFolder())
  await refusal(path, true)
  const database = new DatabaseSync(path)
  database.exec('pragma user_version = 99')
  database.close()
  expect(await refusal(path)).toMatchInlineSnapshot(
    `"not-a-workspace: store: "PATH" is not a workspace: it was written by a newer version of this program (version 99, and this program knows version 6)"`,
  )
})

/** What the tables of version 4 and of an older one had otherwise than those of the next; there were two kinds of version 3. */
const OLDER: readonly (readonly [what: string, statements: string])[] = [
  [
    'version 1',
    `drop table undo; drop table judgement; drop table assessment;
    create table judgement("left" text, "right" text, sequence integer, primary key("left", "right"));
    create table assessment(claim text primary key, sequence integer); pragma user_version = 1`,
  ],
  ['version 2', `${claimTable('id text primary key, source text, position integer')}; pragma user_version = 2`],
  [
    'version 3 with the entries of claims',
    `${claimTable('subject text, id text unique, source text, sequence integer, primary key (subject, id)')};
    create index claim_source on claim(source); pragma user_version = 3`,
  ],
  [
    'version 4',
    'drop table section_words_places; drop table section_words; drop table section; pragma user_version = 4',
  ],
  [
    'version 3 with wide indexes',
    `${claimTable('subject text, id text unique, source text, position integer, primary key (subject, id)')};
    create index claim_source on claim(source, position); pragma user_version = 3`,
  ],
  ['version 4', ''],
]

/** What makes a workspace one of an older version. */
const FORMER: readonly (readonly [what: string, statements: string])[] = [
  ['version 5', 'alter table source drop column pages; pragma user_version = 5'],
  ...OLDER.map(([what, statements]) => [what, VERSION_FOUR + statements] as const),
]

function claimTable(columns: string): string {
  return `drop table evidence; drop table assessment; drop table claim;
    create table claim(object text, ${columns}); create index claim_object on claim(object);
    create table evidence(claim text, position integer, source text, primary key (claim, position));
    create table assessment(claim text, sequence integer primary key)`
}

test.each(FORMER)('a workspace of %s gets its tables in their new shape from its log', async (_, statements) => {
  const path = freshPath(temporaryFolder())
  const [cast, later] = parted(
    written('A', [
      { s: 'A', p: 'part_of', o: 'B' },
      { s: 'A', p: 'part_of', o: 'C' },
    ]),
    1,
  )
  const store = await openSqlite(path, { create: true })
  await store.append([entryFor(cast), judgementEntry(idIn(cast, 'A'), idIn(cast, 'B'), 'same'), later], RECORDING)
  const before = [await store.judgements(), await store.holdings()]
  await store.close()
  const database = new DatabaseSync(path)
  database.exec(statements)
  database.close()
  for (const _ of ['upgraded', 'as it is']) {
    const again = await openSqlite(path, { create: false })
    expect([await again.judgements(), await again.holdings()]).toEqual(before)
    expect(await again.drift()).toEqual([])
    await again.close()
  }
  expect(readFileSync(path).readUInt32BE(60)).toBe(SCHEMA_VERSION)
})

test('a folder, and a folder that is not there', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'sub'))
  expect(await refusal(join(folder, 'sub'))).toMatchInlineSnapshot(
    `"unreadable: store: cannot open "PATH": unable to open database file"`,
  )
  expect(await refusal(join(folder, 'gone', 'a.db'), true)).toMatchInlineSnapshot(
    `"unreadable: store: cannot open "PATH": unable to open database file"`,
  )
})

test('a workspace cut short', async () => {
  const path = freshPath(temporaryFolder())
  const store = await openSqlite(path, { create: true })
  await store.append([entryFor(written('A', [{ s: 'A', p: 'part_of', o: 'B' }]))], RECORDING)
  await store.close()
  writeFileSync(path, readFileSync(path).subarray(0, 50))
  expect(await refusal(path)).toMatch(/^not-a-workspace/)
})

test('the file is marked and kept safe', async () => {
  const path = freshPath(temporaryFolder())
  await refusal(path, true)
  const header = readFileSync(path)
  expect(header.subarray(68, 72).toString()).toBe('STMA')
  expect(header.readUInt32BE(60)).toBe(SCHEMA_VERSION)
  expect(header[18]).toBe(2) // Write-ahead log.
})
