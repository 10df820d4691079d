import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRecords } from '../../src/exchange/csv.ts'

const read = (text: string, backslashes = false) => [...csvRecords(text, { delimiter: ',', backslashes })]
const cells = (text: string, backslashes = false) => read(text, backslashes).map((record) => record.cells)

describe('comma separated values', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a\r1', [['a'], ['1']]],
    ['"a,b","c ""d"" e"', [['a,b', 'c "d" e']]],
    ['"two\nlines",x\ny', [['two\nlines', 'x'], ['y']]],
    [',\n\n""', [['', ''], [''], ['']]],
    ['a "b" c,d', [['a "b" c', 'd']]],
    ['"a"b,c', [['ab', 'c']]],
  ])('%j', (text, expected) => expect(cells(text)).toEqual(expected))

  it('may escape quotation marks with backslashes where a format says so', () => {
    expect(cells('"say \\"no\\", he said",b', true)).toEqual([['say "no", he said', 'b']])
    expect(cells('"C:\\",b')).toEqual([['C:\\', 'b']])
  })

  it('lose one line to a mark that is never closed, and no more', () => {
    const records = read('a,b\n"c,d\ne,f')
    expect(records.map(({ line, fault }) => [line, fault])).toEqual([
      [1, null],
      [2, 'a quotation mark is not closed'],
      [3, null],
    ])
  })

  it('count lines through quoted breaks', () => {
    expect(read('a\n"b\r\nc\n"\nd').map(({ line }) => line)).toEqual([1, 2, 5])
  })

  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', '𐀀', ' ', '\\') })
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })

  it('come back as they were written', () => {
    const print = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')).join('\r\n')
    fc.assert(
      fc.property(table, (rows) => {
        expect(cells(print(rows))).toEqual(rows)
      }),
    )
  })

  it('stand one after the other in any text, with nothing but a line break between', () => {
    fc.assert(
      fc.property(cell, fc.boolean(), (text, backslashes) => {
        let end = 0
        for (const [index, record] of read(text, backslashes).entries()) {
          if (index > 0) expect(['\n', '\r', '\r\n']).toContain(text.slice(end, record.start))
          expect(record.end).toBeGreaterThanOrEqual(record.start)
          end = record.end
        }
        expect(['', '\n', '\r', '\r\n']).toContain(text.slice(end))
      }),
    )
  })
})
