import { expect, test } from 'vitest'
import { emptyColumns, withArrivals } from '../../../src/inquiry/claim-index/claim-columns.ts'
import { factAt, otherEndAt } from '../../../src/inquiry/claim-index/claim-record.ts'
import { type FactSide, factTableOf } from '../../../src/inquiry/claim-index/fact-table.ts'
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
  expect(table.from.rows.toSorted()).toEqual(rows)
  expect(claimsOf(table.from, table.facts)).toEqual(claimsOf(table.to, table.facts))
  expectInOrder(table.from, table.subject, table.object)
  expectInOrder(table.to, table.object, table.subject)
  for (let fact = 0; fact < table.facts; fact += 1) {
    for (const row of table.from.rows.subarray(table.firstClaim[fact], table.firstClaim[fact + 1])) {
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

/** The rows of each fact, as a side has them. */
function claimsOf({ records, rows }: FactSide, facts: number): readonly (readonly number[])[] {
  const found = Array.from({ length: facts }, (): number[] => [])
  for (const [at, row] of rows.entries()) found[factAt(records, at)]?.push(row)
  return found
}

/** Each claim of a side is one of the entity it lies with, and leads to the other end of its fact. */
function expectInOrder(side: FactSide, near: Int32Array, far: Int32Array): void {
  for (let entity = 0; entity < ENTITIES; entity += 1) {
    for (let at = side.first[entity] ?? 0; at < (side.first[entity + 1] ?? 0); at += 1) {
      const fact = factAt(side.records, at)
      expect([near[fact], far[fact]]).toEqual([entity, otherEndAt(side.records, at)])
    }
  }
  expect(side.first.at(-1)).toBe(CLAIMS)
}
