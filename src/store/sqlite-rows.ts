import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { onDisk } from './disk-fault.ts'
import type { RowWriter } from './row-writer.ts'
import { KEPT, PROJECTED } from './shape.ts'
import type { Tables } from './tables.ts'

/** Rows written by one statement, a power of two: calling the engine costs little beside so many. */
const MOST_ROWS = 128
/** Characters and bytes that may wait to be written, so that many long texts do not fill the memory. */
const MOST_TEXT = 1_000_000
const SHAPES = new Map([...KEPT, ...PROJECTED].map((shape) => [shape.name, shape]))

type Verb = 'insert' | 'insert or ignore'

/** The statements that insert rows, each prepared once for a database. */
export class InsertStatements {
  readonly #database: DatabaseSync
  readonly #prepared = new Map<string, StatementSync>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  into(name: keyof Tables, verb: Verb, count: number): StatementSync {
    const key = `${verb} ${name} ${count}`
    const known = this.#prepared.get(key)
    if (known !== undefined) return known
    const columns = columnsOf(name)
    const row = `(${columns.map(() => '?').join()})`
    const rows = Array.from({ length: count }, () => row).join()
    const named = columns.map((column) => `"${column}"`).join()
    const statement = this.#database.prepare(`${verb} into "${name}" (${named}) values ${rows}`)
    this.#prepared.set(key, statement)
    return statement
  }
}

/** Rows of one table that wait until there are enough for one statement. */
class Waiting {
  readonly name: keyof Tables
  readonly #verb: Verb
  readonly #columns: readonly string[]
  readonly #statements: InsertStatements
  #values: SQLInputValue[] = []
  #text = 0

  constructor(name: keyof Tables, verb: Verb, statements: InsertStatements) {
    this.name = name
    this.#verb = verb
    this.#columns = columnsOf(name)
    this.#statements = statements
  }

  add(rows: readonly object[]): void {
    const most = MOST_ROWS * this.#columns.length
    for (const row of rows) {
      const members = row as Readonly<Record<string, SQLInputValue>>
      for (const column of this.#columns) {
        const value = members[column] ?? null
        if (typeof value === 'string' || value instanceof Uint8Array) this.#text += value.length
        this.#values.push(value)
      }
      if (this.#values.length >= most || this.#text >= MOST_TEXT) this.write()
    }
  }

  /** Writes what waits, by statements for powers of two: few different ones, whatever the number of rows. */
  write(): void {
    const values = this.#values
    const width = this.#columns.length
    for (let first = 0, count = MOST_ROWS; first < values.length; ) {
      while (first + count * width > values.length) count /= 2
      const next = first + count * width
      const some = first === 0 && next === values.length ? values : values.slice(first, next)
      this.#statements.into(this.name, this.#verb, count).run(...some)
      first = next
    }
    this.#values = []
    this.#text = 0
  }
}

/** Writes rows straight into a SQLite database, in one transaction of the connection that the store has. */
export function sqliteRows(statements: InsertStatements): RowWriter {
  const tables = new Map<string, Waiting>()
  const add = (name: keyof Tables, verb: Verb, rows: readonly object[]): void => {
    const known = tables.get(verb + name) ?? new Waiting(name, verb, statements)
    tables.set(verb + name, known)
    onDisk(() => known.add(rows))
  }
  return {
    insert: async (name, rows) => add(name, 'insert', rows),
    insertMissing: async (name, rows) => add(name, 'insert or ignore', rows),
    settle: async (...names) => {
      for (const waiting of tables.values()) {
        if (names.length === 0 || names.includes(waiting.name)) onDisk(() => waiting.write())
      }
    },
  }
}

function columnsOf(name: keyof Tables): readonly string[] {
  return Object.keys(SHAPES.get(name)?.columns ?? {})
}
