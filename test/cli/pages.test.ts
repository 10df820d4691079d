import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, jsonLines, stemma } from './binary.ts'
import { typed } from './typed.ts'

const folder = emptyFolder()
const ask = async (...args: readonly string[]) => (await typed(folder, args)).out

interface Told {
  readonly evidence: readonly { readonly page?: string; readonly quote: string }[]
}

const pagesIn = (out: string) =>
  jsonLines(out).map((claim) => (claim as unknown as Told).evidence.map(({ page, quote }) => [page, quote]))

beforeAll(async () => {
  copyFileSync(join(import.meta.dirname, '../capture/corpus/pdf-report/source.pdf'), join(folder, 'report.pdf'))
  await typed(folder, ['add', 'report.pdf'])
})

describe('the pages of a PDF', () => {
  it('are told of the evidence that is read', async () => {
    const read = pagesIn(await ask('read', 'report.pdf'))
    expect(read).toContainEqual([['3', 'Young Guard is the youth wing of the People’s Army of Strelsau']])
    expect(read.flat().every(([page]) => page === '1' || page === '2' || page === '3')).toBe(true)
  })

  it('are cited where a claim is, and where words are found', async () => {
    expect(await ask('profile', "People's Army of Strelsau")).toContain(
      'asserted by Report on the armed groups of Ruritania, 12 March 2021, p. 2:',
    )
    expect(await ask('profile', "People's Army of Strelsau", '--format', 'json')).toContain('"page": "3"')
    expect(await ask('search', '"youth wing"')).toMatch(/\n +p\. 3 clm_/)
  })

  it('do not hinder claims that are taken from elsewhere', async () => {
    const printed = await ask('read', 'report.pdf')
    const other = emptyFolder()
    expect(JSON.parse(stemma(other, ['import', '-', '--json'], printed).out)).toMatchObject([
      { claims: jsonLines(printed).length, refused: [] },
    ])
    expect((await typed(other, ['verify'])).code).toBe(0)
  })
})
