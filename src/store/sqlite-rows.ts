import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { onDisk } from './disk-fault.ts'
import type { RowWriter } from './row-writer.ts'
import { KEPT, PROJECTED } from './shape.ts'
import type { Tables } from './tables.ts'

/** Rows written by one statement: calling the engine costs little beside so many. */
const BATCH = 100
const SHAPES = new Map([...KEPT, ...PROJECTED].map((shape) => [shape.name, shape]))

/** A table with the statements that insert so many rows into it, each prepared once. */
class TableStatements {
  readonly #database: DatabaseSync
  readonly #into: string
  readonly #columns: readonly string[]
  readonly #prepared: StatementSync[] = []

  constructor(database: DatabaseSync, name: keyof Tables, verb: string) {
    this.#database = database
    this.#columns = Object.keys(SHAPES.get(name)?.columns ?? {})
    this.#into = `${verb} into "${name}" (${this.#columns.map((column) => `"${column}"`).join()}) values `
  }

  run(rows: readonly object[]): void {
    for (let first = 0; first < rows.length; first += BATCH) {
      const some = rows.slice(first, first + BATCH)
      const values: SQLInputValue[] = []
      for (const row of some) {
        const members = row as Readonly<Record<string, SQLInputValue>>
        for (const column of this.#columns) values.push(members[column] ?? null)
      }
      this.#statement(some.length).run(...values)
    }
  }

  #statement(count: number): StatementSync {
    const known = this.#prepared[count]
    if (known !== undefined) return known
    const row = `(${this.#columns.map(() => '?').join()})`
    const statement = this.#database.prepare(this.#into + Array.from({ length: count }, () => row).join())
    this.#prepared[count] = statement
    return statement
  }
}

/** Writes rows straight into a SQLite database, on the connection that the store has its transaction on. */
export function sqliteRows(database: DatabaseSync): RowWriter {
  const tables = new Map<string, TableStatements>()
  const into = (name: keyof Tables, verb: string): TableStatements => {
    const known = tables.get(verb + name) ?? new TableStatements(database, name, verb)
    tables.set(verb + name, known)
    return known
  }
  return {
    insert: async (name, rows) => onDisk(() => into(name, 'insert').run(rows)),
    insertMissing: async (name, rows) => onDisk(() => into(name, 'insert or ignore').run(rows)),
    settle: async () => undefined, // Nothing is on its way: it has been written.
  }
}
