import type { Captured, CaptureFault } from '../../capture/capture.ts'
import { KnownError } from '../../claims/known-error.ts'
import { withPage } from '../../claims/page.ts'
import type { Source, SourceMetadata } from '../../claims/source.ts'
import type { Reading } from '../../reading/document.ts'
import { doneAhead } from '../ahead.ts'
import { documentsIn } from './documents-in.ts'
import { endsReading, inDocument, isOfModel } from './model-fault.ts'
import { Readers } from './readers.ts'
import { attending, type HowToRead } from './waiting.ts'

/** A document that was read and not stored. */
export interface ReadDocument {
  readonly documentId: string
  readonly reading: Reading
  /** What capture and reading noticed. */
  readonly notes: readonly string[]
}

/**
 * Captures and reads files, in their order; `-` is standard input. Where they are many, several are read at once. What a language model cannot read is a fault; when
 * its server is gone, no more is read.
 */
export async function* readFiles(
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
  how: HowToRead = {},
): AsyncGenerator<ReadDocument | CaptureFault> {
  const readers = new Readers('print')
  const read = async (item: Captured | CaptureFault) =>
    'fault' in item ? item : await readCaptured(item, readers, how)
  try {
    for await (const item of doneAhead(documentsIn(paths, metadata), read, () => readers.ahead)) {
      yield item
      if ('fault' in item && endsReading(item.fault)) return
    }
  } finally {
    await readers.close()
  }
}

async function readCaptured(
  { source, documentId, notes }: Captured,
  readers: Readers,
  how: HowToRead,
): Promise<ReadDocument | CaptureFault> {
  try {
    const reading = await readers.read(source, attending(documentId, source, how))
    return { documentId, reading: withPages(reading, source), notes: [...notes, ...reading.notes] }
  } catch (error) {
    if (error instanceof KnownError && isOfModel(error)) return { fault: inDocument(documentId, error) }
    throw error
  }
}

/** A reading whose claims name the pages of their source. */
function withPages(reading: Reading, { pages }: Source): Reading {
  if (pages === undefined) return reading
  const claims = reading.claims.map((claim) => {
    return { ...claim, evidence: claim.evidence.map((span) => withPage(span, pages)) }
  })
  return { ...reading, claims }
}
