import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameRowReader } from '../../src/exchange/name-rows.ts'

function read(text: string) {
  const reader = nameRowReader()
  return text
    .split('\n')
    .map((line) => reader.next(line))
    .filter((row) => row !== null)
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
        const reader = nameRowReader()
        const rows = lines.map((line) => reader.next(line))
        const full = lines.filter((line) => line.trim() !== '').length
        const given = rows.filter((row) => row !== null).length
        expect([full, full - 1]).toContain(given)
      }),
    )
  })
})
