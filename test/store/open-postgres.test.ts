import { inspect } from 'node:util'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPostgres } from '../../src/store/open-postgres.ts'
import { withoutPassword } from '../../src/store/postgres-address.ts'
import { withoutZero, withZero } from '../../src/store/postgres-text.ts'
import type { Store } from '../../src/store/store.ts'
import { type Postgres, startPostgres, whyNoPostgres } from '../support/postgres.ts'
import { entryFor, idIn, judgementEntry, type Line, NOW, parted, RECORDING, written } from './documents.ts'

const PASSWORD = 'open:sesame@home'
const why = whyNoPostgres()
let server: Postgres
let count = 0

async function opened(url: string, create = true): Promise<Store> {
  return (await openPostgres(url, { create })).store
}

/** The address of a schema that nobody has used. */
function fresh(): string {
  count += 1
  return `${server.url()}&schema=s${count}`
}

/** Why a workspace cannot be opened. Whatever is thrown, and whatever it carries, never has the password in it. */
async function refusal(url: string, create = false): Promise<string> {
  try {
    await (await opened(url, create)).close()
    return 'opened'
  } catch (error) {
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/sesame|hunter2/)
    if (!(error instanceof Error) || !('code' in error)) throw error
    return `${error.code}: ${error.message.replaceAll(/"postgres:[^"]*"/g, '"URL"')}`
  }
}

async function directly(...statements: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: server.url() })
  await client.connect()
  try {
    let rows: readonly Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

test('an address is shown without its password', () => {
  const shown = (url: string) => withoutPassword(url)
  expect(shown('postgres://me:secret@host/db')).toBe('postgres://me@host/db')
  expect(shown('PostgreSQL://me:se@cr:et@host:5432/db?schema=a')).toBe('PostgreSQL://me@host:5432/db?schema=a')
  expect(shown('postgres://host/db?user=me&password=secret')).toBe('postgres://host/db?user=me')
  expect(shown('postgres://host/db?password=secret&schema=a')).toBe('postgres://host/db?schema=a')
  expect(shown('postgres://me@host/db')).toBe('postgres://me@host/db')
  expect(shown('folder/me:secret@host.db')).toBe('folder/me:secret@host.db')
})

test('any text comes back as it was, and none has a character zero on the way', () => {
  const text = fc.string({ unit: fc.constantFrom('\0', '\u{10FFFF}', '0', '1', 'a', 'ب') })
  fc.assert(
    fc.property(text, (words) => {
      expect(withoutZero(words)).not.toContain('\0')
      expect(withZero(withoutZero(words))).toBe(words)
    }),
  )
})

describe.runIf(why === null)(why === null ? 'PostgreSQL' : `PostgreSQL, not tested here: ${why}`, () => {
  beforeAll(async () => {
    server = await startPostgres(PASSWORD)
  })
  afterAll(async () => await server.stop())

  test('nothing there, and then a workspace', async () => {
    const url = fresh()
    expect(await refusal(url)).toMatchInlineSnapshot(`"no-workspace: store: there is no workspace at "URL""`)
    expect(await refusal(url, true)).toBe('opened')
    expect(await refusal(url)).toBe('opened')
    const [one, other] = [await openPostgres(url, { create: false }), await openPostgres(url, { create: true })]
    expect(one.identity).toMatch(/^[0-9a-f-]{36}$/)
    expect(other.identity).toBe(one.identity)
    await Promise.all([one.store.close(), other.store.close()])
  })

  test('many that create it at once make one', async () => {
    const url = fresh()
    const all = await Promise.all(Array.from({ length: 5 }, async () => await openPostgres(url, { create: true })))
    expect(new Set(all.map(({ identity }) => identity)).size).toBe(1)
    await Promise.all(all.map(({ store }) => store.close()))
  })

  test('what keeps one from coming in is said in one line, without the password', async () => {
    expect({
      'wrong password': await refusal(server.url('postgres', 'researcher:hunter2')),
      'no password': await refusal(server.url('postgres', 'researcher')),
      'no such user': await refusal(server.url('postgres', 'nobody:hunter2')),
      'no such database': await refusal(server.url('nowhere')),
      'no server': await refusal('postgres://me:hunter2@127.0.0.1:1/db'),
      'no host': await refusal('postgres://me:hunter2@host.invalid/db'),
      'no address': await refusal('postgres://me:hunter2@[host/db'),
      'no schema': await refusal(`${server.url()}&schema=My-Schema`),
    }).toMatchInlineSnapshot(`
      {
        "no address": "bad-usage: store: the address is not one of PostgreSQL: postgres://USER@HOST:PORT/DATABASE",
        "no host": "unreachable: store: cannot use the workspace at "URL": there is no such host",
        "no password": "unreachable: store: cannot use the workspace at "URL": the server asks for a password",
        "no schema": "bad-usage: store: "My-Schema" is no name of a schema: small letters, digits and _",
        "no server": "unreachable: store: cannot use the workspace at "URL": no server answers there",
        "no such database": "no-workspace: store: cannot use the workspace at "URL": there is no such database",
        "no such user": "unreachable: store: cannot use the workspace at "URL": the server does not accept this user with this password",
        "wrong password": "unreachable: store: cannot use the workspace at "URL": the server does not accept this user with this password",
      }
    `)
  })

  test('what is no workspace is left as it was', async () => {
    await directly(
      'create schema other',
      'create table other.note(text text)',
      'create database latin encoding latin1 locale "C" template template0',
    )
    await directly(
      'create schema alike',
      'create table alike.workspace(application text, version bigint, identity text)',
    )
    const newer = fresh()
    await refusal(newer, true)
    await directly(`update s${count}.workspace set version = 99`)
    expect({
      'another program': await refusal(`${server.url()}&schema=other`, true),
      'a table of the same name': await refusal(`${server.url()}&schema=alike`, true),
      'a newer version': await refusal(newer, true),
      'an old encoding': await refusal(server.url('latin'), true),
    }).toMatchInlineSnapshot(`
      {
        "a newer version": "not-a-workspace: store: "URL" is not a workspace: it was written by a newer version of this program (version 99, and this program knows version 6)",
        "a table of the same name": "not-a-workspace: store: "URL" is not a workspace: the schema "alike" is of another program",
        "an old encoding": "not-a-workspace: store: "URL" is not a workspace: the database is in LATIN1, and a workspace needs UTF8",
        "another program": "not-a-workspace: store: "URL" is not a workspace: the schema "other" is of another program",
      }
    `)
    expect(
      await directly(`select table_name from information_schema.tables where table_schema = 'other'`),
    ).toHaveLength(1)
  })

  test('a user who may only look', async () => {
    const url = fresh()
    const store = await opened(url)
    await store.append([entryFor(written('A', [{ s: 'A', p: 'part_of', o: 'B' }]))], RECORDING)
    await store.close()
    const schema = `s${count}`
    await directly(
      `create role reader_${count} login password 'hunter2'`,
      `grant usage on schema ${schema} to reader_${count}`,
      `grant select on all tables in schema ${schema} to reader_${count}`,
    )
    const reader = await opened(`${server.url('postgres', `reader_${count}:hunter2`)}&schema=${schema}`, false)
    expect((await reader.holdings()).claims).toHaveLength(1)
    await expect(reader.append([entryFor(written('B', []))], RECORDING)).rejects.toMatchObject({ code: 'unwritable' })
    await reader.close()
  })

  test('a user who may add and may not change what stands in the log', async () => {
    const url = fresh()
    await (await opened(url)).close()
    const [schema, writer] = [`s${count}`, `writer_${count}`]
    await directly(
      `create role ${writer} login password 'hunter2'`,
      `grant usage on schema ${schema} to ${writer}`,
      `grant select, insert on all tables in schema ${schema} to ${writer}`,
    )
    const store = await opened(`${server.url('postgres', `${writer}:hunter2`)}&schema=${schema}`, false)
    const [document, later] = parted(large('Large'), 10)
    const judged = judgementEntry(idIn(document, 'A0'), idIn(document, 'B0'), 'same')
    expect(await store.append([entryFor(document), later, judged], { at: NOW, head: 0 })).toBe(true)
    expect(await store.drift()).toEqual([])
    await expect(store.rebuild()).rejects.toMatchObject({ code: 'unwritable' })
    await store.close()
  })

  test('of those who decided on the same head one is heard', async () => {
    const url = fresh()
    const stores = await Promise.all(Array.from({ length: 6 }, async () => await opened(url)))
    for (let head = 0; head < 5; head += 1) {
      const taken = await Promise.all(
        stores.map(async (store, each) => {
          const entry = entryFor(written(`${head} by ${each}`, [{ s: 'A', p: 'part_of', o: 'B' }]))
          return await store.append([entry], { at: NOW, head })
        }),
      )
      expect(taken.filter(Boolean)).toHaveLength(1)
    }
    const [store] = stores
    expect(await store?.head()).toBe(5)
    expect(await store?.drift()).toEqual([])
    await Promise.all(stores.map((each) => each.close()))
  })

  test('those who do not care about the head all are, one after the other', async () => {
    const url = fresh()
    const stores = await Promise.all(Array.from({ length: 4 }, async () => await opened(url)))
    await Promise.all(
      stores.flatMap((store, each) =>
        Array.from({ length: 5 }, async (_, round) => {
          return await store.append(
            [entryFor(written(`${round} by ${each}`, [{ s: 'A', p: 'part_of', o: 'B' }]))],
            RECORDING,
          )
        }),
      ),
    )
    const hashes: string[] = []
    for await (const { previous, hash } of stores[0]?.log() ?? []) hashes.push(previous, hash)
    expect(hashes).toHaveLength(40)
    for (let at = 2; at < hashes.length; at += 2) expect(hashes[at]).toBe(hashes[at - 1])
    expect(await stores[1]?.drift()).toEqual([])
    await Promise.all(stores.map((each) => each.close()))
  })

  test('a question sees one state, whatever is written meanwhile', async () => {
    const url = fresh()
    const [store, other] = [await opened(url), await opened(url)]
    await store.append([entryFor(written('A', [{ s: 'A', p: 'part_of', o: 'B' }]))], RECORDING)
    const counts = await store.read(async (reader) => {
      const before = await reader.countClaims(10)
      await other.append([entryFor(written('C', [{ s: 'C', p: 'part_of', o: 'D' }]))], RECORDING)
      return [before, await reader.countClaims(10), (await reader.last()).sequence]
    })
    expect(counts).toEqual([1, 1, 1])
    expect(await store.head()).toBe(2)
    await Promise.all([store.close(), other.close()])
  })

  test('a writer whose connection breaks leaves nothing, and the next question makes a new one', async () => {
    const store = await opened(fresh())
    await store.append([entryFor(written('A', [{ s: 'A', p: 'part_of', o: 'B' }]))], RECORDING)
    let isOver = false
    const refused = expect(store.append([entryFor(large('Large'))], RECORDING)).rejects.toMatchObject({
      code: 'unreachable',
    })
    void refused.finally(() => {
      isOver = true
    })
    while (!isOver) {
      await directly(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'stemma'`)
    }
    await refused
    // Of a connection that was ended while nobody used it, the next question may be the first to hear.
    await vi.waitFor(async () => {
      expect(await store.head()).toBe(1)
      expect(await store.drift()).toEqual([])
    })
    await store.close()
  })

  test('a workspace of an older version gets its tables in their new shape from its log', async () => {
    const url = fresh()
    const store = await opened(url)
    await store.append([entryFor(written('A', [{ s: 'A', p: 'part_of', o: 'B' }]))], RECORDING)
    const before = await store.holdings()
    await store.close()
    await directly(
      `set search_path to s${count}`,
      'drop table claim',
      'create table claim(id text)',
      'update workspace set version = 4',
    )
    const again = await opened(url, false)
    expect(await again.holdings()).toEqual(before)
    expect(await again.drift()).toEqual([])
    await again.close()
  })
})

/** A document with so many claims that indexing them one by one does not pay. */
function large(title: string): ReturnType<typeof written> {
  const lines = Array.from(
    { length: 10_500 },
    (_, place): Line => ({ s: `A${place % 300}`, p: 'part_of', o: `B${place}` }),
  )
  return written(title, lines)
}
