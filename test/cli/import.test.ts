import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, jsonLines, SAMPLES, stemma } from './binary.ts'
import { typed } from './typed.ts'

describe('stemma import', () => {
  it('names what it refused on standard error, what it mended on standard output, and ends with 2', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'groups.csv'), 'group_id,name\n1,FrÃ¨res de la VallÃ©e\n2,\n')
    const tried = await typed(folder, ['import', 'groups.csv', '--dry-run'])
    expect(tried.code).toBe(2)
    expect(tried.out).toContain('would import  groups.csv  mmp-groups  1 claim')
    expect(tried.out).toContain('nothing was stored')
    expect(existsSync(join(folder, 'stemma.db'))).toBe(false)
    const { code, out, err } = await typed(folder, ['import', 'groups.csv'])
    expect({ code, err }).toEqual({ code: 2, err: 'stemma: groups.csv, line 3: the group has no name\n' })
    expect(out).toMatchInlineSnapshot(`
      "imported  groups.csv  mmp-groups  1 claim  1 entity, 0 joined to others
        2 rows read, 1 refused
        UTF-8 read as windows-1252: 1, as on line 2 in name: "FrÃ¨res de la VallÃ©e" → "Frères de la
        Vallée"
      1 claim imported into stemma.db
      "
    `)
    expect(await typed(folder, ['import', 'groups.csv', 'none.csv', '--json'])).toMatchObject({
      code: 2,
      err: 'stemma: capture: cannot read "none.csv": no such file\n',
    })
  })

  it('takes what read prints: every claim, and nothing twice', async () => {
    const folder = emptyFolder()
    const { out: printed } = await typed(folder, ['read', SAMPLES])
    const count = jsonLines(printed).length
    const apart = JSON.parse(stemma(folder, ['import', '-', '--workspace', 'apart.db', '--json'], printed).out)
    expect(apart).toMatchObject([{ format: 'claims', outcome: 'imported', claims: count, attached: 0, refused: [] }])
    await typed(folder, ['add', SAMPLES])
    const { out, code } = stemma(folder, ['import', '-', '--json'], printed)
    expect({ code, files: JSON.parse(out) }).toMatchObject({ code: 0, files: [{ outcome: 'nothing', held: count }] })
    for (const name of ['apart.db', 'stemma.db']) {
      expect(JSON.parse((await typed(folder, ['verify', '--json', '--workspace', name])).out).faults).toEqual([])
    }
  })
})
