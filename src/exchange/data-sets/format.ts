import type { DataRow, RowReading } from './row.ts'

/** A table that can be imported: how it is told, and what its rows say. */
export interface TableFormat {
  readonly id: string
  /** What the file is, for people; stands in for a title. */
  readonly title: string
  readonly publisher: string
  /** BCP 47; null when its words are of several. */
  readonly language: string | null
  /** What draws the claims, with its version: raise it when the same file gives other claims. */
  readonly extractor: string
  /** The columns that show that it is this one, in small letters. */
  readonly required: readonly string[]
  /** The columns that claims are drawn from, and those that are evidence only; the others are named in the report. */
  readonly read: readonly string[]
  /** Of those, the columns of running text: they are evidence, and evidence stays as it was captured. */
  readonly prose?: readonly string[]
  /** Whether `\"` is a quotation mark inside quoted cells. */
  readonly backslashes: boolean
  readonly rowReading: (row: DataRow) => RowReading
  /** For a list of the actors of a data set: the name in a row, and before it what the actor is founded on. */
  readonly naming?: (row: DataRow) => readonly [string, string] | undefined
}
