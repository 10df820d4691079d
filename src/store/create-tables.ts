import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely'
import { type ColumnType, FORMER, type IndexShape, PROJECTED, type TableShape } from './shape.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './word-index.ts'

/** In what an engine's tables differ from another's. */
export interface Flavour {
  /** The engine's words for types: whole numbers are up to 2 to the power of 53, texts are compared by code. */
  readonly types: {
    readonly text: 'text' | RawBuilder<unknown>
    readonly integer: 'integer' | 'bigint'
    readonly number: 'real' | 'double precision'
    readonly bytes: 'blob' | 'bytea'
  }
  /** What ends the definition of a table, and of one that is clustered by its key. */
  readonly plain?: RawBuilder<unknown>
  readonly clustered?: RawBuilder<unknown>
  /** Whether every index has the key of its table in it without being told. */
  readonly keyInIndexes: boolean
  /** Whether indexes may be dropped for a while, so that a large load is indexed at its end. */
  readonly dropsIndexes: boolean
  /** The engine's own way to find sections by their words. */
  readonly words: WordIndex
}

/** Creates the projection, empty. */
export async function createProjection(db: Kysely<Tables>, flavour: Flavour): Promise<void> {
  await createTables(db, PROJECTED, flavour)
  await flavour.words.create(db)
}

/** Creates tables in the order given, with their indexes. */
export async function createTables(db: Kysely<Tables>, shapes: readonly TableShape[], flavour: Flavour): Promise<void> {
  for (const shape of shapes) {
    await tableOf(db, shape, flavour).execute()
    await createIndexes(db, shape, flavour)
  }
}

export async function createIndexes(db: Kysely<Tables>, shape: TableShape, flavour: Flavour): Promise<void> {
  for (const index of shape.indexes ?? []) {
    const isWhole = index.unique === true || flavour.keyInIndexes
    const columns = isWhole ? [...index.columns] : [...index.columns, ...shape.key]
    const named = db.schema.createIndex(nameOf(shape, index)).on(shape.name).columns(columns)
    const counted = index.unique === true ? named.unique() : named
    const { present } = index
    await (present === undefined ? counted : counted.where(sql.ref(present), 'is not', null)).execute()
  }
}

export async function dropIndexes(db: Kysely<Tables>, shape: TableShape): Promise<void> {
  for (const index of shape.indexes ?? []) await db.schema.dropIndex(nameOf(shape, index)).execute()
}

/** Drops the projection, last table first, and what older versions had in it. */
export async function dropProjection(db: Kysely<Tables>, { words }: Flavour): Promise<void> {
  await words.drop(db)
  const names = [...FORMER, ...PROJECTED.map(({ name }) => name).reverse()]
  for (const name of names) await db.schema.dropTable(name).ifExists().execute()
}

function nameOf({ name }: TableShape, { columns }: IndexShape): string {
  return `${name}_${columns[0]}`
}

function tableOf(db: Kysely<Tables>, shape: TableShape, flavour: Flavour): CreateTableBuilder<string, string> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(shape.name)
  for (const [column, type] of Object.entries(shape.columns)) {
    table = table.addColumn(column, dataTypeOf(type, flavour), (it) => (type.endsWith('?') ? it : it.notNull()))
  }
  table = table.addPrimaryKeyConstraint(`${shape.name}_key`, [...shape.key])
  const end = shape.clustered === true ? flavour.clustered : flavour.plain
  return end === undefined ? table : table.modifyEnd(end)
}

function dataTypeOf(type: ColumnType, { types }: Flavour): Flavour['types'][keyof Flavour['types']] {
  switch (type) {
    case 'text':
    case 'text?':
      return types.text
    case 'integer':
    case 'integer?':
      return types.integer
    case 'number':
    case 'number?':
      return types.number
    case 'bytes':
      return types.bytes
  }
}
