import { beforeAll, describe, expect, it } from 'vitest'
import { markedParagraph } from '../../src/cli/render/marked.ts'
import { PLAIN_PAPER } from '../../src/cli/render/paper.ts'
import type { SearchAnswer } from '../../src/workspace/searching/search.ts'
import { emptyFolder } from './binary.ts'
import { typed } from './typed.ts'

const folder = emptyFolder()
const ask = (...args: readonly string[]) => typed(folder, ['search', '--workspace', 'demo.db', ...args])

beforeAll(async () => {
  const { code, err } = await typed(folder, ['demo'])
  if (code !== 0) throw new Error(err)
}, 30_000)

describe('stemma search', () => {
  it('shows names, sources and the claims that rest on what was found', async () => {
    expect((await ask('"Ahrar al-Sham" kill*', '--from', '2016-03', '--to', '2016')).out).toMatchInlineSnapshot(`
      "Names
        0.88  Ahrar al-Sham  organization  ent_c6751eb46553955ca785

      Sources
        Rebel group says it killed leader of pro-government militia
        Sample Wire, 30 March 2016, en, 4 hits  src_4cb72c8dc769628dcd02
            Ahrar al-Sham said that it had killed Mihrac Ural, the leader of the Syrian Resistance, on 29
            March 2016 in the mountains of Latakia Governorate.
            clm_eb527d7f clm_e8767f33 clm_d393c86f clm_36d334bf
            The Syrian Resistance fights alongside the Syrian Arab Armed Forces and the National Defence
            Force against Ahrar al-Sham and the Al-Nusra Front.
            clm_a59e2db5 clm_8cfd1eba clm_52cbdb50 clm_b0d1f89b clm_15353be4 clm_6a839968 and 2 more
      "
    `)
  })

  it('finds Arabic words behind article and particles', async () => {
    expect((await ask('لواء', '-بيان', '--language', 'ar')).err).toContain('unknown option')
    expect((await ask('لجبهة OR جبهة', '--language', 'ar')).out).toMatchInlineSnapshot(`
      "Sources
        بيان مشترك لأولي البأس والجبهة الشعبية
        وكالة العينة, 6 August 2025, ar, 8 hits  src_2b7b54c5947ed1aadd9c
            أصدرت جبهة المقاومة الإسلامية في سوريا – أولي البأس والجبهة الشعبية لتحرير لواء إسكندرون بيانا
            مشتركا أعلنتا فيه بدء التنسيق بينهما ضمن جبهة واحدة.
            clm_754d5da4 clm_4c063ada
            ويقود أولي البأس القائد العام أبو جهاد رضا الحسين، فيما يقود الجبهة الشعبية لتحرير لواء
            إسكندرون الأمين العام علي كيالي (معراج أورال) ومعه القائد الميداني أبو منير.
            clm_89f4518c clm_af7cbff6 clm_2f9a2c9e
            واتهم البيان المخابرات التركية بالوقوف وراء محاولة تفجير مقر الجبهة.
            clm_58e483ef
      "
    `)
  })

  it('prints JSON, page after page', async () => {
    const first: SearchAnswer = JSON.parse((await ask('syrian', '--limit', '1', '--json')).out)
    const second: SearchAnswer = JSON.parse(
      (await ask('syrian', '--limit', '1', '--json', '--after', first.next ?? '')).out,
    )
    expect([first.sources.length, second.sources.length]).toEqual([1, 1])
    expect(second.sources[0]?.source).not.toBe(first.sources[0]?.source)
    expect((await ask('syrian', '--limit', '1')).out).toContain(`There are more: --after ${first.next}\n`)
  })

  it('says when there is nothing, and refuses in one line', async () => {
    expect((await ask('ural', '--texts')).out).toMatch(/^Sources\n/)
    expect(await ask('zzzz')).toEqual({ code: 0, out: 'No source has these words.\n', err: '' })
    expect(await ask('*')).toEqual({ code: 2, out: '', err: 'stemma: search: the query has no word to look for\n' })
    expect(await ask('ural', '--publisher', 'nobody')).toEqual({
      code: 2,
      out: '',
      err: 'stemma: search: no source names a publisher like "nobody"\n',
    })
  })
})

it('what is found is bold where the paper takes it, over the end of a line, and nothing of the text gets out', async () => {
  const paper = { ...PLAIN_PAPER, columns: 24, color: true }
  const text = 'one two \u001b[31mthree\u{e0001} four five'
  const marked = [
    { start: 4, end: 18 },
    { start: 21, end: 25 },
  ]
  expect(markedParagraph(paper, text, marked, 2)).toMatchInlineSnapshot(`
    [
      "  one [1mtwo [31mthree[22m [1mfour[22m",
      "  five",
    ]
  `)
  expect(markedParagraph(PLAIN_PAPER, text, marked, 2)).toEqual(['  one two [31mthree four five'])
})
