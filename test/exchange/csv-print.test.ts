import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRecords } from '../../src/exchange/csv.ts'
import { printCsv } from '../../src/exchange/csv-print.ts'

describe('a printed table', () => {
  it('quotes what must be quoted, and leaves nothing empty but null', () => {
    expect(
      printCsv(
        ['a', 'b'],
        [
          ['one, "two"', 1.5],
          [null, -2],
        ],
      ),
    ).toBe('a,b\r\n"one, ""two""",1.5\r\n,-2\r\n')
  })

  it.each(['=1+1', '+x', '-x', '@sum', '\tx', '\rx'])('%j is no formula', (cell) => {
    expect(printCsv(['a'], [[cell]])).toContain(`'${cell}`)
  })

  it('comes back as it was, but for what looked like a formula', () => {
    const words = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 2 })), (rows) => {
        const [, ...read] = csvRecords(printCsv(['a', 'b'], rows), { delimiter: ',' })
        const given = rows.map((row) => row.map((it) => (/^[=+\-@\t\r]/.test(it) ? `'${it}` : it)))
        expect(read.map(({ cells }) => cells)).toEqual(given)
      }),
    )
  })
})
