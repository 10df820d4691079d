import type { Kysely } from 'kysely'
import { PROJECTED, type TableShape } from './shape.ts'
import type { Finding } from './store.ts'
import type { Tables } from './tables.ts'
import type { Posting, WordIndex } from './word-index.ts'

/** How the projection in one database differs from that in another, the first difference of each table. */
export async function differences(actual: Kysely<Tables>, expected: Kysely<Tables>): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const shape of PROJECTED) {
    const [is, should] = [rowsOf(actual, shape), rowsOf(expected, shape)]
    const found = await firstDifference(is, should, shape)
    if (found !== undefined) findings.push(found)
    await Promise.all([is.return(undefined), should.return(undefined)])
  }
  return findings
}

/** The first word that is not where the other index has it. Sections that only one of them has are found so too. */
export async function wordDifferences(
  actual: Kysely<Tables>,
  expected: Kysely<Tables>,
  words: WordIndex,
): Promise<readonly Finding[]> {
  const [is, should] = [words.postings(actual), words.postings(expected)]
  try {
    for (;;) {
      const [one, other]: readonly IteratorResult<Posting>[] = [await is.next(), await should.next()]
      const [found, recorded]: readonly (Posting | undefined)[] = [one?.value, other?.value]
      if (found === undefined && recorded === undefined) return []
      if (found?.word === recorded?.word && found?.places === recorded?.places) continue
      const [first] = [found, recorded].flatMap((posting) => posting?.word ?? []).sort()
      const where = `the word "${first}"`
      return [{ where, what: 'The index of words does not have it where the sources do.' }]
    }
  } finally {
    await Promise.all([is.return(undefined), should.return(undefined)])
  }
}

type Row = ReadonlyMap<string, unknown>

async function firstDifference(
  actual: AsyncGenerator<Row>,
  expected: AsyncGenerator<Row>,
  { name, key, columns }: TableShape,
): Promise<Finding | undefined> {
  for (;;) {
    const [is, should] = [await actual.next(), await expected.next()]
    const row = is.value ?? should.value
    if (row === undefined) return undefined
    const where = `${name} ${keyOf(row, key)}`
    if (is.done === true) return { where, what: 'The log records this row, and the table has lost it.' }
    if (should.done === true) return { where, what: 'The table has this row, and the log does not record it.' }
    if (keyOf(should.value, key) !== keyOf(row, key)) {
      return { where, what: `In its place the log records ${name} ${keyOf(should.value, key)}.` }
    }
    const column = Object.keys(columns).find((it) => is.value.get(it) !== should.value.get(it))
    if (column !== undefined) return { where, what: `The column ${column} is not what the log says.` }
  }
}

function keyOf(row: Row, key: readonly string[]): string {
  return key.map((column) => String(row.get(column))).join(' ')
}

async function* rowsOf(db: Kysely<Tables>, { name, key }: TableShape): AsyncGenerator<Row> {
  let query = db.selectFrom(name).selectAll()
  for (const column of key) query = query.orderBy(db.dynamic.ref(column))
  for await (const row of query.stream()) yield new Map(Object.entries(row))
}
