import type { CreateTableBuilder, Kysely, RawBuilder } from 'kysely'
import { type ColumnType, PROJECTED, type TableShape } from './shape.ts'
import type { Tables } from './tables.ts'
import type { WordIndex } from './word-index.ts'

/** In what an engine's tables differ from another's. */
export interface Flavour {
  /** The engine's word for a column type that has no common one. */
  readonly types: { readonly number: 'real' | 'double precision'; readonly bytes: 'blob' | 'bytea' }
  /** What ends the definition of a table, and of one that is clustered by its key. */
  readonly plain?: RawBuilder<unknown>
  readonly clustered?: RawBuilder<unknown>
  /** The engine's own way to find sections by their words. */
  readonly words: WordIndex
}

/** Creates the projection, empty. */
export async function createProjection(db: Kysely<Tables>, flavour: Flavour): Promise<void> {
  await createTables(db, PROJECTED, flavour)
  await flavour.words.create(db)
}

/** Creates tables in the order given. */
export async function createTables(db: Kysely<Tables>, shapes: readonly TableShape[], flavour: Flavour): Promise<void> {
  for (const shape of shapes) {
    await tableOf(db, shape, flavour).execute()
    for (const columns of shape.indexes ?? []) {
      await db.schema
        .createIndex(`${shape.name}_${columns[0]}`)
        .on(shape.name)
        .columns([...columns])
        .execute()
    }
  }
}

/** Drops the projection, last table first, so that no reference is left hanging on the way. */
export async function dropProjection(db: Kysely<Tables>, { words }: Flavour): Promise<void> {
  await words.drop(db)
  for (const { name } of PROJECTED.toReversed()) await db.schema.dropTable(name).ifExists().execute()
}

function tableOf(db: Kysely<Tables>, shape: TableShape, flavour: Flavour): CreateTableBuilder<string, string> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(shape.name)
  for (const [column, type] of Object.entries(shape.columns)) {
    table = table.addColumn(column, dataTypeOf(type, flavour), (it) => {
      const reference = shape.references?.[column]
      const constrained = type.endsWith('?') ? it : it.notNull()
      const single = shape.unique?.includes(column) === true ? constrained.unique() : constrained
      return reference === undefined ? single : single.references(`${reference.table}.${reference.column}`)
    })
  }
  table = table.addPrimaryKeyConstraint(`${shape.name}_key`, [...shape.key])
  const end = shape.clustered === true ? flavour.clustered : flavour.plain
  return end === undefined ? table : table.modifyEnd(end)
}

function dataTypeOf(
  type: ColumnType,
  { types }: Flavour,
): 'text' | 'integer' | Flavour['types'][keyof Flavour['types']] {
  switch (type) {
    case 'text':
    case 'text?':
      return 'text'
    case 'integer':
    case 'integer?':
      return 'integer'
    case 'number':
    case 'number?':
      return types.number
    case 'bytes':
      return types.bytes
  }
}
