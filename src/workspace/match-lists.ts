import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { KnownError } from '../claims/known-error.ts'
import { type BrokenRow, type NameRow, nameRowReader } from '../exchange/name-rows.ts'
import { type Matched, matchNames, nameList } from '../names/match.ts'

export type { Matched } from '../names/match.ts'

/** A row that could not be used, and the file it stands in. */
export interface BrokenLine extends BrokenRow {
  readonly file: string
}

/**
 * Reconciles the names of one file with those of another. The list is held in memory, the queries pass through line by
 * line. Broken rows are handed over where they stand, and the rest is done.
 */
export async function* matchLists(queries: string, against: string, top: number): AsyncGenerator<Matched | BrokenLine> {
  const rows: NameRow[] = []
  for await (const row of rowsOf(against)) {
    if ('reason' in row) yield row
    else rows.push(row)
  }
  const list = nameList(rows)
  for await (const row of rowsOf(queries)) {
    if ('reason' in row) yield row
    else yield* matchNames([row], list, { top })
  }
}

async function* rowsOf(file: string): AsyncGenerator<NameRow | BrokenLine> {
  const reader = nameRowReader()
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      const row = reader.next(line)
      if (row === null) continue
      yield 'reason' in row ? { ...row, file } : row
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      throw new KnownError('unreadable', `match: cannot read "${file}": ${error.message}`, { cause: error })
    }
    throw error
  }
}
