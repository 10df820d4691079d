import { CompiledQuery, type Kysely } from 'kysely'
import { withoutZero } from './postgres-text.ts'
import type { RowWriter } from './row-writer.ts'
import { type ColumnType, KEPT, PROJECTED } from './shape.ts'
import type { Tables } from './tables.ts'

/** Rows of a table sent at a time, and the characters of their texts: few round trips, and no message that is too long. */
const [MOST_ROWS, MOST_TEXT] = [4000, 4_000_000]
/** Characters of a row from which on its values are sent one by one: the server takes long texts out of lists slowly. */
const LONG = 1000
const SHAPES = new Map([...KEPT, ...PROJECTED].map((shape) => [shape.name, shape]))
const LISTS: Readonly<Record<ColumnType, string>> = {
  text: 'text[]',
  'text?': 'text[]',
  integer: 'bigint[]',
  'integer?': 'bigint[]',
  number: 'double precision[]',
  'number?': 'double precision[]',
  bytes: 'bytea[]',
}

/** Rows of one table on their way, as columns. */
class Batch {
  readonly #names: readonly string[]
  readonly #into: string
  readonly #lists: string
  readonly #end: string
  readonly #columns: unknown[][]
  #text = 0

  constructor(name: keyof Tables, end: string) {
    const columns = Object.entries(SHAPES.get(name)?.columns ?? {})
    this.#names = columns.map(([column]) => column)
    this.#columns = columns.map(() => [])
    this.#into = `insert into "${name}" (${this.#names.map((column) => `"${column}"`).join()})`
    this.#lists = columns.map(([, type], index) => `$${index + 1}::${LISTS[type]}`).join()
    this.#end = end
  }

  get isFull(): boolean {
    return this.#text > MOST_TEXT || (this.#columns[0]?.length ?? 0) >= MOST_ROWS
  }

  add(row: object): void {
    const members = row as Readonly<Record<string, unknown>>
    for (const [index, name] of this.#names.entries()) {
      const value = members[name]
      if (typeof value === 'string' || value instanceof Uint8Array) this.#text += value.length
      this.#columns[index]?.push(storable(value))
    }
  }

  async send(db: Kysely<Tables>): Promise<void> {
    const count = this.#columns[0]?.length ?? 0
    if (count === 0) return
    const columns = this.#columns.map((column) => column.splice(0))
    const isLong = this.#text > count * LONG
    this.#text = 0
    const query = isLong ? this.#oneByOne(columns, count) : this.#asLists(columns)
    await db.executeQuery(query)
  }

  /** A statement that is the same for any number of rows. */
  #asLists(columns: readonly unknown[][]): CompiledQuery {
    // The connection mends texts that are sent by themselves, and does not look into lists.
    const texts = columns.map((column) =>
      column.map((value) => (typeof value === 'string' ? withoutZero(value) : value)),
    )
    return CompiledQuery.raw(`${this.#into} select * from unnest(${this.#lists})${this.#end}`, texts)
  }

  #oneByOne(columns: readonly unknown[][], count: number): CompiledQuery {
    const rows = Array.from({ length: count }, (_, row) => columns.map((column) => column[row]))
    const marks = rows.map((row, index) => `(${row.map((__, place) => `$${index * row.length + place + 1}`).join()})`)
    return CompiledQuery.raw(`${this.#into} values ${marks.join()}${this.#end}`, rows.flat())
  }
}

/** Writes rows many at a time, for each message to the server takes as long as dozens of rows. */
export function postgresRows(db: Kysely<Tables>): RowWriter {
  const batches = new Map<string, { readonly name: keyof Tables; readonly batch: Batch }>()
  const write = async (name: keyof Tables, rows: readonly object[], end: string): Promise<void> => {
    const { batch } = batches.get(name + end) ?? { batch: new Batch(name, end) }
    batches.set(name + end, { name, batch })
    for (const row of rows) {
      batch.add(row)
      if (batch.isFull) await batch.send(db)
    }
  }
  return {
    insert: async (name, rows) => await write(name, rows, ''),
    insertMissing: async (name, rows) => await write(name, rows, ' on conflict do nothing'),
    settle: async (...names) => {
      for (const { name, batch } of batches.values()) {
        if (names.length === 0 || names.includes(name)) await batch.send(db)
      }
    },
  }
}

function storable(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value
}
