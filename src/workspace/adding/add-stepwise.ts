import { type Captured, type CaptureFault, captureFile } from '../../capture/capture.ts'
import { KnownError } from '../../claims/known-error.ts'
import type { SourceMetadata } from '../../claims/source.ts'
import { proposeJudgements } from '../../names/propose.ts'
import type { Reading } from '../../reading/document.ts'
import type { Workspace } from '../open.ts'
import { type AddedDocument, NOTHING_NEW } from './add-files.ts'
import { endsReading, isOfModel } from './model-fault.ts'
import type { ModelReader, PortionsRead } from './model-reader.ts'
import { readToHold } from './read-source.ts'
import { record } from './record.ts'

/** A file that was handed over, and where it lies meanwhile. */
export interface GivenFile {
  /** What it is called, which becomes its origin. */
  readonly name: string
  readonly path: string
}

/** How far a document has come: it is being read, then whom it names is looked for, then it is recorded. */
export type Step =
  | { readonly kind: 'reading'; readonly document: string; readonly portions?: PortionsRead }
  | { readonly kind: 'resolving'; readonly document: string; readonly claims: number; readonly mentions: number }
  | { readonly kind: 'recorded'; readonly document: AddedDocument & { readonly source: string } }
  | (CaptureFault & { readonly kind: 'fault'; readonly file: string })

/** What is known of documents before they are read, and who reads them. */
export interface Adding {
  readonly metadata: Partial<SourceMetadata>
  readonly reader?: ModelReader | undefined
  /** Told how far a language model is, while a document is being read. */
  readonly tell?: (step: Step) => void
}

/** Adds the documents in files as `addFiles` does, telling each step; a fault does not stop the others. */
export async function* addStepwise(
  workspace: Workspace,
  files: readonly GivenFile[],
  adding: Adding,
): AsyncGenerator<Step> {
  for (const { name, path } of files) {
    for await (const captured of captureFile(path, { origin: name, metadata: adding.metadata })) {
      if ('fault' in captured) yield { kind: 'fault', file: name, ...captured }
      else yield* stepsOf(workspace, captured, adding)
    }
  }
}

async function* stepsOf(workspace: Workspace, captured: Captured, adding: Adding): AsyncGenerator<Step> {
  const { id } = captured.source
  const document = captured.documentId
  const known = { kind: 'recorded', document: { document, source: id, ...NOTHING_NEW } } as const
  if (await workspace.store.hasSource(id)) {
    yield known
    return
  }
  yield { kind: 'reading', document }
  const reading = await readingOf(captured, adding)
  if ('fault' in reading) {
    yield { kind: 'fault', file: document, ...reading }
    return
  }
  yield { kind: 'resolving', document, claims: reading.claims.length, mentions: reading.mentions.length }
  const added = await record(workspace, captured, reading, proposeJudgements)
  if (added.outcome === 'known') yield known
  else {
    const { outcome: _, ...brought } = added
    yield { kind: 'recorded', document: { document, source: id, isNew: true, ...brought } }
  }
}

/** The reading of a document, or why a language model could not read it; when its server is gone, throws that. */
async function readingOf({ source, documentId }: Captured, { reader, tell }: Adding): Promise<Reading | CaptureFault> {
  const progress = (portions: PortionsRead): void => tell?.({ kind: 'reading', document: documentId, portions })
  try {
    return await readToHold(source, reader === undefined ? {} : { reader: { ...reader, progress } })
  } catch (error) {
    if (error instanceof KnownError && isOfModel(error) && !endsReading(error)) return { fault: error }
    throw error
  }
}
