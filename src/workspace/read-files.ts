import { buffer } from 'node:stream/consumers'
import { type Captured, type CaptureFault, captureBytes, captureFile } from '../capture/capture.ts'
import type { SourceMetadata } from '../claims/source.ts'
import type { Reading } from '../reading/document.ts'
import { readDocument } from '../reading/read.ts'

/** A document that was read and not stored. */
export interface ReadDocument {
  readonly documentId: string
  readonly reading: Reading
  /** What capture and reading noticed. */
  readonly notes: readonly string[]
}

/** Captures and reads files, one document at a time; `-` is one document from standard input. */
export async function* readFiles(
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
): AsyncGenerator<ReadDocument | CaptureFault> {
  for (const path of paths) {
    for await (const item of captured(path, metadata)) yield 'fault' in item ? item : readCaptured(item)
  }
}

/** The documents in a file, or the one on standard input. */
export async function* captured(
  path: string,
  metadata: Partial<SourceMetadata>,
): AsyncGenerator<Captured | CaptureFault> {
  if (path === '-') yield* captureBytes(await buffer(process.stdin), { origin: '-' }, { metadata })
  else yield* captureFile(path, { metadata })
}

function readCaptured({ source, documentId, notes }: Captured): ReadDocument {
  const { id, text, language, title, publisher, published } = source
  const reading = readDocument({ id, text, language, title, publisher, published })
  return { documentId, reading, notes: [...notes, ...reading.notes] }
}
