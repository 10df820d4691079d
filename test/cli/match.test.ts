import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, jsonLines, stemma } from './binary.ts'

describe('stemma match', () => {
  it('finds a name in another script, reports a broken row, and does the rest', () => {
    const folder = emptyFolder()
    writeFileSync(
      join(folder, 'ours.tsv'),
      'id\tname\ttype\nq1\tمحمود درويش\tperson\n\tno id\tperson\nq2\tZzyzx Qwrt\tperson\n',
    )
    writeFileSync(join(folder, 'theirs.csv'), 'id,name,type\n1,"Darwish, Mahmoud",person\n2,Samir Qassir,person\n')
    const { code, out, err } = stemma(folder, ['match', 'ours.tsv', '--against', 'theirs.csv', '--json'])
    const [best] = jsonLines(out)
    expect(best).toMatchObject({ query: 'q1', rank: 1, id: '1', accepted: true })
    expect(best?.['because']).not.toEqual([])
    expect(err).toBe('stemma: ours.tsv, line 3: no id\n')
    expect(code).toBe(2)
  })
})
