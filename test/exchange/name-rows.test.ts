import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameRowReader } from '../../src/exchange/name-rows.ts'

function read(text: string) {
  const reader = nameRowReader()
  return [...text.split('\n').flatMap((line) => reader.next(line)), ...reader.end()]
}

describe('a list of names', () => {
  it('may be tab separated with a header in any order', () => {
    expect(read('type\tname\tid\nperson\tعلي حسن\tp1\n\n\tNorthern Front\to1')).toEqual([
      { id: 'p1', name: 'علي حسن', type: 'person' },
      { id: 'o1', name: 'Northern Front', type: null },
    ])
  })

  it('may be comma separated, with quoted commas, and without a header', () => {
    expect(read('1,"Front, Northern",organization\n2,"The ""Tigers""",')).toEqual([
      { id: '1', name: 'Front, Northern', type: 'organization' },
      { id: '2', name: 'The "Tigers"', type: null },
    ])
  })

  it('may have cells that run over several lines, as spreadsheets write them', () => {
    expect(read('id,name\n1,"Northern\nFront"\n2,B')).toEqual([
      { id: '1', name: 'Northern\nFront', type: null },
      { id: '2', name: 'B', type: null },
    ])
  })

  it('may be names alone, with the numbers of their lines for ids', () => {
    expect(read('Northern Front\n\nعلي حسن')).toEqual([
      { id: '1', name: 'Northern Front', type: null },
      { id: '3', name: 'علي حسن', type: null },
    ])
    expect(read('name,type\nAli Hasan,person')).toEqual([{ id: '2', name: 'Ali Hasan', type: 'person' }])
  })

  it('loses one line only to a quotation mark that is never closed', () => {
    expect(read('id,name\n1,"A\n2,B\n3,C')).toEqual([
      { line: 2, reason: 'a quotation mark is not closed' },
      { id: '2', name: 'B', type: null },
      { id: '3', name: 'C', type: null },
    ])
  })

  it('may be JSON Lines', () => {
    expect(read('{"id":7,"name":"A B","type":"place"}')).toEqual([{ id: '7', name: 'A B', type: 'place' }])
  })

  it.each([
    ['id,name\n1,', { line: 2, reason: 'no name' }],
    ['id,name\n,A', { line: 2, reason: 'no id' }],
    ['id,name\n1,"A', { line: 2, reason: 'a quotation mark is not closed' }],
    ['id\tname\ttype\n1\tA\tship', { line: 2, reason: 'type "ship" is not one of person, organization, place, event' }],
    ['{"id":"1","name":"A"}\n{"id":', { line: 2, reason: 'not JSON' }],
    ['{"id":"1","name":"A"}\n[1]', { line: 2, reason: 'no id' }],
  ])('with a broken row says where: %j', (text, broken) => {
    expect(read(text).at(-1)).toEqual(broken)
  })

  it('never throws, and accounts for every line that is not empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }).map((line) => line.replaceAll('\n', ' '))), (lines) => {
        const full = lines.filter((line) => line.trim() !== '').length
        const joined = lines.filter((line) => line.includes('"')).length
        const given = read(lines.join('\n')).length
        expect(given).toBeLessThanOrEqual(full)
        // A header gives no row, and lines with quotation marks may be one record together.
        expect(given).toBeGreaterThanOrEqual(joined > 1 ? 0 : full - 1)
      }),
    )
  })
})
