import type { Captured, CaptureFault } from '../../capture/capture.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { SourceMetadata } from '../../claims/source.ts'
import type { Reading } from '../../reading/document.ts'
import { documentsIn } from './documents-in.ts'
import { endsReading, inDocument, isOfModel } from './model-fault.ts'
import { readSource } from './read-source.ts'
import { attending, type HowToRead } from './waiting.ts'

/** A document that was read and not stored. */
export interface ReadDocument {
  readonly documentId: string
  readonly reading: Reading
  /** What capture and reading noticed. */
  readonly notes: readonly string[]
}

/**
 * Captures and reads files, one document at a time; `-` is standard input. What a language model cannot read is a fault; when
 * its server is gone, no more is read.
 */
export async function* readFiles(
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
  how: HowToRead = {},
): AsyncGenerator<ReadDocument | CaptureFault> {
  for await (const item of documentsIn(paths, metadata)) {
    const read = 'fault' in item ? item : await readCaptured(item, how)
    yield read
    if ('fault' in read && endsReading(read.fault)) return
  }
}

async function readCaptured(
  { source, documentId, notes }: Captured,
  how: HowToRead,
): Promise<ReadDocument | CaptureFault> {
  try {
    const reading = await readSource(source, attending(documentId, source, how))
    return { documentId, reading, notes: [...notes, ...reading.notes] }
  } catch (error) {
    if (error instanceof KnownError && isOfModel(error)) return { fault: inDocument(documentId, error) }
    throw error
  }
}
