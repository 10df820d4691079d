import { expect, test } from 'vitest'
import { emptyColumns, withArrivals } from '../../../src/inquiry/claim-index/claim-columns.ts'
import { factTableOf } from '../../../src/inquiry/claim-index/fact-table.ts'
import { joiningOf } from '../../../src/inquiry/claim-index/joining.ts'

const ENTITIES = 70_000
const CLAIMS = 9000

test('many claims of many entities lie in the order of subject, object and predicate', () => {
  const spread = (row: number, by: number): string => `e${(row * by) % ENTITIES}`
  const columns = withArrivals(emptyColumns(), {
    entries: [{ sequence: 1, told: 0, claims: CLAIMS }],
    entities: Array.from({ length: ENTITIES }, (_, number) => ({ id: `e${number}`, type: 'organization' })),
    claims: Array.from({ length: CLAIMS }, (_, position) => ({
      entry: 0,
      position,
      subject: spread(position % 3000, 7919),
      predicate: ['part_of', 'allied_with', 'supports'][position % 3] ?? '',
      object: spread(position % 1500, 104_729),
      valid: null,
      factuality: 'asserted' as const,
    })),
  })
  const rows = Int32Array.from({ length: CLAIMS }, (_, row) => row)
  const table = factTableOf(columns, rows, { joined: joiningOf(ENTITIES), verdicts: new Map() })
  const keys = Array.from({ length: table.facts }, (_, fact) => {
    return [table.subject[fact], table.object[fact], table.predicate[fact]]
      .map((it) => String(it).padStart(6, '0'))
      .join()
  })
  expect(keys).toEqual([...new Set(keys)].sort())
  expect(table.rows.toSorted()).toEqual(rows)
  expect(table.pointing.map((fact) => table.object[fact] ?? 0)).toEqual(table.object.toSorted())
  for (let fact = 0; fact < table.facts; fact += 1) {
    for (const row of table.rows.subarray(table.firstClaim[fact], table.firstClaim[fact + 1])) {
      const ends = [columns.subject[row] ?? 0, columns.object[row] ?? 0]
      const turned =
        columns.predicates[columns.predicate[row] ?? 0] === 'allied_with' ? ends.toSorted((a, b) => a - b) : ends
      expect([...turned, columns.predicate[row]]).toEqual([
        table.subject[fact],
        table.object[fact],
        table.predicate[fact],
      ])
    }
  }
})
