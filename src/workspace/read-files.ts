import type { Captured, CaptureFault } from '../capture/capture.ts'
import type { SourceMetadata } from '../claims/source.ts'
import type { Reading } from '../reading/document.ts'
import { documentsIn } from './documents-in.ts'
import { readSource } from './read-source.ts'
import { reachedIn, type Waiting } from './waiting.ts'

/** A document that was read and not stored. */
export interface ReadDocument {
  readonly documentId: string
  readonly reading: Reading
  /** What capture and reading noticed. */
  readonly notes: readonly string[]
}

/** Captures and reads files, one document at a time; `-` is standard input. */
export async function* readFiles(
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
  waiting?: Waiting,
): AsyncGenerator<ReadDocument | CaptureFault> {
  for await (const item of documentsIn(paths, metadata))
    yield 'fault' in item ? item : await readCaptured(item, waiting)
}

async function readCaptured({ source, documentId, notes }: Captured, waiting?: Waiting): Promise<ReadDocument> {
  const reading = await readSource(source, reachedIn(documentId, source, waiting))
  return { documentId, reading, notes: [...notes, ...reading.notes] }
}
