import type { Tables } from './tables.ts'

/**
 * Writes rows by the shortest way that an engine has, in the transaction that is open. Millions of rows come this way, so
 * nothing stands between them and the engine.
 */
export interface RowWriter {
  insert<Name extends keyof Tables>(table: Name, rows: readonly Tables[Name][]): Promise<void>
  /** Leaves out rows whose key is there already. */
  insertMissing<Name extends keyof Tables>(table: Name, rows: readonly Tables[Name][]): Promise<void>
  /** Until then, rows of these tables may be on their way and not be found; without names, rows of any table. */
  settle(...names: readonly (keyof Tables)[]): Promise<void>
}
