import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { momentOf, networkOf } from '../../src/workspace/asking/questions.ts'
import { cacheFolder } from '../../src/workspace/cache-folder.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { emptyFolder, SAMPLES } from '../cli/binary.ts'
import { typed } from '../cli/typed.ts'
import { entryFor, type Line, RECORDING, written } from '../store/documents.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { type Postgres, startPostgres, whyNoPostgres } from '../support/postgres.ts'

const PASSWORD = 'open:sesame@home'
const why = whyNoPostgres()
let server: Postgres

describe.runIf(why === null)(why === null ? 'PostgreSQL' : `PostgreSQL, not tested here: ${why}`, () => {
  beforeAll(async () => {
    server = await startPostgres(PASSWORD)
  })
  afterAll(async () => await server.stop())

  test('every command says of a database what it says of a file, and never the password', async () => {
    const folder = emptyFolder()
    const claims = join(folder, 'claims.jsonl')
    writeFileSync(claims, (await typed(folder, ['read', join(SAMPLES, 'farc.en.txt')])).out)
    const commands: readonly (readonly string[])[] = [
      ['add', SAMPLES],
      ['add', SAMPLES],
      ['who', 'علي كيالي'],
      ['same', 'Agence Exemple', 'Example Agency'],
      ['profile', 'Syrian Resistance', '--at', '2016'],
      ['network', '--json'],
      ['timeline'],
      ['conflicts'],
      ['structure', '--json'],
      ['path', 'Mihrac Ural', 'Ahrar al-Sham'],
      ['witnesses', 'Mihrac Ural', 'Syrian Resistance'],
      ['import', claims],
      ['import', claims, '--dry-run'],
    ]
    const said = async (place: string) => {
      const all = []
      for (const command of commands) {
        const { code, out, err } = await typed(folder, [...command, '--workspace', place])
        expect(out + err).not.toContain('sesame')
        all.push({ code, out: out.replace(/(?:added to|imported into) .*/, ''), notes: err.match(/^stemma: .*$/gm) })
      }
      return all
    }
    expect(await said(`${server.url()}&schema=commands`)).toEqual(await said('file.db'))
    const { out } = await typed(folder, ['verify', '--json', '--workspace', `${server.url()}&schema=commands`])
    expect(JSON.parse(out)).toMatchObject({ checked: { sources: expect.any(Number) }, faults: [] })
  }, 300_000)

  test('what is tried on a workspace that is not there makes none', async () => {
    const folder = emptyFolder()
    const url = `${server.url()}&schema=tried`
    const tried = await typed(folder, ['import', SAMPLES, '--dry-run', '--workspace', url])
    expect(tried.err).not.toContain('no workspace')
    expect(await typed(folder, ['verify', '--workspace', url])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no workspace at "postgres://researcher@/'),
    })
  })

  test('its index is kept on this computer under its identity', async () => {
    const cache = temporaryFolder()
    for (const name of ['HOME', 'XDG_CACHE_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, cache)
    try {
      const url = `${server.url()}&schema=indexed`
      const asked = async () => {
        const workspace = await openWorkspace(url, { create: true })
        if ((await workspace.store.head()) === 0) await workspace.store.append([large('A'), large('B')], RECORDING)
        const { edges } = await networkOf(workspace, momentOf({}))
        await closeWorkspace(workspace)
        return edges.length
      }
      const first = await asked()
      const files = readdirSync(cacheFolder())
      expect(files).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.index$/)])
      expect(await asked()).toBe(first)
      expect(readdirSync(cacheFolder())).toEqual(files)
    } finally {
      vi.unstubAllEnvs()
    }
  }, 180_000)
})

/** An entry with so many claims that two of them are worth an index file. */
function large(title: string): ReturnType<typeof entryFor> {
  const lines = Array.from(
    { length: 10_500 },
    (_, at): Line => ({ s: `${title}${at % 300}`, p: 'part_of', o: `B${at}` }),
  )
  return entryFor(written(title, lines))
}
