import { stat } from 'node:fs/promises'
import { linesOfBytes } from '../../capture/byte-lines.ts'
import { type OpenFile, openFile } from '../../capture/file-chunks.ts'
import { faultOf } from '../../capture/refusal.ts'
import { tooBig } from '../../capture/size.ts'
import { type BrokenRow, type NameRow, nameRowReader } from '../../exchange/name-rows.ts'
import { type Matched, nameList } from '../../names/match.ts'
import { doneAhead } from '../ahead.ts'
import type { Workspace } from '../open.ts'
import { heldNames, joinedIn } from './held-names.ts'
import { type Matcher, matcherHere, matcherInThreads } from './matcher.ts'

export type { Matched } from '../../names/match.ts'

/** A row that could not be used, and the file it stands in. */
export interface BrokenLine extends BrokenRow {
  readonly file: string
}

/** Names looked up together: enough that handing them over costs little beside it. */
const BATCH = 64
/** A file of queries so large, in bytes, is worth to start threads for. */
const WORTH_THREADS = 100_000
/** No row that people write is longer, in bytes. */
const LONGEST_LINE = 1024 * 1024
/** A list so long would stand in the memory of each thread. */
const MOST_FOR_THREADS = 300_000

/**
 * Reconciles the names of one file with those of another. The list is held in memory, the queries pass through line by
 * line. Broken rows are handed over where they are met, and the rest is done.
 * Throws KnownError `unreadable` for a file that cannot be read.
 */
export async function* matchLists(queries: string, against: string, top: number): AsyncGenerator<Matched | BrokenLine> {
  const rows: NameRow[] = []
  for await (const row of rowsOf(against)) {
    if ('reason' in row) yield row
    else rows.push(row)
  }
  const isLarge = (await sizeOf(queries)) >= WORTH_THREADS && rows.length <= MOST_FOR_THREADS
  yield* matched(queries, isLarge ? matcherInThreads(rows, top) : matcherHere(nameList(rows), top))
}

/** Reconciles the names of a file with the entities of a workspace, as judged so far. */
export async function* matchHeld(
  queries: string,
  { store }: Workspace,
  top: number,
): AsyncGenerator<Matched | BrokenLine> {
  const list = { indexes: await heldNames(store), groupOf: joinedIn(await store.entities()) }
  yield* matched(queries, matcherHere(list, top))
}

/** So many batches are under way that no hand is idle, and no more, however long the file is. */
async function* matched(queries: string, matcher: Matcher): AsyncGenerator<Matched | BrokenLine> {
  const match = async (batch: readonly NameRow[] | BrokenLine) =>
    'reason' in batch ? [batch] : await matcher.ask(batch)
  try {
    for await (const answers of doneAhead(batchesOf(rowsOf(queries)), match, () => 2 * matcher.count)) yield* answers
  } finally {
    await matcher.close()
  }
}

/** Rows in batches, and those that are broken by themselves, in their order. */
async function* batchesOf(rows: AsyncIterable<NameRow | BrokenLine>): AsyncGenerator<readonly NameRow[] | BrokenLine> {
  let batch: NameRow[] = []
  for await (const row of rows) {
    if ('reason' in row) {
      if (batch.length > 0) yield batch
      yield row
      batch = []
    } else if (batch.push(row) === BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

async function* rowsOf(path: string): AsyncGenerator<NameRow | BrokenLine> {
  const reader = nameRowReader()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let file: OpenFile | undefined
  try {
    file = await openFile(path)
    for await (const { bytes, size, number } of linesOfBytes(file.chunks, LONGEST_LINE)) {
      if (size > LONGEST_LINE) yield { file: path, line: number, reason: tooBig(size, LONGEST_LINE) }
      // Spreadsheets of old end a line with a return alone.
      for (const line of decoder.decode(bytes).split('\r')) yield* placed(reader.next(line), path)
    }
    yield* placed(reader.end(), path)
  } catch (error) {
    throw faultOf(path, error).fault
  } finally {
    await file?.close()
  }
}

function placed(rows: readonly (NameRow | BrokenRow)[], file: string): readonly (NameRow | BrokenLine)[] {
  return rows.map((row) => ('reason' in row ? { ...row, file } : row))
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    throw faultOf(file, error).fault
  }
}
