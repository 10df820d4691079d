import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, jsonLines } from './binary.ts'
import { typed } from './typed.ts'

describe('stemma match', () => {
  it('finds a name in another script, reports a broken row, and does the rest', async () => {
    const folder = emptyFolder()
    writeFileSync(
      join(folder, 'ours.tsv'),
      'id\tname\ttype\nq1\tمحمود درويش\tperson\n\tno id\tperson\nq2\tZzyzx Qwrt\tperson\n',
    )
    writeFileSync(join(folder, 'theirs.csv'), 'id,name,type\n1,"Darwish, Mahmoud",person\n2,Samir Qassir,person\n')
    const { code, out, err } = await typed(folder, ['match', 'ours.tsv', '--against', 'theirs.csv', '--json'])
    const [best] = jsonLines(out)
    expect(best).toMatchObject({ query: 'q1', rank: 1, id: '1', accepted: true })
    expect(best?.['because']).not.toEqual([])
    expect(err).toBe('stemma: ours.tsv, line 3: no id\n')
    expect(code).toBe(2)
  })

  it('looks in the workspace when no list is given', async () => {
    const folder = emptyFolder()
    writeFileSync(
      join(folder, 'report.txt'),
      'Mahmoud Example, the leader of the Northern Example Front, spoke in 2016.\n',
    )
    expect((await typed(folder, ['add', 'report.txt'])).code).toBe(0)
    writeFileSync(join(folder, 'ours.csv'), 'name,type\nNorthern Example Front,organization\n')
    const { code, out } = await typed(folder, ['match', 'ours.csv', '--json'])
    expect(jsonLines(out)[0]).toMatchObject({ query: '2', rank: 1, name: 'Northern Example Front', score: 1 })
    expect(code).toBe(0)
  })

  it.each([
    ['one letter', 'x'],
    ['signs only', '؟!'],
    ['direction marks and controls', '\u202e\u200f\u0007ab'],
    ['mixed scripts', 'a ب ж א 漢'],
    ['ten thousand letters', 'ك'.repeat(10_000)],
  ])('goes on after a name of %s', async (_, name) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'ours.tsv'), `id\tname\nbad\t${name}\ngood\tSamir Qassir\n`)
    writeFileSync(join(folder, 'theirs.tsv'), 'id\tname\n1\tSamir Qassir\n')
    const { code, out } = await typed(folder, ['match', 'ours.tsv', '--against', 'theirs.tsv', '--json'])
    expect(jsonLines(out).at(-1)).toMatchObject({ query: 'good', id: '1', score: 1 })
    expect(code).toBe(0)
  })

  it('answers a long list of queries in their order', async () => {
    const folder = emptyFolder()
    const queries = Array.from({ length: 5000 }, (_, number) => `${number}\tSamir Qassir ${number % 7}`)
    writeFileSync(join(folder, 'ours.tsv'), `id\tname\n${queries.join('\n')}\n`)
    writeFileSync(join(folder, 'theirs.tsv'), 'id\tname\n1\tSamir Qassir\n')
    const { out } = await typed(folder, ['match', 'ours.tsv', '--against', 'theirs.tsv', '--json'])
    expect(jsonLines(out).map(({ query }) => query)).toEqual(queries.map((_, number) => String(number)))
  })

  it('says in one line which file cannot be read', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'ours.tsv'), 'id\tname\n1\tA\n')
    const { code, err } = await typed(folder, ['match', 'ours.tsv', '--against', 'nowhere.tsv'])
    expect(err).toBe('stemma: capture: cannot read "nowhere.tsv": no such file\n')
    expect(code).toBe(2)
  })
})
