import { type Kysely, sql } from 'kysely'
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

/** An index of words, with the database it is in. */
type Indexed = readonly [db: Kysely<Tables>, words: WordIndex]

/** The first word that is not where the other index has it. Sections that only one of them has are found so too. */
export async function wordDifferences(actual: Indexed, expected: Indexed): Promise<readonly Finding[]> {
  const [is, should] = [actual[1].postings(actual[0]), expected[1].postings(expected[0])]
  try {
    for (;;) {
      const [one, other]: readonly IteratorResult<Posting>[] = [await is.next(), await should.next()]
      const [found, recorded]: readonly (Posting | undefined)[] = [one?.value, other?.value]
      if (found === undefined && recorded === undefined) return []
      if (found?.word === recorded?.word && found?.sections === recorded?.sections) continue
      const [first] = [found, recorded].flatMap((posting) => posting?.word ?? []).sort()
      const where = `the word "${first}"`
      return [{ where, what: 'The index of words does not have it where the sources do.' }]
    }
  } finally {
    await Promise.all([is.return(undefined), should.return(undefined)])
  }
}

/** Rows compared at a time. */
const PAGE = 2000

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
    const where = `${name} ${nameOf(row, key)}`
    if (is.done === true) return { where, what: 'The log records this row, and the table has lost it.' }
    if (should.done === true) return { where, what: 'The table has this row, and the log does not record it.' }
    if (keyOf(should.value, key) !== keyOf(row, key)) {
      return { where, what: `In its place the log records ${name} ${nameOf(should.value, key)}.` }
    }
    const column = Object.keys(columns).find((it) => is.value.get(it) !== should.value.get(it))
    if (column !== undefined) return { where, what: `The column ${column} is not what the log says.` }
  }
}

/** What people know a row by: its id, where it has one. */
function nameOf(row: Row, key: readonly string[]): string {
  return String(row.get('id') ?? keyOf(row, key))
}

function keyOf(row: Row, key: readonly string[]): string {
  return key.map((column) => String(row.get(column))).join(' ')
}

async function* rowsOf(db: Kysely<Tables>, { name, key }: TableShape): AsyncGenerator<Row> {
  const columns = key.map((column) => sql.ref(column))
  let last: readonly unknown[] | undefined
  for (;;) {
    let query = db.selectFrom(name).selectAll().limit(PAGE)
    for (const column of columns) query = query.orderBy(column)
    if (last !== undefined) query = query.where(sql<boolean>`(${sql.join(columns)}) > (${sql.join(last)})`)
    const page = (await query.execute()).map((row): Row => new Map(Object.entries(row)))
    yield* page
    const end = page.at(-1)
    if (end === undefined) return
    last = key.map((column) => end.get(column))
  }
}
